import { STEP, type Worths } from "./worth.ts";

/** Terms that no other terms beat for both sides. */
export interface FrontierPoint {
  /** Worth to us and to them, 0 to 100. */
  readonly us: number;
  readonly them: number;
  readonly levels: readonly number[];
}

/**
 * The exact Pareto frontier, from the best for us to the best for them: one set of terms a point, of equals the lowest
 * level in the first clause that differs. Clause by clause from the last: a Minkowski sum, then what is beaten is dropped.
 * Their worths are whole steps, so a frontier has at most 129 points and each stage is a row indexed by worth to them.
 * `ours` must come from `scaleOurs`, `theirs` from `scaleTheirs`.
 */
export function frontier(ours: Worths, theirs: Worths): FrontierPoint[] {
  const stages: Float64Array[] = [Float64Array.of(0)];
  for (let clause = theirs.length - 1; clause >= 0; clause--) {
    stages.unshift(prune(join(stages[0] ?? Float64Array.of(0), ours[clause] ?? [], theirs[clause] ?? [])));
  }
  const points: FrontierPoint[] = [];
  const whole = stages[0] ?? Float64Array.of(0);
  for (let steps = 0; steps < whole.length; steps++) {
    const us = whole[steps] ?? -Infinity;
    if (us > -Infinity) points.push({ us, them: steps * STEP, levels: trace(stages, ours, theirs, steps) });
  }
  return points;
}

/** The best for us among terms worth at least `least` to them, given the frontier; null when nothing is worth that much. */
export const bestFor = (points: readonly FrontierPoint[], least: number): FrontierPoint | null =>
  points.find((point) => point.them >= least) ?? null;

/** Best worth to us by steps of worth to them, with one more clause; -Infinity where nothing has exactly that worth. */
function join(rest: Float64Array, us: readonly number[], them: readonly number[]): Float64Array {
  const joined = new Float64Array(rest.length + Math.max(0, ...them) / STEP).fill(-Infinity);
  for (let level = 0; level < them.length; level++) {
    const shift = (them[level] ?? 0) / STEP;
    for (let steps = 0; steps < rest.length; steps++) {
      const sum = (rest[steps] ?? -Infinity) + (us[level] ?? 0);
      if (sum > (joined[steps + shift] ?? -Infinity)) joined[steps + shift] = sum;
    }
  }
  return joined;
}

/** Drops what something worth more to them equals or beats for us. */
function prune(row: Float64Array): Float64Array {
  let best = -Infinity;
  for (let steps = row.length - 1; steps >= 0; steps--) {
    const us = row[steps] ?? -Infinity;
    if (us > best) best = us;
    else row[steps] = -Infinity;
  }
  return row;
}

function trace(stages: readonly Float64Array[], ours: Worths, theirs: Worths, from: number): number[] {
  const levels: number[] = [];
  let steps = from;
  for (let clause = 0; clause < theirs.length; clause++) {
    const us = ours[clause] ?? [];
    const them = theirs[clause] ?? [];
    const next = stages[clause + 1];
    const wanted = stages[clause]?.[steps] ?? -Infinity;
    const level = them.findIndex((worth, at) => (next?.[steps - worth / STEP] ?? -Infinity) + (us[at] ?? 0) === wanted);
    levels.push(level);
    steps -= (them[level] ?? 0) / STEP;
  }
  return levels;
}
