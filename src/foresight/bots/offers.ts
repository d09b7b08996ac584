import type { Worths } from "../../engine/negotiation/worth.ts";

/** Terms to choose among. */
export interface OfferSearch {
  /** Term sheets that an offer may start from, as levels. */
  readonly bases: readonly (readonly number[])[];
  /** Clauses that may differ from a base. */
  readonly changes: number;
  readonly us: Worths;
  readonly them: Worths;
  /** Worth to us that is wanted. */
  readonly target: number;
}

const STEPS = 100;
/** Points off an offer that leaves a clause we insist on, so that any that leaves none goes before it. */
const LEFT = 1_000;

/**
 * The offer worth at least `target` to us that is thought worth most to them, within `changes` of one of the bases; when none reaches the
 * target, the one worth most to us. A knapsack over clauses, changes used, and whole points of worth to us (rounded down).
 */
export function bestOffer(search: OfferSearch): number[] {
  let best: Found | null = null;
  for (const base of search.bases) {
    const found = fromBase(search, base);
    const better =
      best === null || (found.reaches && !best.reaches) || (found.reaches === best.reaches && found.score > best.score);
    if (better) best = found;
  }
  if (best === null) throw new Error("an offer needs a base");
  return best.levels;
}

interface Found {
  readonly levels: number[];
  readonly reaches: boolean;
  /** To be compared among bases: worth to them when the target is reached, else worth to us. */
  readonly score: number;
}

/**
 * Row [clause, changes used, points to us] holds the most that the first clauses can be worth to them, or -Infinity; `chosen` the level
 * of the last of these clauses that gives it.
 */
function fromBase(search: OfferSearch, base: readonly number[]): Found {
  const { us, them, changes } = search;
  const width = STEPS + 1;
  const size = (changes + 1) * width;
  const best = new Float64Array((base.length + 1) * size).fill(-Infinity);
  const chosen = new Int16Array((base.length + 1) * size);
  const from = new Int32Array((base.length + 1) * size);
  best[0] = 0;
  for (let clause = 0; clause < base.length; clause++) {
    const gains = us[clause]!;
    const costs = them[clause]!;
    for (let at = 0; at < size; at++) {
      const worth = best[clause * size + at]!;
      if (worth === -Infinity) continue;
      const points = at % width;
      for (let level = 0; level < gains.length; level++) {
        const next = at - points + (level === base[clause] ? 0 : width) + reach(points, gains[level]!);
        // A loss to us is a clause that we insist on, left: points stop at 0 and would forget it, so it is carried on their side.
        const given = worth + costs[level]! + Math.min(0, gains[level]!);
        if (next >= size || best[(clause + 1) * size + next]! >= given) continue;
        best[(clause + 1) * size + next] = given;
        chosen[(clause + 1) * size + next] = level;
        from[(clause + 1) * size + next] = at;
      }
    }
  }
  const end = pick(best.subarray(base.length * size), width, search.target);
  const levels: number[] = [];
  for (let clause = base.length, at = end.at; clause > 0; clause--) {
    levels.unshift(chosen[clause * size + at]!);
    at = from[clause * size + at]!;
  }
  return { levels, reaches: end.reaches, score: end.score };
}

/** Whole points after a gain, rounded down, within the table. */
const reach = (points: number, gain: number): number => Math.max(0, Math.min(STEPS, points + Math.floor(gain)));

/**
 * The entry worth most to them among those that reach the target; when none does, the one worth most to us.
 * An entry worth less than nothing leaves a clause that we insist on: it comes after all others.
 */
function pick(
  row: Float64Array,
  width: number,
  target: number,
): { readonly at: number; readonly reaches: boolean; readonly score: number } {
  const toUs = (at: number): number => (at % width) - (row[at]! < 0 ? LEFT : 0);
  let reaching = -1;
  let highest = -1;
  for (let at = 0; at < row.length; at++) {
    const worth = row[at]!;
    if (worth === -Infinity) continue;
    const points = toUs(at);
    if (points >= target && (reaching < 0 || worth > row[reaching]!)) reaching = at;
    if (highest < 0 || points > toUs(highest) || (points === toUs(highest) && worth > row[highest]!)) highest = at;
  }
  if (reaching >= 0) return { at: reaching, reaches: true, score: row[reaching]! };
  return { at: highest, reaches: false, score: toUs(highest) };
}
