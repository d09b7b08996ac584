/** Spacing of stored numbers: 2⁻²⁰. */
export const GRID = 1 / 1_048_576;
/** Largest absolute value that is stored: 2³¹. */
export const GRID_LIMIT = 2_147_483_648;

/** 1.5·2³²: a double of this size has a last place of 2⁻²⁰, so adding and subtracting it rounds to the grid. */
const ROUNDER = 6_442_450_944;

/**
 * The nearest stored number (ties to even): a multiple of 2⁻²⁰ of absolute value at most 2³¹. NaN becomes 0, infinities the limit,
 * and −0 can't occur. Sums of stored numbers are exact in any order, which is why the ledger adds up to the bit.
 */
export function toGrid(value: number): number {
  if (!(value > -GRID_LIMIT)) return value <= -GRID_LIMIT ? -GRID_LIMIT : 0;
  if (value >= GRID_LIMIT) return GRID_LIMIT;
  return value + ROUNDER - ROUNDER;
}

/** The turn that lies a formula's number of turns after `turn`, at least `least`; whole, and no further off than can be stored. */
export const after = (turn: number, turns: number, least: number): number =>
  toGrid(turn + Math.max(least, Math.round(turns)));
