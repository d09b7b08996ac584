import type { Levels } from "./worth.ts";

/** Room for 256 clauses of distance within the exact integers of a double. */
const LARGEST = 17_592_186_044_416;

/**
 * Distance that a clause adds by levels apart, as a whole number: (apart / (levels - 1))^2 in units of 1 / `whole`.
 * `whole` is the least common multiple of all (levels - 1)^2, which makes every distance exact; grids so odd that it
 * exceeds 2^44 are counted in 1 / 2^44 instead, rounded to nearest, the same on every machine.
 */
export function stepCosts(levels: readonly number[]): Float64Array[] {
  const whole = wholeOf(levels);
  return levels.map((count) => {
    const costs = new Float64Array(count);
    for (let apart = 1; apart < count; apart++)
      costs[apart] = Math.round(((apart * apart) / (count - 1) / (count - 1)) * whole);
    return costs;
  });
}

/** Distance between two term sheets in the whole numbers of `stepCosts`. */
export function distance(costs: readonly Float64Array[], a: Levels, b: Levels): number {
  let sum = 0;
  for (let clause = 0; clause < costs.length; clause++) {
    sum += costs[clause]?.[Math.abs((a[clause] ?? 0) - (b[clause] ?? 0))] ?? 0;
  }
  return sum;
}

function wholeOf(levels: readonly number[]): number {
  let whole = 1;
  for (const count of levels) {
    const square = (count - 1) * (count - 1);
    if (square === 0) continue;
    whole = (whole / divisor(whole, square)) * square;
    if (whole > LARGEST) return LARGEST;
  }
  return whole;
}

/** Greatest common divisor (Euclid). */
const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
