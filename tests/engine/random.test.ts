import { describe, expect, test } from "vitest";
import { drawValue, integer, pickWeighted, uniform, type Seed } from "../../src/engine/random.ts";

const seed = (low: number): Seed => ({ low, high: 7 });

describe("keyed randomness", () => {
  test("the same key gives the same number whatever was drawn between", () => {
    const first = uniform(seed(1), "event", 42, 3, 0);
    uniform(seed(1), "noise", 1, 1, 1);
    expect(uniform(seed(1), "event", 42, 3, 0)).toBe(first);
  });

  test("stream, subject, turn, n and seed each change the number", () => {
    const values = [
      uniform(seed(1), "event", 42, 3, 0),
      uniform(seed(1), "move", 42, 3, 0),
      uniform(seed(1), "event", 43, 3, 0),
      uniform(seed(1), "event", 42, 4, 0),
      uniform(seed(1), "event", 42, 3, 1),
      uniform(seed(2), "event", 42, 3, 0),
    ];
    expect(new Set(values).size).toBe(values.length);
  });

  test("uniform numbers fill [0, 1) evenly", () => {
    const bins = Array.from({ length: 10 }, () => 0);
    for (let n = 0; n < 10_000; n++) {
      const value = uniform(seed(n), "draw", 5, 1, 0);
      expect(value >= 0 && value < 1).toBe(true);
      bins[Math.floor(value * 10)]!++;
    }
    for (const count of bins) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test("integers below n are all reached, evenly", () => {
    const counts = Array.from({ length: 6 }, () => 0);
    for (let n = 0; n < 6_000; n++) counts[integer(seed(n), "tie", 9, 1, 6)]!++;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test.each([
    { weights: [1, 0, 1], roll: 0.49, index: 0 },
    { weights: [1, 0, 1], roll: 0.5, index: 2 },
    { weights: [0, 0], roll: 0.3, index: -1 },
    { weights: [], roll: 0.3, index: -1 },
    { weights: [-5, 2], roll: 0.99, index: 1 },
  ])("weights $weights at $roll give index $index", ({ weights, roll, index }) => {
    expect(pickWeighted(weights, roll)).toBe(index);
  });

  test("a stepped range reaches both its ends and nothing between its steps", () => {
    const draw = { kind: "range", min: 6, max: 11, step: 1 } as const;
    const seen = new Set<number>();
    for (let n = 0; n < 300; n++) seen.add(drawValue(draw, seed(n), "uncertainty", 1, 0));
    expect([...seen].sort((a, b) => a - b)).toEqual([6, 7, 8, 9, 10, 11]);
  });
});
