import { toGrid } from "../../engine/grid.ts";
import type { ClauseSource } from "../shape/decisions.ts";
import { sortedKeys } from "./entries.ts";

/** Where counting stops: the lint allows fewer, so a list that is cut short never comes into play. */
const MOST_STEPS = 1_024;

/** Values from `min` to `max` in steps; the last may fall short of `max`. Empty when there is no such range. */
export function steps(min: number, max: number, step: number): number[] {
  if (!(step > 0) || !(max >= min)) return [];
  const count = Math.min(Math.floor((max - min) / step + 1e-9) + 1, MOST_STEPS);
  return Array.from({ length: count }, (_, at) => toGrid(min + at * step));
}

/** A clause's values in order: numbers of its range, or the indexes of its options sorted by id. */
export function clauseLevels(source: ClauseSource): number[] {
  if (source.options !== undefined) return sortedKeys(source.options).map((_, index) => index);
  const [min, max] = source.range ?? [0, 0];
  return steps(min, max, source.step ?? 1);
}
