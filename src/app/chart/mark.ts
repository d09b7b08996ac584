import type { Point } from "../chart.ts";
import type { Token } from "../theme.ts";
import type { FaceName } from "./face.ts";

/**
 * The chart as a list of marks, in px from the top left of the picture, first drawn first.
 * The stage and the still picture draw the same marks, so they can't disagree. Curves come as short straight pieces.
 */
export type Mark = AreaMark | LineMark | DotsMark | TextMark;

interface Common {
  /** 0 invisible, 1 solid; 1 when left out. */
  readonly alpha?: number;
}

/** A filled ring. */
export interface AreaMark extends Common {
  readonly kind: "area";
  readonly ring: readonly Point[];
  /** Further rings that turn the same way: what any of them covers is filled, and once. */
  readonly more?: readonly (readonly Point[])[];
  readonly fill: Token;
}

/** Strokes of one kind. */
export interface LineMark extends Common {
  readonly kind: "line";
  readonly runs: readonly (readonly Point[])[];
  readonly stroke: Token;
  /** In px. */
  readonly width: number;
  /** Each run returns to its start. */
  readonly closed?: boolean;
  /** Lengths of stroke and gap in px, in turns. */
  readonly dash?: readonly number[];
}

/** Discs of one size. */
export interface DotsMark extends Common {
  readonly kind: "dots";
  readonly points: readonly Point[];
  readonly radius: number;
  readonly fill: Token;
}

/** One line of text. */
export interface TextMark extends Common {
  readonly kind: "text";
  readonly text: string;
  readonly face: FaceName;
  readonly fill: Token;
  /** Which part of the line stands at `x`. */
  readonly align: "start" | "middle" | "end";
  readonly x: number;
  /** Middle of the line's height. */
  readonly y: number;
  /** Colour of the rim that lifts it off what lies under it. */
  readonly halo?: Token;
  /** Reads upwards instead of rightwards. */
  readonly upwards?: boolean;
}

/** How far the baseline lies under the middle of a line, in heights of the face. */
export const BASELINE = 0.34;

/** The same marks, fainter. */
export function faded(marks: readonly Mark[], alpha: number): readonly Mark[] {
  if (alpha >= 1) return marks;
  if (alpha <= 0) return [];
  return marks.map((mark) => ({ ...mark, alpha: (mark.alpha ?? 1) * alpha }));
}
