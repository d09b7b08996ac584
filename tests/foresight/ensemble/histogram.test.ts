import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addHistograms,
  binOf,
  histogramOf,
  middleOf,
  NOTHING,
  quantileOf,
} from "../../../src/foresight/ensemble/histogram.ts";
import { addPlanars, placesOf, planarOf, quantilesAlong } from "../../../src/foresight/ensemble/planar.ts";

const value = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
const values = fc.array(value, { maxLength: 60 });
const places = fc.array(fc.record({ x: value, y: value }), { maxLength: 40 });

describe("A histogram", () => {
  it("is the same in whatever order and parts its values come", () => {
    fc.assert(
      fc.property(values, values, (some, others) => {
        const whole = JSON.stringify(histogramOf([...some, ...others]));
        expect(JSON.stringify(histogramOf([...others, ...some].toReversed()))).toBe(whole);
        expect(JSON.stringify(addHistograms(histogramOf(others), histogramOf(some)))).toBe(whole);
        expect(JSON.stringify(addHistograms(NOTHING, histogramOf([...some, ...others])))).toBe(whole);
      }),
    );
  });

  it("knows a value to a thousandth, and keeps their order", () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(Math.abs(middleOf(binOf(a)) - a)).toBeLessThanOrEqual(Math.abs(a) / 1_000 + 1e-6);
        if (a < b) expect(binOf(a)).toBeLessThanOrEqual(binOf(b));
        expect(binOf(-a)).toBe(-binOf(a) + 0);
      }),
    );
  });

  it("gives the values under which shares lie", () => {
    const hundred = histogramOf(Array.from({ length: 100 }, (_, at) => at + 1));
    expect(quantileOf(hundred, 0.5)).toBeCloseTo(50, 1);
    expect(quantileOf(hundred, 0.975)).toBeCloseTo(98, 0);
    expect([quantileOf(hundred, 0), quantileOf(hundred, 1)].map((each) => Math.round(each ?? NaN))).toEqual([1, 100]);
    expect(quantileOf(NOTHING, 0.5)).toBeNull();
  });

  it("gives a certain value exactly", () => {
    expect(quantileOf(histogramOf([41.237, 41.237]), 0.025)).toBe(41.237);
  });
});

describe("Places counted on a plane", () => {
  it("are the same in whatever order and parts they come", () => {
    fc.assert(
      fc.property(places, places, (some, others) => {
        const whole = JSON.stringify(planarOf([...some, ...others]));
        expect(JSON.stringify(addPlanars(planarOf(others.toReversed()), planarOf(some)))).toBe(whole);
      }),
    );
  });

  it("lie where they were put, and can be measured in any direction", () => {
    const counted = placesOf(
      planarOf([
        { x: 40, y: -3 },
        { x: 40, y: -3 },
        { x: 10, y: 8 },
      ]),
    );
    expect(counted.map(({ x, y, count }) => [Math.round(x), Math.round(y), count])).toEqual([
      [10, 8, 1],
      [40, -3, 2],
    ]);
    expect(quantilesAlong(counted, ({ x, y }) => x + y, [0.2, 1]).map(Math.round)).toEqual([18, 37]);
    expect(quantilesAlong([], ({ x }) => x, [0.5])).toEqual([]);
  });
});
