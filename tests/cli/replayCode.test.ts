import { describe, expect, it } from "vitest";
import { closureKernel } from "../../src/engine/kernel.ts";
import { codeOfRun } from "../../src/cli/replayCode.ts";
import { botNamed } from "../../src/foresight/bots/named.ts";
import type { Bot } from "../../src/foresight/seat.ts";
import { findFaults } from "../../src/foresight/trial/findings.ts";
import { watchRuns } from "../../src/foresight/trial/watch.ts";
import { decodeRun } from "../../src/runs/codec/decode.ts";
import { AS_WRITTEN } from "../../src/scenario/setup.ts";
import { loaded } from "../app/support/game.ts";
import { tiny } from "../support/tiny.ts";

const scenario = loaded(tiny());
const kernel = closureKernel(scenario.model(AS_WRITTEN));
const hold = botNamed(scenario, AS_WRITTEN, "hold", kernel)!;

/** Holds its course until the third turn. */
const until = (failing: Bot["next"]): Bot => ({
  ...hold,
  id: "faulty",
  next: (seat) => (seat.seen[seat.model.layout.turn] === 3 ? failing(seat) : hold.next(seat)),
});
const gaveUp = until(() => {
  throw new Error("no idea");
});
const refused = until((seat) => {
  const decision = hold.next(seat);
  return decision.kind === "commit"
    ? { ...decision, plan: { ...decision.plan, actions: [{ id: "nonesuch" }] } }
    : decision;
});

describe("A run that can't be played on", () => {
  it.each([
    ["its bot gives up", gaveUp],
    ["its bot is refused", refused],
  ])("has a code up to where %s", (_, bot) => {
    const code = codeOfRun(scenario, AS_WRITTEN, bot, kernel, 7);
    const run = decodeRun(code!, scenario);
    expect(run).toMatchObject({ run: { seed: { low: 7, high: 0 } } });
    expect("run" in run ? run.run.decisions.filter(({ kind }) => kind === "commit") : []).toHaveLength(2);
  });

  it("is told with its bot and its seed", () => {
    const tally = watchRuns(kernel, gaveUp, [[]], 7, 1);
    const [told] = findFaults(kernel.model, [[]], [{ bot: "faulty", seeks: false, tally }]);
    expect(told).toMatchObject({ code: "run-fails", severity: "error", bot: "faulty", run: 7 });
    expect(told?.message).toBe("run 7 of faulty, seed 0000-0000-0000-0007, can't be played on: no idea");
  });
});
