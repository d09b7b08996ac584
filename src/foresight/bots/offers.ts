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
  let best: { levels: number[]; reaches: boolean; score: number } | null = null;
  for (const base of search.bases) {
    const found = fromBase(search, base);
    const better =
      best === null || (found.reaches && !best.reaches) || (found.reaches === best.reaches && found.score > best.score);
    if (better) best = found;
  }
  if (best === null) throw new Error("an offer needs a base");
  return best.levels;
}

interface Entry {
  readonly them: number;
  readonly levels: readonly number[];
}

const blankRow = (length: number): (Entry | undefined)[] => Array.from({ length });

function fromBase(search: OfferSearch, base: readonly number[]): { levels: number[]; reaches: boolean; score: number } {
  const { us, them, changes, target } = search;
  const width = STEPS + 1;
  let row = blankRow((changes + 1) * width);
  row[0] = { them: 0, levels: [] };
  for (let clause = 0; clause < base.length; clause++) {
    const next = blankRow((changes + 1) * width);
    for (let used = 0; used <= changes; used++) {
      for (let points = 0; points < width; points++) {
        const entry = row[used * width + points];
        if (entry === undefined) continue;
        us[clause]!.forEach((gain, level) => {
          const spent = used + (level === base[clause] ? 0 : 1);
          if (spent > changes) return;
          const at = spent * width + Math.max(0, Math.min(STEPS, points + Math.floor(gain)));
          // A loss to us is a clause that we insist on, left: the points can't hold it, so that it is carried on their side.
          const worth = entry.them + them[clause]![level]! + Math.min(0, gain);
          if ((next[at]?.them ?? -Infinity) < worth) next[at] = { them: worth, levels: [...entry.levels, level] };
        });
      }
    }
    row = next;
  }
  return pick(row, width, target);
}

function pick(
  row: readonly (Entry | undefined)[],
  width: number,
  target: number,
): { levels: number[]; reaches: boolean; score: number } {
  let reaching: Entry | null = null;
  let highest: { entry: Entry; points: number } | null = null;
  row.forEach((entry, at) => {
    if (entry === undefined) return;
    const points = entry.them < 0 ? (at % width) - LEFT : at % width;
    if (points >= target && (reaching === null || entry.them > reaching.them)) reaching = entry;
    if (highest === null || points > highest.points || (points === highest.points && entry.them > highest.entry.them))
      highest = { entry, points };
  });
  const found = reaching as Entry | null;
  const top = highest as { entry: Entry; points: number } | null;
  if (found !== null) return { levels: [...found.levels], reaches: true, score: found.them };
  if (top === null) throw new Error("a base always gives an offer");
  return { levels: [...top.entry.levels], reaches: false, score: top.points };
}
