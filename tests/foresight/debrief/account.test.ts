import { describe, expect, it } from "vitest";
import { accountOf, decisive, replaced, type Sample } from "../../../src/foresight/debrief/account.ts";
import { gain, undecided } from "../../../src/foresight/debrief/estimate.ts";
import { playOn } from "../../../src/foresight/debrief/playOn.ts";
import { createMemory } from "../../../src/foresight/work/memory.ts";
import { closureKernel } from "../../../src/engine/kernel.ts";
import { loneRun, sampled } from "./support.ts";

const run = loneRun("random", 5);
const memory = createMemory(closureKernel);
const samples = run.turns.map((turn) => sampled(memory, run, turn, 0, 40));
const good = new Set(run.model.endings.flatMap(({ kind }, at) => (kind === "good" ? [at + 1] : [])));
const sum = (of: ReturnType<typeof accountOf>): number =>
  of.steps.reduce((total, { skill, luck }) => total + skill.value + luck.value, of.initial);

describe("A run taken apart", () => {
  it("adds up, to the bit, from the odds at its first opening to how it ended", () => {
    const account = accountOf(samples, run.ending, good);
    expect(sum(account) === account.final).toBe(true);
    expect(account.steps).toHaveLength(run.turns.length);
    for (const [at, { after, luck }] of account.steps.entries())
      expect(after.value + luck.value === (account.steps[at + 1]?.before.value ?? account.final)).toBe(true);
  });

  it("adds up as well when the turns that moved most are estimated anew", () => {
    const screened = accountOf(samples, run.ending, good);
    const five = decisive(screened, 5);
    expect(five.length).toBeGreaterThan(0);
    const again = five.map((turn) => sampled(memory, run, turn, 1, 60));
    const account = accountOf(replaced(samples, again), run.ending, good);
    expect(sum(account) === account.final).toBe(true);
    for (const { turn, worlds } of account.steps) expect(worlds).toBe(five.includes(turn) ? 60 : 40);
  });

  it("follows the endings that are accepted", () => {
    const all = new Set(run.model.endings.map((_, at) => at + 1));
    const account = accountOf(samples, run.ending, all);
    expect(account.initial).toBe(1);
    expect(account.final).toBe(1);
    for (const { skill, luck } of account.steps) expect([skill.value, luck.value]).toEqual([0, 0]);
    expect(accountOf(samples, run.ending, new Set()).initial).toBe(0);
  });

  it("finds no skill, without doubt, where the player did what the hand does", () => {
    const steady = loneRun("boats", 7);
    const silent = steady.turns.filter((turn) => steady.decisionsOf(turn).length === 1);
    expect(silent.length).toBeGreaterThan(2);
    const own = createMemory(closureKernel);
    const { steps } = accountOf(
      steady.turns.map((turn) => sampled(own, steady, turn, 0, 30, "boats")),
      steady.ending,
      good,
    );
    for (const { turn, skill } of steps)
      if (silent.includes(turn)) expect(skill).toEqual({ value: 0, low: 0, high: 0 });
  });

  it("finds the same whatever is asked first and however it is cut in pieces", () => {
    const backwards = createMemory(closureKernel);
    const turns = run.turns.toReversed().slice(0, 3);
    for (const turn of turns) {
      const whole = samples.find((each) => each.turn === turn)!;
      const parts = [25, 0].map((from) => playOn(backwards, run.task(turn, 0, from, from === 0 ? 25 : 15, "steady")));
      expect([...parts[1]![1]!, ...parts[0]![1]!]).toEqual(whole.after);
      expect([...parts[1]![0]!, ...parts[0]![0]!]).toEqual(whole.before);
    }
  });
});

describe("A gain in the same worlds", () => {
  it("is the mean of the differences with 1.96 standard errors about it", () => {
    // Of 100 worlds 20 are won and 10 lost: mean 0.1, variance (30 - 100 * 0.01) / 99, standard error sqrt(0.2929 / 100) = 0.0541.
    const first = Array.from({ length: 100 }, (_, at) => at < 10);
    const second = Array.from({ length: 100 }, (_, at) => at >= 80);
    const found = gain(first, second);
    expect(found.value).toBeCloseTo(0.1, 5);
    expect(found.low).toBeCloseTo(0.1 - 1.959964 * 0.05412, 4);
    expect(found.high).toBeCloseTo(0.1 + 1.959964 * 0.05412, 4);
    expect(undecided(found)).toBe(true);
  });

  it("takes the larger of two moves as the more decisive, the earlier of equals", () => {
    const sample = (turn: number, gained: number): Sample => ({
      turn,
      before: Array.from({ length: 10 }, () => 2),
      after: Array.from({ length: 10 }, (_, at) => (at < gained ? 1 : 2)),
    });
    const account = accountOf([sample(1, 3), sample(2, 0), sample(3, 5), sample(4, 3)], 1, new Set([1]));
    expect(decisive(account, 2)).toEqual([1, 3]);
    expect(decisive(account, 5)).toEqual([1, 3, 4]);
  });
});
