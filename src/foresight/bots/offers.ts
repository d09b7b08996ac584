import { ByWorths } from "../../engine/negotiation/byWorths.ts";
import { levelsKey } from "../../engine/negotiation/counter.ts";
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
export function bestOffer(search: OfferSearch): readonly number[] {
  if (search.bases.length === 0) throw new Error("an offer needs a base");
  const { sheets, offers } = met.of(search.us).of(search.them);
  const key = keyOf(search);
  const known = offers.get(key);
  if (known !== undefined) return known;
  if (offers.size === OFFERS) offers.clear();
  const found = (best(search, sheets, search.target) ?? best(search, sheets, -Infinity)!).levels;
  offers.set(key, found);
  return found;
}

/** In worlds that are alike in much the same is asked again and again: by both sides' worths what was found. */
const met = new ByWorths(
  (us) => new ByWorths((them) => ({ sheets: sheetsOf(us, them), offers: new Map<string, readonly number[]>() })),
);
const OFFERS = 4_096;

function keyOf({ us, bases, changes, target }: OfferSearch): string {
  let key = `${target} ${changes}`;
  for (const base of bases) key += ` ${levelsKey(us, base) ?? base.join(",")}`;
  return key;
}

/** The best of what the bases lead to; of equals that of the first base. Null when none reaches `wanted`, and what doesn't is left out. */
function best(search: OfferSearch, sheets: Sheets, wanted: number): Found | null {
  let first: Found | null = null;
  for (const base of search.bases) {
    const found = fromBase(search, sheets, base, wanted);
    if (found !== null && (first === null || found.score > first.score)) first = found;
  }
  return first;
}

interface Found {
  readonly levels: number[];
  /** To be compared among bases: worth to them when the target is reached, else worth to us. */
  readonly score: number;
}

/** Both sides' worths by clause and level, in the numbers that the search works with. */
interface Sheets {
  /** Whole points to us. */
  readonly points: readonly Float64Array[];
  readonly costs: readonly Float64Array[];
  /** What is lost to us, 0 or less: a clause that we insist on, left. Points stop at 0 and would forget it, so it is carried on their side. */
  readonly losses: readonly Float64Array[];
}

const sheetsOf = (us: Worths, them: Worths): Sheets => ({
  points: us.map((gains) => Float64Array.from(gains, Math.floor)),
  costs: them.map((worths) => Float64Array.from(worths)),
  losses: us.map((gains) => Float64Array.from(gains, (gain) => Math.min(0, gain))),
});

/** Memory used again from call to call; every entry is written before it is read. */
let worths = new Float64Array(0);
let steps = new Int32Array(0);
/** A step back: the entry that it came from, and the level of the clause in the lower bits. */
const LEVELS = 1_024;

/**
 * Row [clause, changes used, points to us] of `worths` holds the most that the first clauses can be worth to them, or -Infinity; `steps` the level
 * of the last of these clauses that gives it, and where it came from. Entries from which `wanted` can't be reached any more are passed over.
 */
function fromBase(search: OfferSearch, sheets: Sheets, base: readonly number[], wanted: number): Found | null {
  const { changes } = search;
  const width = STEPS + 1;
  const size = (changes + 1) * width;
  const ahead = stillToGain(sheets.points, base, changes);
  if (ahead[changes]! < wanted) return null;
  if (worths.length < (base.length + 1) * size) {
    worths = new Float64Array((base.length + 1) * size);
    steps = new Int32Array(worths.length);
  }
  worths.fill(-Infinity, 0, (base.length + 1) * size);
  worths[0] = 0;
  // Points to us that the clauses so far can come to, at most.
  let most = 0;
  for (let clause = 0; clause < base.length; clause++) {
    const standing = base[clause]!;
    const points = sheets.points[clause]!;
    const costs = sheets.costs[clause]!;
    const losses = sheets.losses[clause]!;
    const here = clause * size;
    const next = here + size;
    // With no more changes than clauses so far, later rows are out of reach.
    for (let used = 0; used <= Math.min(changes, clause); used++) {
      const least = Math.max(0, wanted - ahead[clause * (changes + 1) + changes - used]!);
      for (let now = Math.ceil(least); now <= most; now++) {
        const at = used * width + now;
        const worth = worths[here + at]!;
        if (worth === -Infinity) continue;
        for (let level = 0; level < points.length; level++) {
          if (level !== standing && used === changes) continue;
          const row = level === standing ? used * width : (used + 1) * width;
          const place = next + row + Math.max(0, Math.min(STEPS, now + points[level]!));
          const given = worth + costs[level]! + losses[level]!;
          if (worths[place]! >= given) continue;
          worths[place] = given;
          steps[place] = at * LEVELS + level;
        }
      }
    }
    most = Math.min(STEPS, most + points.reduce((top, each) => Math.max(top, each), 0));
  }
  const end = pick(worths.subarray(base.length * size, (base.length + 1) * size), width, wanted);
  if (end === null) return null;
  const levels = Array.from(base);
  for (let clause = base.length, at = end.at; clause > 0; clause--) {
    const step = steps[clause * size + at]!;
    levels[clause - 1] = step % LEVELS;
    at = Math.floor(step / LEVELS);
  }
  return { levels, score: end.score };
}

/** By clause and changes left: points to us that this clause and those after it can add, at most. Never less than they can. */
function stillToGain(points: readonly Float64Array[], base: readonly number[], changes: number): Float64Array {
  const ahead = new Float64Array((base.length + 1) * (changes + 1));
  for (let clause = base.length - 1; clause >= 0; clause--) {
    const stays = Math.max(0, points[clause]![base[clause]!]!);
    const moves = points[clause]!.reduce((top, each) => Math.max(top, each), 0);
    for (let left = 0; left <= changes; left++) {
      const rest = (clause + 1) * (changes + 1) + left;
      const moved = left === 0 ? 0 : moves + ahead[rest - 1]!;
      ahead[clause * (changes + 1) + left] = Math.max(stays + ahead[rest]!, moved);
    }
  }
  return ahead;
}

/**
 * Of the entries that reach what is wanted, the one worth most to them; null when none does. Where nothing is wanted, the one worth most to us.
 * An entry worth less than nothing leaves a clause that we insist on: it comes after all others.
 */
function pick(
  row: Float64Array,
  width: number,
  wanted: number,
): { readonly at: number; readonly score: number } | null {
  const toUs = (at: number): number => (at % width) - (row[at]! < 0 ? LEFT : 0);
  let best = -1;
  for (let at = 0; at < row.length; at++) {
    const worth = row[at]!;
    if (worth === -Infinity) continue;
    if (wanted > -Infinity) {
      if (toUs(at) >= wanted && (best < 0 || worth > row[best]!)) best = at;
    } else if (best < 0 || toUs(at) > toUs(best) || (toUs(at) === toUs(best) && worth > row[best]!)) best = at;
  }
  if (best < 0) return null;
  return { at: best, score: wanted > -Infinity ? row[best]! : toUs(best) };
}
