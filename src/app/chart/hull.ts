import type { Point } from "../chart.ts";

/** The smallest ring without dents around the points, turning one way for all: rings laid over each other then add up to one area. */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const side = (run: readonly Point[]): Point[] => {
    const kept: Point[] = [];
    for (const point of run) {
      while (kept.length >= 2 && turn(kept[kept.length - 2]!, kept[kept.length - 1]!, point) <= 0) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...side(sorted), ...side(sorted.toReversed())];
}

/** Above 0 where the way from a over b to c turns clockwise on the screen. */
const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
