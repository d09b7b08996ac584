import { describe, expect, it } from "vitest";
import { aspiration, concededBy } from "../../../src/engine/negotiation/aspiration.ts";

describe("the time-dependent tactic", () => {
  it("concedes evenly with exponent 1", () => {
    expect([0, 1, 2, 3, 4].map((round) => concededBy(round, 4, 1))).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it("holds out below 1 and gives early above 1", () => {
    expect(concededBy(2, 4, 0.5)).toBe(0.25);
    expect(concededBy(1, 4, 2)).toBe(0.5);
  });

  it("has conceded everything when patience ends, and stays there", () => {
    expect(concededBy(5, 5, 0.6)).toBe(1);
    expect(concededBy(9, 5, 0.6)).toBe(1);
  });

  it("goes from best to reserve", () => {
    expect([0, 0.5, 1].map((conceded) => aspiration(100, 40, conceded))).toEqual([100, 70, 40]);
  });

  it("stays at the reserve when the best is below it", () => {
    expect(aspiration(100, 130, 0.5)).toBe(130);
  });
});
