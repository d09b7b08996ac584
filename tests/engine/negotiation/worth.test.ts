import { describe, expect, it } from "vitest";
import { bestLevels, bestWorth, scaleOurs, scaleTheirs, STEP, worthOf } from "../../../src/engine/negotiation/worth.ts";

describe("worth on the scale of 0 to 100", () => {
  it("counts each clause's worst level 0 and the best total 100", () => {
    const worths = scaleTheirs([
      [5, 15, 25],
      [-3, 0, -13],
    ]);
    expect(worths.map((clause) => Math.min(...clause))).toEqual([0, 0]);
    expect(bestWorth(worths)).toBe(100);
    expect(bestLevels(worths)).toEqual([2, 1]);
    expect(worthOf(worths, [2, 1])).toBe(100);
  });

  it("counts theirs in whole 128ths", () => {
    const worths = scaleTheirs([
      [0, 1, 2],
      [0, 1],
    ]);
    // Spans 2 and 1: 85 1/3 and 42 2/3 steps, so that the spare step goes to the second clause.
    expect(worths).toEqual([
      [0, 43 * STEP, 85 * STEP],
      [0, 43 * STEP],
    ]);
  });

  it("gives the spare step to the earlier of two equal clauses", () => {
    expect(
      scaleTheirs([
        [0, 1],
        [0, 1],
        [0, 1],
      ]).map((clause) => (clause[1] ?? 0) / STEP),
    ).toEqual([43, 43, 42]);
  });

  it.each([
    {
      name: "all levels equal",
      raw: [
        [7, 7],
        [2, 2, 2],
      ],
      scaled: [
        [0, 0],
        [0, 0, 0],
      ],
    },
    { name: "one level in each clause", raw: [[3], [9]], scaled: [[0], [0]] },
    { name: "no clauses", raw: [], scaled: [] },
    { name: "a clause without levels", raw: [[], [0, 4]], scaled: [[], [0, 100]] },
    {
      name: "one clause that matters",
      raw: [
        [1, 1],
        [4, 2],
      ],
      scaled: [
        [0, 0],
        [100, 0],
      ],
    },
    {
      name: "values at the edge of doubles",
      raw: [
        [-1e300, 1e300],
        [0, 0],
      ],
      scaled: [
        [0, 100],
        [0, 0],
      ],
    },
  ])("takes $name", ({ raw, scaled }) => {
    expect(scaleTheirs(raw)).toEqual(scaled);
    expect(scaleOurs(raw)).toEqual(scaled);
  });

  it("leaves out levels that don't exist", () => {
    expect(
      worthOf(
        [
          [0, 40],
          [0, 60],
        ],
        [1, 7],
      ),
    ).toBe(40);
    expect(
      worthOf(
        [
          [0, 40],
          [0, 60],
        ],
        [1],
      ),
    ).toBe(40);
  });
});
