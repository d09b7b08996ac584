import { describe, expect, it } from "vitest";
import { closureKernel } from "../../../src/engine/kernel.ts";
import { botNamed } from "../../../src/foresight/bots/named.ts";
import { alternativesAt } from "../../../src/foresight/debrief/alternatives.ts";
import { turnDecisions } from "../../../src/foresight/debrief/turns.ts";
import { playOut } from "../../../src/foresight/playOut.ts";
import { replay } from "../../../src/runs/replay.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { shipped } from "../../app/support/game.ts";

const scenario = shipped("lighthouse");
const model = scenario.model(AS_WRITTEN);
const runs = [1, 2, 3, 4].map((low) => {
  const seed = { low, high: 2 };
  const { decisions } = playOut(closureKernel(model), seed, botNamed(scenario, AS_WRITTEN, "steady")!);
  return { turns: turnDecisions(decisions), quarters: replay(model, { seed, decisions }).quarters };
});
const found = runs.flatMap(({ turns, quarters }) =>
  turns.map((own, at) => ({ own, quarter: quarters[at]!, others: alternativesAt(model, quarters[at]!.before, own) })),
);

describe("What else could have been decided", () => {
  it("can be decided there, and differs from what was", () => {
    for (const { own, quarter, others } of found)
      for (const { decisions } of others) {
        expect(decisions).not.toEqual(own);
        const { stopped } = replayFrom(quarter.opened, decisions);
        expect(stopped).toBe(null);
      }
  });

  it("holds other answers, purchases left out and added, and deals signed or not", () => {
    const kinds = new Set(found.flatMap(({ others }) => others.map(({ change }) => change.kind)));
    for (const kind of ["choice", "with", "without", "split"] as const) expect(kinds).toContain(kind);
    expect(kinds.has("signed") || kinds.has("unsigned")).toBe(true);
    expect(alternativesAt(model, found[0]!.quarter.before, [])).toEqual([]);
  });
});

/** Takes a turn's decisions from its opening; `stopped` is the first that is refused. */
function replayFrom(opened: Float64Array, decisions: (typeof found)[number]["own"]): { readonly stopped: unknown } {
  const kernel = closureKernel(model);
  let state = opened;
  for (const decision of decisions) {
    if (decision.kind === "commit") {
      const refusal = kernel.resolveInto(state, state.slice(), decision.plan);
      if (refusal !== null) return { stopped: refusal };
      continue;
    }
    const answered = kernel.decide(state, decision);
    if ("refused" in answered) return { stopped: answered };
    ({ state } = answered);
  }
  return { stopped: null };
}
