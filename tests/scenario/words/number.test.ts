import { describe, expect, it } from "vitest";
import { formatDelta, formatNumber } from "../../../src/scenario/words/number.ts";

describe("A number in words", () => {
  it.each([
    [41.23, "$bn", undefined, "$41.2bn"],
    [-1.5, "$bn", undefined, "−$1.5bn"],
    [1.1, "$bn a year", undefined, "$1.1bn a year"],
    [20, "$", undefined, "$20"],
    [3, "$ a crate", undefined, "$3 a crate"],
    [3.42, "GW", undefined, "3.4 GW"],
    [66.4, "/100", undefined, "66"],
    [14.2, "%", undefined, "14%"],
    [2.4, "%", undefined, "2.4%"],
    [14, "% of compute", undefined, "14% of compute"],
    [0.11, "per quarter", undefined, "0.11 per quarter"],
    [66, undefined, undefined, "66"],
    [0.0512, undefined, undefined, "0.051"],
    [12_345.6, undefined, undefined, "12,346"],
    [1_234_567, "barrels", undefined, "1,234,567 barrels"],
    [999.96, undefined, 1, "1000.0"],
    [5, "GW", 2, "5.00 GW"],
    [2.5, undefined, 0, "3"],
    [100, undefined, undefined, "100"],
    [0, "$bn", undefined, "$0bn"],
    [-0.0001, undefined, undefined, "0"],
    [-0, undefined, 1, "0.0"],
    [2_147_483_648, undefined, undefined, "2,147,483,648"],
  ])("%d in %j with %j digits is %s", (value, unit, digits, text) => {
    expect(formatNumber(value, unit, digits)).toBe(text);
  });
});

describe("A change in words", () => {
  it.each([
    [2.1, undefined, "+2.1"],
    [-0.4, undefined, "−0.4"],
    [0, undefined, "0"],
    [0.00001, undefined, "0"],
    [1.5, "$bn", "+$1.5bn"],
    [-12, "%", "−12%"],
  ])("%d in %j is %s", (value, unit, text) => {
    expect(formatDelta(value, unit)).toBe(text);
  });
});
