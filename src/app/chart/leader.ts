import type { Point } from "../chart.ts";
import { type Box, between, distance } from "./geometry.ts";
import type { LineMark } from "./mark.ts";

/** What a label names: its middle, and how far around it its own drawing reaches, in px. */
export interface Anchor {
  readonly at: Point;
  readonly reach: number;
}

/** A label farther than this from the edge of what it names is tied to it by a line, in px. */
const FAR = 12;
/** Px between the line and the label, and between the line and the thing. */
const AIR = 2;

/** From a label's nearest edge to what it names; null where they stand close enough to be read together. */
export function leaderOf(box: Box, { at, reach }: Anchor): readonly [Point, Point] | null {
  const edge = {
    x: Math.max(box.left - AIR, Math.min(box.right + AIR, at.x)),
    y: Math.max(box.top, Math.min(box.bottom, at.y)),
  };
  const length = distance(edge, at);
  if (length < reach + FAR) return null;
  return [edge, between(edge, at, 1 - (reach + AIR) / length)];
}

/** As thin as an engraver's, on a light ground that lifts it off what it crosses. */
export const leaderMarks = (line: readonly [Point, Point]): LineMark[] => [
  { kind: "line", runs: [line], stroke: "sea", width: 3, alpha: 0.7 },
  { kind: "line", runs: [line], stroke: "ink", width: 0.8, alpha: 0.75 },
];
