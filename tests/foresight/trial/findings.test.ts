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

describe("An action with an amount", () => {
  const { levers: _, deals: __, allocations: ___, studies: ____, events: _____, ...bare } = tiny();
  const purse = { label: "Purse", start: 5, min: 0, max: 50 };
  const told = (least: number): string[] => {
    const buy = {
      title: "Buy",
      text: "Oil.",
      attention: 1,
      needs: [{ if: `purse >= amount and amount >= ${least}`, else: "Too dear" }],
      amount: { label: "Barrels", range: [1, 20] as [number, number], step: 1, start: 6 },
      effects,
    };
    const variables = { ...bare.variables, purse };
    return found({ ...bare, variables, actions: { buy }, strategies: {} }, ["hold"], 2).map(({ code }) => code);
  };

  it("is open when any amount will do, not only the one that it is shown with", () => {
    expect(told(6)).toEqual(expect.arrayContaining(["action-never-legal", "soft-lock"]));
    expect(told(1)).not.toContain("action-never-legal");
    expect(told(1)).not.toContain("soft-lock");
  });
});

describe("Runs in which nothing is left to decide", () => {
  const shut = {
    title: "Shut the door",
    text: "For good.",
    attention: 1,
    needs: [{ if: "light < 900 and shut == 0", else: "It is shut" }],
    effects: [{ to: "shut", set: 1 }],
  };
  const door = { label: "Shut", start: 0, min: 0, max: 1, good: "down" as const };
  const source = tiny({
    actions: { shut },
    events: { dawn: { title: "Dawn", text: "It comes.", when: "turn == 2", effects } },
    variables: { ...tiny().variables, shut: door },
    strategies: { hasty: { label: "Hasty", prefer: { "action.shut": 5 } } },
  });
  const locks = (...bots: string[]): Finding | undefined =>
    found(source, bots).find(({ code }) => code === "soft-lock");

  it("count those of no bot that seeks what is rare", () => {
    expect(locks("hold", "coverage", "hasty")?.message).toBe(
      "in 20 of 40 runs nothing could be decided any more in the last turns",
    );
    expect(locks("hold", "coverage", "hasty")?.bot).toBe("hasty");
  });

  it("are told as sought where nothing else led there", () => {
    const told = locks("hold", "coverage");
    expect(told?.message).toMatch(/; found only where it was sought, in \d+ of 20 runs of coverage$/);
    expect(told).toMatchObject({ severity: "warning", bot: "coverage" });
    expect(locks("hold")).toBeUndefined();
  });
});

describe("An ending that wasn't found", () => {
  const source = tiny({
    endings: { ...endings, drowned: { title: "Drowned", kind: "bad", when: "oil > 99", text: "In oil." } },
  });

  it.each([
    [["random", "hold"], "not found in 40 runs"],
    [["random", "coverage"], "not found in 20 runs, nor in 20 that seek what is rare"],
    [["coverage"], "not found in 20 that seek what is rare"],
  ])("tells the runs of %j apart", (bots, message) => {
    expect(found(source, bots).find(({ path }) => path === "endings.drowned")?.message).toBe(message);
  });
});

describe("An event that could never come", () => {
  it.each([
    [
      "oil >= 0 and turn <= 2 and turn >= 4",
      'in 60 turns only "turn <= 2" was wanting, in 40 turns only "turn >= 4" was wanting',
    ],
    ["turn <= 2 and turn >= 6", 'in 40 turns only "turn >= 6" was wanting, in 20 turns only "turn <= 2" was wanting'],
    [
      "turn <= 2 and turn == 1 and turn >= 4 and turn == 5",
      'never together "turn <= 2" and "turn >= 4", nor "turn <= 2" and "turn == 5", nor "turn == 1" and "turn >= 4", nor "turn == 1" and "turn == 5"',
    ],
  ])("says which parts of %s kept it away", (when, why) => {
    const source = tiny({
      events: { clash: { title: "Clash", text: "Never.", when, effects } },
      // Nothing ends a run before its time, so that every one has six turns.
      endings: { retired: endings["retired"]! },
    });
    expect(found(source, ["hold"]).find(({ path }) => path === "events.clash")?.message).toBe(
      `could not come in 20 runs; each part of its condition held at some time, never all at once: ${why}`,
    );
  });
});
