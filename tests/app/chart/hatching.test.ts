import { describe, expect, it } from "vitest";
import { dashed } from "../../../src/app/chart/dash.ts";
import { distance, inside } from "../../../src/app/chart/geometry.ts";
import { hatch, stipple, tufts } from "../../../src/app/chart/hatching.ts";

const hall = [
  { x: 0, y: 0 },
  { x: 60, y: 0 },
  { x: 60, y: 40 },
  { x: 40, y: 40 },
  { x: 40, y: 10 },
  { x: 20, y: 10 },
  { x: 20, y: 40 },
  { x: 0, y: 40 },
];

describe("hatching", () => {
  it.each([0, -45, 30, 90])("at %s degrees stays within the ring", (degrees) => {
    const runs = hatch(hall, 5, degrees);
    expect(runs.length).toBeGreaterThan(5);
    for (const [from, to] of runs) {
      if (from === undefined || to === undefined) continue;
      expect(inside(hall, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 })).toBe(true);
    }
  });

  it("skips a bay", () => {
    const across = hatch(hall, 5, 0).filter(([from]) => from !== undefined && from.y > 12);
    expect(across.every(([from, to]) => from !== undefined && to !== undefined && to.x - from.x <= 20.01)).toBe(true);
  });

  it("draws nothing over nothing", () => {
    expect(hatch([], 5, 0)).toEqual([]);
    expect(hatch(hall, 0, 0)).toEqual([]);
  });

  it("strews dots and tufts inside the ring only, the same each time", () => {
    const dots = stipple(hall, 6, 7);
    expect(dots.length).toBeGreaterThan(20);
    expect(dots.every((at) => inside(hall, at))).toBe(true);
    expect(dots).toEqual(stipple(hall, 6, 7));
    expect(
      tufts(hall, 9, 5, 7)
        .flat()
        .every((at) => inside(hall, at)),
    ).toBe(true);
  });
});

describe("dashes", () => {
  const path = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
  ];
  const lengthOf = (run: readonly { x: number; y: number }[]): number =>
    run.reduce((sum, at, i) => sum + (i === 0 ? 0 : distance(run[i - 1] ?? at, at)), 0);

  it("cut a path after the pattern, around its corners", () => {
    const strokes = dashed(path, [6, 2]);
    expect(strokes.map(lengthOf).map((length) => Math.round(length * 100) / 100)).toEqual([6, 6, 4]);
    expect(strokes[1]).toHaveLength(3);
  });

  it("return to the start of a closed path", () => {
    const strokes = dashed([...path, { x: 0, y: 10 }], [5, 5], true);
    expect(strokes.map(lengthOf)).toEqual([5, 5, 5, 5]);
  });

  it("draw nothing of nothing", () => {
    expect(dashed([], [5, 5])).toEqual([]);
    expect(dashed(path, [])).toEqual([]);
  });
});
