import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GRID, GRID_LIMIT, toGrid } from "../../src/engine/grid.ts";

const stored = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(toGrid);

describe("the number grid", () => {
  test.each([
    [0.1, Math.round(0.1 / GRID) * GRID],
    [-0, 0],
    [-1e-9, 0],
    [Number.NaN, 0],
    [Infinity, GRID_LIMIT],
    [-Infinity, -GRID_LIMIT],
    [GRID_LIMIT + 5, GRID_LIMIT],
  ])("stores %d as %d, never as minus zero", (value, expected) => {
    expect(Object.is(toGrid(value), expected)).toBe(true);
  });

  test("is idempotent and within half a step", () => {
    fc.assert(
      fc.property(fc.double({ min: -2e9, max: 2e9, noNaN: true }), (value) => {
        const on = toGrid(value);
        expect(Object.is(toGrid(on), on)).toBe(true);
        expect(Math.abs(on - value)).toBeLessThanOrEqual(GRID / 2);
        expect(on / GRID).toBe(Math.round(on / GRID));
      }),
    );
  });

  test("sums of stored numbers are the same in any order", () => {
    fc.assert(
      fc.property(fc.array(stored, { maxLength: 40 }), (values) => {
        const forwards = values.reduce((sum, each) => sum + each, 0);
        const backwards = values.reduceRight((sum, each) => sum + each, 0);
        expect(Object.is(forwards + 0, backwards + 0)).toBe(true);
      }),
    );
  });

  test("old + (new - old) is new", () => {
    fc.assert(
      fc.property(stored, stored, (from, to) => {
        expect(from + (to - from)).toBe(to);
      }),
    );
  });
});
