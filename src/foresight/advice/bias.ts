import type { Difference } from "./paired.ts";

/** How an advisor looks at a change of what it watches. */
export interface Bias {
  readonly favours: "up" | "down";
  /** A weighed change smaller than this isn't worth a word; in the unit of what is watched, 0 or more. */
  readonly heeds: number;
  /** How much changes for the better and for the worse count, 0 to 10. */
  readonly gain: number;
  readonly loss: number;
}

/**
 * A change as the advisor weighs it, more than 0 for the better; 0 when it can't be told from none (its margin holds 0) or isn't worth
 * a word.
 */
export function weighed({ favours, heeds, gain, loss }: Bias, { mean, margin }: Difference): number {
  if (mean === 0 || Math.abs(mean) <= margin) return 0;
  const better = favours === "up" ? mean : -mean;
  const felt = better * (better > 0 ? gain : loss);
  return Math.abs(felt) < heeds ? 0 : felt;
}
