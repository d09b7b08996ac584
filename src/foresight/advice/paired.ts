/** A mean difference between two plans that met the same worlds. */
export interface Difference {
  /** First less second, in the unit of what is compared. */
  readonly mean: number;
  /** Half the width of its 95% interval, 0 or more. */
  readonly margin: number;
}

/** 97.5th percentile of the standard normal distribution. */
const Z = 1.959964;

/**
 * Mean of the differences with its margin by the normal approximation, from the sample's own standard deviation (n - 1): for a hundred
 * worlds or more. Fewer than two worlds give no difference.
 */
export function pairedDifference(differences: readonly number[]): Difference {
  const n = differences.length;
  if (n < 2) return { mean: 0, margin: 0 };
  const mean = differences.reduce((sum, each) => sum + each, 0) / n;
  const squares = differences.reduce((sum, each) => sum + (each - mean) * (each - mean), 0);
  return { mean, margin: Z * Math.sqrt(squares / (n - 1) / n) };
}
