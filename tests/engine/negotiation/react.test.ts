import { describe, expect, it } from "vitest";
import { shortfalls, weightiest } from "../../../src/engine/negotiation/react.ts";

describe("what they say to an offer, clause by clause", () => {
  it("says how far each clause is off their own terms", () => {
    expect(
      shortfalls(
        [
          [0, 25, 50],
          [0, 50],
        ],
        [2, 0],
        [1, 1],
      ),
    ).toEqual([25, -50]);
  });

  it("gives the reason that weighs most", () => {
    const parts = [
      [0, 1, 2],
      [0, 5, 9],
      [4, 0, 0],
    ];
    expect(weightiest(parts, 2, 0)).toBe(1);
    expect(weightiest(parts, 0, 2)).toBe(2);
  });

  it("names what matters most on the whole when nothing is short", () => {
    expect(
      weightiest(
        [
          [0, 1],
          [0, 7],
        ],
        1,
        1,
      ),
    ).toBe(1);
    expect(weightiest([], 0, 0)).toBe(-1);
  });
});
