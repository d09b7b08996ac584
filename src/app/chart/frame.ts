import type { Point } from "../chart.ts";
import type { Span } from "./camera.ts";
import type { Box } from "./geometry.ts";

/** Under this width margins are thin and only the strongest forces are named. */
export const NARROW = 600;

/** Under this width it is a phone's: only the ship, the nearest coast and the strongest force are named. */
export const PHONE = 440;

/** Where things stand on the picture, and how the chart's units become px. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Thin margins, no gauge, few names. */
  readonly narrow: boolean;
  /** A phone's picture: hardly a name. */
  readonly phone: boolean;
  /** The sea. */
  readonly plot: Box;
  /** The tide gauge's column, if there is one. */
  readonly gauge: Box | null;
  /** The strip for endings without a place. */
  readonly beyond: Box | null;
  /** The part of each axis that is seen. */
  readonly x: Span;
  readonly y: Span;
  /** How many times nearer than the whole chart. */
  readonly zoom: number;
  readonly project: (at: Point) => Point;
}

/** Width of the band of black and white around the sea. */
export const BAND = 5;
