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
  let first: Found | null = null;
  for (const base of search.bases) {
    const found = fromBase(search, base);
    const better =
      first === null ||
      (found.reaches && !first.reaches) ||
      (found.reaches === first.reaches && found.score > first.score);
    if (better) first = found;
  }
  if (first === null) throw new Error("an offer needs a base");
  return first.levels;
}

interface Found {
  readonly levels: number[];
  readonly reaches: boolean;
  /** To be compared among bases: worth to them when the target is reached, else worth to us. */
  readonly score: number;
}

/** Memory used again from call to call; every entry is written before it is read. */
let best = new Float64Array(0);
let steps = new Int32Array(0);
/** A step back: the entry that it came from, and the level of the clause in the lower bits. */
const LEVELS = 1_024;

/**
 * Row [clause, changes used, points to us] of `best` holds the most that the first clauses can be worth to them, or -Infinity; `steps` the level
 * of the last of these clauses that gives it, and where it came from.
 */
function fromBase(search: OfferSearch, base: readonly number[]): Found {
  const { us, them, changes } = search;
  const width = STEPS + 1;
  const size = (changes + 1) * width;
  if (best.length < (base.length + 1) * size) {
    best = new Float64Array((base.length + 1) * size);
    steps = new Int32Array(best.length);
  }
  best.fill(-Infinity, 0, (base.length + 1) * size);
  best[0] = 0;
  for (let clause = 0; clause < base.length; clause++) {
    const standing = base[clause]!;
    const costs = them[clause]!;
    const gains = us[clause]!;
    const points = gains.map((gain) => Math.floor(gain));
    const here = clause * size;
    const next = here + size;
    // With no more changes than clauses so far, later rows are out of reach.
    const reached = Math.min(size, (clause + 1) * width);
    for (let at = 0; at < reached; at++) {
      const worth = best[here + at]!;
      if (worth === -Infinity) continue;
      const now = at % width;
      for (let level = 0; level < gains.length; level++) {
        const row = at - now + (level === standing ? 0 : width);
        if (row >= size) continue;
        const place = next + row + Math.max(0, Math.min(STEPS, now + points[level]!));
        // A loss to us is a clause that we insist on, left: points stop at 0 and would forget it, so it is carried on their side.
        const given = worth + costs[level]! + Math.min(0, gains[level]!);
        if (best[place]! >= given) continue;
        best[place] = given;
        steps[place] = at * LEVELS + level;
      }
    }
  }
  const end = pick(best.subarray(base.length * size, (base.length + 1) * size), width, search.target);
  const levels = Array.from(base);
  for (let clause = base.length, at = end.at; clause > 0; clause--) {
    const step = steps[clause * size + at]!;
    levels[clause - 1] = step % LEVELS;
    at = Math.floor(step / LEVELS);
  }
  return { levels, reaches: end.reaches, score: end.score };
}

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
