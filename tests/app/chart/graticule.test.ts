import { describe, expect, it } from "vitest";
import { niceStep, tickText, ticks } from "../../../src/app/chart/graticule.ts";

describe("a graticule", () => {
  it.each([
    { span: 100, most: 10, step: 10 },
    { span: 100, most: 9, step: 20 },
    { span: 1, most: 4, step: 0.5 },
    { span: 0.3, most: 6, step: 0.05 },
    { span: 9000, most: 7, step: 2000 },
  ])("cuts $span into at most $most pieces of $step", ({ span, most, step }) => {
    expect(niceStep(span, most)).toBeCloseTo(step, 12);
  });

  it("still has a step where there is no span", () => {
    expect(niceStep(0, 5)).toBe(1);
    expect(niceStep(Number.NaN, 5)).toBe(1);
  });

  it("ticks at multiples of the step, both ends included", () => {
    expect(ticks({ min: -10, max: 20 }, 10)).toEqual([-10, 0, 10, 20]);
    expect(ticks({ min: 3, max: 12 }, 5)).toEqual([5, 10]);
    expect(ticks({ min: 0, max: 0.3 }, 0.1)).toHaveLength(4);
  });

  it("writes values as short as the step allows, with a real minus sign", () => {
    expect(tickText(-5, 5)).toBe("−5");
    expect(tickText(0.1 + 0.2, 0.1)).toBe("0.3");
    expect(tickText(-0.0001, 0.1)).toBe("0.0");
    expect(tickText(2000, 1000)).toBe("2000");
  });
});
