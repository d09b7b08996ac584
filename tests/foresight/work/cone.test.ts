import { describe, expect, it } from "vitest";
import { closureKernel } from "../../../src/engine/kernel.ts";
import { EMPTY_PLAN, type Plan } from "../../../src/engine/plan.ts";
import { addCones } from "../../../src/foresight/cone/cone.ts";
import { quantileOf, totalOf } from "../../../src/foresight/ensemble/histogram.ts";
import { cone, type ConeTask } from "../../../src/foresight/work/cone.ts";
import { createMemory, FUTURES } from "../../../src/foresight/work/memory.ts";
import type { ScenarioSource } from "../../../src/scenario/shape/scenario.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { commits, gameOf, loaded } from "../../app/support/game.ts";
import { harbour } from "../../support/harbour.ts";

const memory = createMemory(closureKernel);
const game = commits(gameOf(), 2);
const taskOf = (of = game, plan: Plan = EMPTY_PLAN, from = 0, to = FUTURES): ConeTask => ({
  kind: "cone",
  run: { text: of.scenario.text, setup: AS_WRITTEN, seed: of.run.seed, decisions: of.run.decisions },
  plan,
  horizon: 4,
  from,
  to,
});
const whole = cone(memory, taskOf());
const parts = [0, 150, 300].map((from) => cone(memory, taskOf(game, EMPTY_PLAN, from, Math.min(FUTURES, from + 150))));

describe("The cone", () => {
  it("is the same, to the byte, in one piece and in parts that come in any order", () => {
    const bytes = JSON.stringify(whole);
    expect(JSON.stringify(parts.reduce((sum, each) => addCones(sum, each)))).toBe(bytes);
    expect(JSON.stringify(parts.toReversed().reduce((sum, each) => addCones(sum, each)))).toBe(bytes);
    expect(JSON.stringify(cone(createMemory(closureKernel), taskOf()))).toBe(bytes);
  });

  it("counts every future at every turn ahead, those that have ended where they ended", () => {
    expect(whole.futures).toBe(FUTURES);
    expect(whole.turn).toBe(3);
    expect(whole.ahead.map(({ at }) => totalOf(at))).toEqual(whole.ahead.map(() => FUTURES));
    const last = whole.ahead.at(-1)!;
    expect(last.met).toEqual(whole.met.map(totalOf));
  });

  it("looks no further than the run's end", () => {
    const far = cone(memory, { ...taskOf(), horizon: 100, to: 10 });
    expect(far.ahead.length).toBe(game.model.turns + 1 - game.view.turn);
  });

  it("works with a plan that would be refused as it stands", () => {
    const draft: Plan = {
      ...EMPTY_PLAN,
      choices: { nothing: "no" },
      actions: [{ id: "unheardOf" }],
      allocations: { crews: { cranes: 1_000 } },
    };
    expect(cone(memory, taskOf(game, draft)).futures).toBe(FUTURES);
  });
});

/** With a figure that nothing but a certain dynamic moves. */
function withClock(source: ScenarioSource): ScenarioSource {
  return {
    ...source,
    variables: { ...source.variables, clock: { label: "Clock", start: 3, min: 0, max: 100, headline: true } },
    dynamics: { ...source.dynamics, tick: { to: "clock", add: 1.25 } },
  };
}

describe("A figure at the next turn", () => {
  it("is exact where it is certain", () => {
    const certain = gameOf(loaded(withClock(harbour())));
    const { figures, next } = cone(memory, taskOf(certain));
    const clock = next[figures.indexOf("clock")]!;
    expect([clock.least, clock.most, quantileOf(clock, 0.5)]).toEqual([4.25, 4.25, 4.25]);
  });
});
