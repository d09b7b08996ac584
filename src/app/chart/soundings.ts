import type { Point } from "../chart.ts";
import { type Depth, depthAt } from "./depth.ts";
import type { Box } from "./geometry.ts";
import type { Mark } from "./mark.ts";
import { speck } from "./noise.ts";

/** Px between soundings in open sea, and in the shallows. */
const OPEN = 27;
const SHALLOW = 8;
/** Px from a coast within which sand shows. */
const SAND = 30;

/** Dots over the sea: few where it is deep, thick as sand the nearer a coast. They say how near land is, and nothing else. */
export function soundingMarks(depth: Depth, plot: Box): Mark[] {
  return [
    {
      kind: "dots",
      points: strewn(depth, plot, OPEN, 0x51ab, (deep) => (deep > SAND ? 0.9 : 0)),
      radius: 0.85,
      fill: "muted",
      alpha: 0.42,
    },
    { kind: "dots", points: strewn(depth, plot, SHALLOW, 0x77c1, sand), radius: 0.6, fill: "muted", alpha: 0.5 },
  ];
}

const sand = (deep: number): number => (deep <= 1.5 || deep > SAND ? 0 : 0.62 * (1 - deep / SAND) ** 1.6);

function strewn(depth: Depth, plot: Box, spacing: number, seed: number, chance: (deep: number) => number): Point[] {
  const points: Point[] = [];
  let index = 0;
  for (let y = plot.top + spacing / 2; y < plot.bottom - 2; y += spacing) {
    for (let x = plot.left + spacing / 2; x < plot.right - 2; x += spacing) {
      index += 1;
      const at = { x: x + (speck(seed, index) - 0.5) * spacing, y: y + (speck(seed + 1, index) - 0.5) * spacing };
      if (speck(seed + 2, index) < chance(depthAt(depth, at))) points.push(at);
    }
  }
  return points;
}
