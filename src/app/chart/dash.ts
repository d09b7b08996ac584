import type { Point } from "../chart.ts";
import { between, distance } from "./geometry.ts";

/** A path cut into strokes after a pattern of stroke and gap lengths in px, for surfaces that can't dash by themselves. */
export function dashed(run: readonly Point[], pattern: readonly number[], closed = false): Point[][] {
  const total = pattern.reduce((sum, length) => sum + length, 0);
  const first = run[0];
  if (first === undefined || !(total > 0)) return [];
  const path = closed ? [...run, first] : run;
  const strokes: Point[][] = [];
  let part = 0;
  let left = pattern[0] ?? 0;
  let stroke: Point[] = [first];
  for (let i = 1; i < path.length; i++) {
    let from = path[i - 1] ?? first;
    const to = path[i] ?? first;
    let length = distance(from, to);
    while (length > left) {
      const cut = between(from, to, left / length);
      if (part % 2 === 0) strokes.push([...stroke, cut]);
      length -= left;
      from = cut;
      stroke = [cut];
      part = (part + 1) % pattern.length;
      left = pattern[part] ?? total;
    }
    left -= length;
    if (part % 2 === 0) stroke.push(to);
  }
  if (part % 2 === 0 && stroke.length > 1) strokes.push(stroke);
  return strokes;
}
