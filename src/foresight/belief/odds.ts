import type { Variable } from "../../engine/quantities.ts";

/** How many ways there are to take `some` of `all`. */
export function choose(all: number, some: number): number {
  let ways = 1;
  for (let at = 0; at < some; at++) ways = (ways * (all - at)) / (at + 1);
  return ways;
}

/**
 * Weight of a supposed value that lies `apart` from the true one once that is told to the last digit: falls evenly to 0 at `width`.
 * Exact likelihood would be 0 for all, so those near it stand for it, and then take it.
 */
export const nearness = (apart: number, width: number): number =>
  width > 0 ? Math.max(0, 1 - Math.abs(apart) / width) : apart === 0 ? 1 : 0;

/**
 * Likelihood of a reading: the truth with an error uniform within `error`, held within the variable's bounds. Inside them the density
 * is the same wherever it isn't 0, so 1 stands for it; at a bound it is the chance of all that lies beyond.
 */
export function readingLikelihood({ type, error }: Variable, truth: number, seen: number, slack: number): number {
  if (type.kind === "number" && error > 0) {
    const beyond = seen >= type.max ? truth + error - type.max : seen <= type.min ? type.min - truth + error : null;
    if (beyond !== null) return Math.min(1, Math.max(0, beyond / (2 * error)));
  }
  return Math.abs(seen - truth) <= error + slack ? 1 : 0;
}

/** Length of what two intervals share. */
export const overlap = (low: number, high: number, from: number, to: number): number =>
  Math.max(0, Math.min(high, to) - Math.max(low, from));
