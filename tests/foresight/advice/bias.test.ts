import { describe, expect, it } from "vitest";
import { weighed, type Bias } from "../../../src/foresight/advice/bias.ts";
import { pairedDifference } from "../../../src/foresight/advice/paired.ts";

const PLAIN: Bias = { favours: "up", heeds: 1, gain: 1, loss: 1 };
const clear = (mean: number) => ({ mean, margin: 0.1 });

describe("A difference between two plans", () => {
  it("has a mean and a margin that are worked out by hand", () => {
    // Standard deviation 2, of 16: 1.96 · 2 / 4.
    const pairs = Array.from({ length: 16 }, (_, at) => 3 + (at % 2 === 0 ? 1 : -1) * Math.sqrt(3.75));
    const { mean, margin } = pairedDifference(pairs);
    expect(mean).toBeCloseTo(3, 12);
    expect(margin).toBeCloseTo(0.979982, 6);
  });

  it("is nothing without at least two worlds", () => {
    expect(pairedDifference([7])).toEqual({ mean: 0, margin: 0 });
  });
});

describe("A bias", () => {
  it("turns a small loss into silence", () => {
    expect(weighed(PLAIN, clear(-1.5))).toBe(-1.5);
    expect(weighed({ ...PLAIN, loss: 0.5 }, clear(-1.5))).toBe(0);
  });

  it("makes a loss that others would pass over worth a word", () => {
    expect(weighed(PLAIN, clear(-0.8))).toBe(0);
    expect(weighed({ ...PLAIN, loss: 2 }, clear(-0.8))).toBe(-1.6);
  });

  it("leaves the other side as it is", () => {
    expect(weighed({ ...PLAIN, loss: 2 }, clear(1.5))).toBe(1.5);
  });

  it("calls it better when what should go down does", () => {
    expect(weighed({ ...PLAIN, favours: "down" }, clear(-2))).toBe(2);
  });

  it("never makes something of what can't be told from nothing", () => {
    expect(weighed({ ...PLAIN, heeds: 0, loss: 10 }, { mean: -2, margin: 2.1 })).toBe(0);
    expect(weighed({ ...PLAIN, heeds: 0 }, { mean: 0, margin: 0 })).toBe(0);
  });
});
