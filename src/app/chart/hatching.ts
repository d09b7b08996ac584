import type { Point } from "../chart.ts";
import { boundsOf, inside } from "./geometry.ts";
import { speck } from "./noise.ts";

/** Parallel strokes across a ring (even-odd), `spacing` px apart, at an angle in degrees on the screen. They keep their place when the ring moves. */
export function hatch(ring: readonly Point[], spacing: number, degrees: number): Point[][] {
  if (ring.length < 3 || !(spacing > 0)) return [];
  const angle = (degrees * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const turned = ring.map((at) => ({ x: at.x * cos + at.y * sin, y: at.y * cos - at.x * sin }));
  const box = boundsOf(turned);
  const runs: Point[][] = [];
  for (let n = Math.ceil(box.top / spacing); n * spacing < box.bottom; n++) {
    const y = n * spacing + 1e-4;
    const crossings: number[] = [];
    turned.forEach((to, index) => {
      const from = turned[(index + turned.length - 1) % turned.length] ?? to;
      if (to.y > y !== from.y > y) crossings.push(from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x));
    });
    crossings.sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const back = (x: number): Point => ({ x: x * cos - y * sin, y: x * sin + y * cos });
      runs.push([back(crossings[i] ?? 0), back(crossings[i + 1] ?? 0)]);
    }
  }
  return runs;
}

/** Points strewn over a ring, about `spacing` px apart. */
export function stipple(ring: readonly Point[], spacing: number, seed: number): Point[] {
  const box = boundsOf(ring);
  const points: Point[] = [];
  let index = 0;
  for (let y = box.top; y < box.bottom; y += spacing) {
    for (let x = box.left; x < box.right; x += spacing) {
      index += 1;
      const at = { x: x + speck(seed, index) * spacing * 0.9, y: y + speck(seed ^ 0x3c6e, index) * spacing * 0.9 };
      if (inside(ring, at)) points.push(at);
    }
  }
  return points;
}

/** Short level strokes over a ring, as maps mark a marsh. */
export function tufts(ring: readonly Point[], spacing: number, length: number, seed: number): Point[][] {
  return stipple(ring, spacing, seed)
    .map((at) => [at, { x: at.x + length, y: at.y }])
    .filter(([, end]) => end !== undefined && inside(ring, end));
}
