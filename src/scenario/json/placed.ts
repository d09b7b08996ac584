import type { Problem } from "../problem.ts";

/** A problem whose place in the text is known already: an offset in UTF-16 code units from 0. */
export interface PlacedProblem extends Problem {
  readonly at: number;
}
