import { describe, expect, it } from "vitest";
import { checksum } from "../../src/engine/checksum.ts";
import { decide, decideIn } from "../../src/engine/decide.ts";
import { closureKernel } from "../../src/engine/kernel.ts";
import type { Model } from "../../src/engine/model.ts";
import { worthsTo } from "../../src/engine/worths.ts";
import { botNamed } from "../../src/foresight/bots/named.ts";
import { playOut } from "../../src/foresight/playOut.ts";
import { replay, type Replay } from "../../src/runs/replay.ts";
import { AS_WRITTEN } from "../../src/scenario/setup.ts";
import { shipped } from "../app/support/game.ts";

const RUNS = 6;

function played(id: string): { readonly model: Model; readonly runs: readonly Replay[] } {
  const scenario = shipped(id);
  const model = scenario.model(AS_WRITTEN);
  const bot = botNamed(scenario, AS_WRITTEN, "random")!;
  const runs = Array.from({ length: RUNS }, (_, at) => {
    const seed = { low: at + 1, high: 5 };
    return replay(model, { seed, decisions: playOut(closureKernel(model), seed, bot).decisions });
  });
  return { model, runs };
}

describe.each(["the-alliance", "lighthouse"])("In runs of %s", (id) => {
  const { model, runs } = played(id);
  const quarters = runs.flatMap((run) => run.quarters);

  it("worths that were worked out before are what they would be worked out to now", () => {
    let kept = 0;
    for (const { opened } of quarters)
      for (const deal of model.deals)
        for (const side of ["us", "them"] as const)
          for (let kind = 0; kind < Math.max(1, deal.kinds.length); kind++) {
            const state = opened.slice();
            state[deal.slots.kind] = kind;
            const anew = { ...deal, worthReads: { us: null, them: null } };
            const worths = worthsTo(model, state, deal, side);
            expect(worths).toEqual(worthsTo(model, state, anew, side));
            if (worths === worthsTo(model, state.slice(), deal, side)) kept++;
          }
    expect(kept).toBeGreaterThan(0);
  });

  it("a decision that is carried out in place comes to the same state as one that is answered", () => {
    const talks = quarters.flatMap(({ opened, talks: said }) =>
      said.map(({ decision }, at) => ({ from: said[at - 1]?.state ?? opened, decision })),
    );
    expect(talks.length).toBeGreaterThan(10);
    for (const { from, decision } of talks) {
      const answered = decide(model, from, decision);
      const state = from.slice();
      decideIn(model, state, decision);
      expect(checksum(state)).toBe("refused" in answered ? "" : checksum(answered.state));
      // Said once more to the same table, most of it is refused, and leaves all as it is.
      const again = decide(model, state, decision);
      const before = "refused" in again ? checksum(state) : checksum(again.state);
      decideIn(model, state, decision);
      expect(checksum(state)).toBe(before);
    }
  });
});
