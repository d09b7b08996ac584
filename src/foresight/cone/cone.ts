import { addHistograms, type Histogram } from "../ensemble/histogram.ts";
import { addPlanars, type Planar } from "../ensemble/planar.ts";

/**
 * Where a plan leads when course is held after it, over many futures. Sums of any parts of the futures are the same as the whole.
 * A future that has ended stays where it ended.
 */
export interface Cone {
  /** How many futures. */
  readonly futures: number;
  /** The turn in which the plan is made. */
  readonly turn: number;
  /** At the opening of the next turn, the one after, … */
  readonly ahead: readonly ConeStep[];
  /** The model's early endings, by id, and where the futures that met each of them ended. */
  readonly endings: readonly string[];
  readonly met: readonly Planar[];
  /** Headline figures by name, and how they are seen when the next turn opens. */
  readonly figures: readonly string[];
  readonly next: readonly Histogram[];
}

export interface ConeStep {
  /** Where the chart shows the ship. */
  readonly at: Planar;
  readonly x: Histogram;
  readonly y: Histogram;
  /** How many have met each early ending by then. */
  readonly met: readonly number[];
}

/** Two parts of the futures of the same plan taken together. */
export function addCones(a: Cone, b: Cone): Cone {
  return {
    ...a,
    futures: a.futures + b.futures,
    ahead: a.ahead.map((step, at) => addSteps(step, b.ahead[at]!)),
    met: a.met.map((places, at) => addPlanars(places, b.met[at]!)),
    next: a.next.map((values, at) => addHistograms(values, b.next[at]!)),
  };
}

const addSteps = (a: ConeStep, b: ConeStep): ConeStep => ({
  at: addPlanars(a.at, b.at),
  x: addHistograms(a.x, b.x),
  y: addHistograms(a.y, b.y),
  met: a.met.map((count, at) => count + b.met[at]!),
});
