import { describe, expect, it } from "vitest";
import { closureKernel } from "../../../src/engine/kernel.ts";
import { EMPTY_PLAN, type Plan } from "../../../src/engine/plan.ts";
import { adviceOf, type Futures } from "../../../src/foresight/advice/advice.ts";
import { oddsOf } from "../../../src/foresight/advice/odds.ts";
import { mostCompetent } from "../../../src/foresight/bots/named.ts";
import { advice, type AdviceTask } from "../../../src/foresight/work/advice.ts";
import { createMemory } from "../../../src/foresight/work/memory.ts";
import { odds } from "../../../src/foresight/work/odds.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { openDraft } from "../../../src/app/session/draft.ts";
import { gameOf, shipped } from "../../app/support/game.ts";

const WORLDS = 60;
const game = gameOf(shipped("lighthouse"));
const memory = createMemory(closureKernel);
const opened = openDraft(game.view).plan;
const taskOf = (plan: Plan, from = 0, to = WORLDS): AdviceTask => ({
  kind: "advice",
  run: { text: game.scenario.text, setup: AS_WRITTEN, seed: game.run.seed, decisions: game.run.decisions },
  plan,
  horizon: 3,
  from,
  to,
});
const polished: Plan = { ...opened, actions: [{ id: "polish" }] };
const part = (from: number, to: number): Futures => advice(memory, taskOf(polished, from, to));
const whole = part(0, WORLDS);

describe("Advice", () => {
  it("finds no difference, to the bit, between a plan and the same plan", () => {
    for (const plan of [EMPTY_PLAN, opened]) {
      const { parts, differences } = advice(memory, taskOf(plan));
      expect(parts).toEqual([]);
      expect(differences.flat(2).every((each) => each === 0)).toBe(true);
      expect(adviceOf([{ ...whole, parts, differences }])).toMatchObject({ empty: true });
    }
  });

  it("compares two plans in the same worlds with the same luck: a part alone is the whole", () => {
    expect(whole.parts).toEqual([{ kind: "action", id: "polish" }]);
    for (const world of whole.differences) for (const [all, alone] of world) expect(alone).toBe(all);
  });

  it("is the same in one piece and in parts, worked out in any order and by anybody", () => {
    const late = advice(createMemory(closureKernel), taskOf(polished, 40, WORLDS));
    const parts = [part(0, 25), part(25, 40), late];
    expect(adviceOf(parts)).toEqual(adviceOf([whole]));
  });

  it("looks no further than the run's end", () => {
    const far = advice(memory, { ...taskOf(polished, 0, 2), horizon: 100 });
    expect(far.turn).toBe(game.model.turns + 1);
  });

  it("leaves out what would be refused", () => {
    const draft: Plan = { ...polished, choices: { nothing: "no" } };
    expect(advice(memory, taskOf(draft))).toEqual(whole);
  });

  it("tells what each advisor with words watches, by id", () => {
    expect(whole.advisors.map(({ id, watches }) => [id, watches])).toEqual([
      ["boy", "burnt"],
      ["clerk", "standing"],
      ["mate", "nerve"],
    ]);
  });
});

describe("The odds of a plan", () => {
  const hand = mostCompetent(game.scenario, closureKernel(game.model)).id;
  const task = { ...taskOf(polished), kind: "odds" as const, hand };

  it("come to an ending in every world, the same in parts", () => {
    const ended = odds(memory, task);
    expect(ended.length).toBe(WORLDS);
    expect(ended.every((id) => id !== null)).toBe(true);
    expect([...odds(createMemory(closureKernel), { ...task, to: 20 }), ...odds(memory, { ...task, from: 20 })]).toEqual(
      ended,
    );
  });

  it("count good endings with their interval, the likeliest endings first", () => {
    const { good, within, endings } = oddsOf(["a", "b", "b", null], new Set(["a", "c"]));
    expect(good).toBe(0.25);
    expect(within.low).toBeCloseTo(0.0456, 3);
    expect(within.high).toBeCloseTo(0.6994, 3);
    expect(endings).toEqual([
      { id: "b", count: 2 },
      { id: "a", count: 1 },
    ]);
  });
});
