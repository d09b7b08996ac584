import { describe, expect, it } from "vitest";
import type { Cone } from "../../../src/foresight/cone/cone.ts";
import { BANDS, courseOf, type Oval } from "../../../src/foresight/cone/course.ts";
import { histogramOf } from "../../../src/foresight/ensemble/histogram.ts";
import { planarOf, type Place } from "../../../src/foresight/ensemble/planar.ts";

const coneOf = (places: readonly Place[]): Cone => ({
  futures: places.length,
  turn: 1,
  ahead: [{ at: planarOf(places), x: histogramOf([]), y: histogramOf([]), met: [] }],
  endings: [],
  met: [],
  figures: [],
  next: [],
});

/** Whether a place lies in an oval, by its arms on a chart whose axes are equally long. */
function holds({ at, forward, back, left, right }: Oval, { x, y }: Place): boolean {
  const part = (ahead: Place, behind: Place): number => {
    const along = (arm: Place): number => ((x - at.x) * arm.x + (y - at.y) * arm.y) / (arm.x * arm.x + arm.y * arm.y);
    return Math.max(along(ahead), along(behind));
  };
  return part(forward, back) ** 2 + part(left, right) ** 2 <= 1.001;
}

/** A slanted, skewed cloud of 400, without chance. */
const cloud = Array.from({ length: 400 }, (_, at): Place => {
  const [a, b] = [(at % 20) / 20, Math.floor(at / 20) / 20];
  return { x: 40 + 12 * a * a + 3 * b, y: 55 + 6 * a - 5 * b * b };
});

describe("The cone's course", () => {
  it("has bands that hold the shares that they say", () => {
    const { bands } = courseOf(coneOf(cloud), 100, 100);
    expect(bands.map(({ share }) => share)).toEqual([...BANDS]);
    for (const { share, ovals } of bands) {
      const held = cloud.filter((place) => holds(ovals[0]!, place)).length / cloud.length;
      expect(Math.abs(held - share)).toBeLessThan(0.02);
    }
  });

  it("goes through the middle of the futures along each axis", () => {
    const [middle] = courseOf(coneOf(cloud), 100, 100).median;
    const sorted = cloud.map(({ x }) => x).sort((a, b) => a - b);
    expect(middle?.x).toBeCloseTo(sorted[199]!, 1);
  });

  it("is still seen where all futures agree", () => {
    const { median, bands } = courseOf(coneOf([{ x: 30, y: 70 }]), 100, 100);
    expect(median[0]?.x).toBeCloseTo(30, 1);
    for (const { ovals } of bands) expect(Math.abs(ovals[0]!.forward.x)).toBeGreaterThan(0.04);
  });
});
