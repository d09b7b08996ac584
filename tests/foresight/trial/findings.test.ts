import { describe, expect, it } from "vitest";
import { closureKernel } from "../../../src/engine/kernel.ts";
import { botNamed, seeksTheRare } from "../../../src/foresight/bots/named.ts";
import { conditionParts } from "../../../src/foresight/trial/conditions.ts";
import type { Finding } from "../../../src/foresight/trial/finding.ts";
import { findFaults } from "../../../src/foresight/trial/findings.ts";
import { watchRuns } from "../../../src/foresight/trial/watch.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import type { ScenarioSource } from "../../../src/scenario/shape/scenario.ts";
import { loaded } from "../../app/support/game.ts";
import { tiny } from "../../support/tiny.ts";

/** What so many runs of each bot say about a scenario. */
function found(source: ScenarioSource, bots: readonly string[], runs = 20): Finding[] {
  const scenario = loaded(source);
  const kernel = closureKernel(scenario.model(AS_WRITTEN));
  const parts = conditionParts(source, kernel.model);
  const played = bots.map((bot) => ({
    bot,
    seeks: seeksTheRare(scenario, bot),
    tally: watchRuns(kernel, botNamed(scenario, AS_WRITTEN, bot, kernel)!, parts, 1, runs),
  }));
  return findFaults(kernel.model, parts, played);
}

const { actions, endings } = tiny();
const effects = [{ to: "light", add: 1 }];

describe("An action that no bot that does well takes", () => {
  const mourn = {
    title: "Mourn",
    text: "Dark.",
    attention: 1,
    needs: [{ if: "light < 40", else: "Still bright" }],
    effects,
  };
  const source = tiny({
    actions: { ...actions, mourn },
    endings: { ...endings, beacon: { ...endings["beacon"]!, when: "light >= 60" } },
    strategies: { bright: { label: "Bright", prefer: { "action.polish": 5, "action.buyOil": 4 } } },
  });

  it("is shown in a run of another bot where it was never open to them", () => {
    const told = found(source, ["hold", "bright"]).find(({ path }) => path === "actions.mourn");
    expect(told).toMatchObject({ code: "action-never-taken", bot: "hold" });
    expect(told?.message).toBe("was never open to those that do well: bright");
    expect(told?.run).toBeGreaterThan(0);
  });

  it("is shown in a run of theirs where it was open", () => {
    const told = found(source, ["bright"]).find(({ path }) => path === "actions.mourn");
    expect(told?.code).toBe("action-never-legal");
    const open = { ...mourn, needs: [] };
    const untaken = found({ ...source, actions: { ...actions, mourn: open } }, ["hold", "bright"]);
    expect(untaken.find(({ path }) => path === "actions.mourn")).toMatchObject({
      code: "action-never-taken",
      message: "never taken by those that do well: bright",
      bot: "bright",
      run: 1,
    });
  });
});
