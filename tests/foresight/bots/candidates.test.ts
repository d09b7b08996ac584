import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { closureKernel } from "../../../src/engine/kernel.ts";
import { validatePlan } from "../../../src/engine/validate.ts";
import type { State } from "../../../src/engine/value.ts";
import { stagesOf } from "../../../src/foresight/bots/candidates.ts";
import { planOf } from "../../../src/foresight/bots/hand.ts";
import { BUSY_HAND, HOLD_COURSE } from "../../../src/foresight/bots/holdCourse.ts";
import { improve } from "../../../src/foresight/bots/improve.ts";
import { randomBot } from "../../../src/foresight/bots/random.ts";
import { playOut } from "../../../src/foresight/playOut.ts";
import { takeSeat } from "../../../src/foresight/seat.ts";
import { loadScenario } from "../../../src/scenario/load.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";

const SCENARIOS = ["lighthouse", "the-alliance"] as const;

/** States at the opening of each turn of some random runs. */
function opened(name: string, runs: number) {
  const { scenario } = loadScenario(readFileSync(`scenarios/${name}.json`, "utf8"), name);
  const model = scenario!.model(AS_WRITTEN);
  const states: State[] = [];
  const watch = {
    opened: (state: State) => void states.push(state.slice()),
    closed: ({ after }: { after: State }) => void states.push(after.slice()),
  };
  for (let run = 1; run <= runs; run++) playOut(closureKernel(model), { low: run, high: 4 }, randomBot, { watch });
  return { model, states: states.filter((state) => state[model.layout.ended] === 0) };
}

describe.each(SCENARIOS)("The plans that a bot compares in %s", (name) => {
  const { model, states } = opened(name, 3);

  test("can all be committed, and differ from the plan that they start from", () => {
    for (const state of states) {
      const seat = takeSeat(model, state, { low: 1, high: 1 });
      const plan = planOf(BUSY_HAND, seat);
      for (const stage of stagesOf(seat, [planOf(HOLD_COURSE, seat)]))
        for (const other of stage.others(plan))
          expect(validatePlan(model, state, other).map(({ path, message }) => `${path}: ${message}`)).toEqual([]);
    }
  });

  test("reach a plan that is better in every part, given tries enough", () => {
    const state = states.find((each) => model.events.some((event) => each[event.openSlot] !== 0))!;
    const seat = takeSeat(model, state, { low: 1, high: 1 });
    const wanted = model.actions.map(({ id }) => id);
    const better = improve(
      planOf(HOLD_COURSE, seat),
      stagesOf(seat, []),
      (plan) => plan.actions.filter(({ id }) => wanted.includes(id)).length / 4,
      4_000,
      2_048,
    );
    expect(better.actions.length).toBeGreaterThan(0);
  });
});
