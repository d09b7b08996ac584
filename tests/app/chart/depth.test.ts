import { describe, expect, it } from "vitest";
import { contour, turning } from "../../../src/app/chart/contour.ts";
import { depthAt, depthOf, FAR } from "../../../src/app/chart/depth.ts";
import { distanceToPiece, inside } from "../../../src/app/chart/geometry.ts";

const square = (left: number, top: number, size: number) => [
  { x: left, y: top },
  { x: left + size, y: top },
  { x: left + size, y: top + size },
  { x: left, y: top + size },
];
const box = { left: 0, top: 0, right: 200, bottom: 200 };

describe("depths around coasts", () => {
  const land = square(80, 80, 40);
  const depth = depthOf([land], box);

  it("are distances from the coastline, negative on land", () => {
    expect(depthAt(depth, { x: 60, y: 100 })).toBeCloseTo(20, 4);
    expect(depthAt(depth, { x: 100, y: 100 })).toBeCloseTo(-20, 4);
    expect(depthAt(depth, { x: 4, y: 4 })).toBe(FAR);
  });

  it("are far outside the box", () => {
    expect(depthAt(depth, { x: -50, y: 100 })).toBe(FAR);
  });
});

describe("a depth line", () => {
  const land = square(80, 80, 40);
  const depth = depthOf([land], box);

  it("runs once around an island, at its distance, clockwise", () => {
    const [ring, ...others] = contour(depth, 12);
    expect(others).toEqual([]);
    expect(turning(ring ?? [])).toBeGreaterThan(0);
    for (const at of ring ?? []) {
      const apart = Math.min(...land.map((to, i) => distanceToPiece(at, land[(i + 3) % 4] ?? to, to)));
      expect(Math.abs(apart - 12)).toBeLessThan(0.6);
    }
  });

  it("joins two islands that lie close, and parts those that don't", () => {
    const near = depthOf([square(60, 80, 30), square(106, 80, 30)], box);
    expect(contour(near, 10)).toHaveLength(1);
    expect(contour(near, 5)).toHaveLength(2);
  });

  it("turns the other way around a pool", () => {
    const mouth = [
      { x: 97, y: 40 },
      { x: 97, y: 60 },
      { x: 60, y: 60 },
      { x: 60, y: 140 },
      { x: 140, y: 140 },
      { x: 140, y: 60 },
      { x: 103, y: 60 },
      { x: 103, y: 40 },
    ];
    const atoll = depthOf(
      [[{ x: 40, y: 40 }, ...mouth, { x: 160, y: 40 }, { x: 160, y: 160 }, { x: 40, y: 160 }]],
      box,
    );
    const turns = contour(atoll, 8).map((ring) => Math.sign(turning(ring)));
    expect(turns.sort((a, b) => a - b)).toEqual([-1, 1]);
  });

  it("closes at the edge of the box", () => {
    const cut = depthOf([square(-20, -20, 60)], box);
    const [ring] = contour(cut, 10);
    expect(ring?.length).toBeGreaterThan(10);
    expect(inside(ring ?? [], { x: 10, y: 10 })).toBe(true);
  });
});
