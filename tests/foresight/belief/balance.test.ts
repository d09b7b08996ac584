import { expect, test } from "vitest";
import { uniform } from "../../../src/engine/random.ts";
import type { Aim } from "../../../src/foresight/belief/aim.ts";
import { createBalance } from "../../../src/foresight/belief/balance.ts";
import { effective } from "../../../src/foresight/belief/beliefs.ts";
import { modelOf } from "../../support/model.ts";

const model = modelOf({ uncertainties: { pace: { label: "Pace", range: [0, 1] } }, dynamics: {} });
const { slot } = model.uncertainties[0]!;
/** Seen is what only the lowest twentieth of the range can have brought; an aimed round draws three quarters of its worlds from the lowest tenth. */
const NARROW = 0.05;
const AIMED = 0.1;
const aim: Aim = {
  draw: () => true,
  density: (traits) => 0.25 + 0.75 * (traits[0]! < AIMED ? 1 / AIMED : 0),
};

function rounds(run: number, tries: number) {
  const balance = createBalance(model);
  const state = new Float64Array(model.layout.size);
  const roll = (n: number): number => uniform({ low: run, high: 1 }, "bot", 1, 1, n);
  const found: number[] = [];
  [null, aim].forEach((aimed, round) => {
    balance.begin(aimed);
    for (let at = 0; at < tries; at++) {
      const n = 3 * (round * tries + at);
      state[slot] = aimed !== null && roll(n) < 0.75 ? roll(n + 1) * AIMED : roll(n + 1);
      balance.note(state);
      if (state[slot] >= NARROW) continue;
      balance.found();
      found.push(state[slot]);
    }
  });
  return { found, factors: balance.factors([tries, tries]) };
}

test("What an unaimed and an aimed round found weighs as much as its share of the range, and hardly any of it weighs more than the rest", () => {
  const all = Array.from({ length: 200 }, (_, at) => rounds(at + 1, 100));
  const shares = all.map(({ factors }) => factors.reduce((sum, each) => sum + each, 0) / 200);
  const mean = shares.reduce((sum, each) => sum + each, 0) / shares.length;
  expect(Math.abs(mean - NARROW)).toBeLessThan(0.002);
  for (const { found, factors } of all) expect(effective(factors)).toBeGreaterThan(found.length - 1e-6);
});

test("Rounds that are drawn alike weigh alike", () => {
  const balance = createBalance(model);
  const state = new Float64Array(model.layout.size);
  for (let round = 0; round < 3; round++) {
    balance.begin(null);
    balance.note(state);
    balance.found();
  }
  expect(balance.factors([10, 20, 5])).toEqual(Float64Array.of(1, 1, 1));
});
