import { toGrid } from "../../engine/grid.ts";
import { wilson } from "../trial/wilson.ts";

/** A figure with the interval in which the true one lies 19 times of 20. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** 97.5th percentile of the standard normal distribution. */
const Z = 1.959964;

/** A number known without doubt. */
export const exactly = (value: number): Estimate => ({ value, low: value, high: value });

/** Share of hits, 0 to 1, on the number grid so that differences of shares add up to the bit; interval by Wilson (1927). */
export function shareOf(hits: readonly boolean[]): Estimate {
  const count = hits.filter(Boolean).length;
  return { value: toGrid(hits.length === 0 ? 0 : count / hits.length), ...wilson(count, hits.length) };
}

/**
 * What the second share is above the first, world by world in the same worlds: mean of the differences, plus or minus 1.96 standard errors of
 * that mean. Where both came out alike in every world it is 0 without doubt.
 */
export function gain(first: readonly boolean[], second: readonly boolean[]): Estimate {
  const value = shareOf(second).value - shareOf(first).value;
  const count = first.length;
  if (count < 2) return { value, low: -1, high: 1 };
  let squares = 0;
  let sum = 0;
  for (let at = 0; at < count; at++) {
    const difference = Number(second[at]) - Number(first[at]);
    sum += difference;
    squares += difference * difference;
  }
  const variance = (squares - (sum * sum) / count) / (count - 1);
  return about(value, Math.sqrt(Math.max(0, variance) / count));
}

/** What a share is above another that was found in other worlds. */
export function apart(first: readonly boolean[], second: readonly boolean[], value: number): Estimate {
  return about(value, Math.sqrt(errorOf(first) + errorOf(second)));
}

function errorOf(hits: readonly boolean[]): number {
  if (hits.length < 2) return 0;
  const share = hits.filter(Boolean).length / hits.length;
  return (share * (1 - share)) / hits.length;
}

const about = (value: number, error: number): Estimate => ({
  value,
  low: Math.max(-1, value - Z * error),
  high: Math.min(1, value + Z * error),
});

/** Whether an interval leaves open which way it goes, or that it goes no way at all. */
export const undecided = ({ low, high }: Estimate): boolean => low <= 0 && high >= 0;
