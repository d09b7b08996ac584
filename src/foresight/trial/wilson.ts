/** Where a share may lie, 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** 97.5th percentile of the standard normal distribution: of 20 intervals 19 hold the true share. */
const Z = 1.959964;

/** Interval of a share of which `hits` of `runs` were seen (Wilson 1927), at 95%. Of no runs, everything. */
export function wilson(hits: number, runs: number): Interval {
  if (runs === 0) return { low: 0, high: 1 };
  const share = hits / runs;
  const middle = share + (Z * Z) / (2 * runs);
  const spread = Z * Math.sqrt((share * (1 - share)) / runs + (Z * Z) / (4 * runs * runs));
  const whole = 1 + (Z * Z) / runs;
  return { low: Math.max(0, (middle - spread) / whole), high: Math.min(1, (middle + spread) / whole) };
}
