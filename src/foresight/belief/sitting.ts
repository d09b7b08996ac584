import type { Deal } from "../../engine/deal.ts";
import { concededBy } from "../../engine/negotiation/aspiration.ts";
import { nearestTerms } from "../../engine/negotiation/counter.ts";
import { FRESH_TALKS, type Talks } from "../../engine/negotiation/judge.ts";
import { bestWorth, STEP, worthOf, type Levels, type Worths } from "../../engine/negotiation/worth.ts";
import type { SeenSitting } from "./table.ts";

/** Bounds of the reserve under which every answer would have been the one heard, and the talks after them. */
export interface Step {
  readonly low: number;
  readonly high: number;
  readonly conceded: number;
  readonly lastWorth: number;
}

/** What they must have asked for: more than `above`, at most `most`. */
export interface Asked {
  readonly above: number;
  readonly most: number;
}
export interface Reachable {
  readonly opening: Asked;
  readonly offers: readonly Asked[];
}

const ANYTHING: Asked = { above: -Infinity, most: Infinity };

/** For every answer of a sitting what they must have asked for under these worths; null when they would never have answered so. */
export function reachable(worths: Worths, { found, answered, beyond, opened, offers }: SeenSitting): Reachable | null {
  let opening = ANYTHING;
  if (found !== null && !beyond) {
    const held = worthOf(worths, found);
    const same = found.every((level, at) => level === opened[at]);
    const moved = same ? null : askedFor(worths, answered, opened);
    if (!same && moved === null) return null;
    opening =
      moved === null ? { above: -Infinity, most: held } : { above: Math.max(held, moved.above), most: moved.most };
  }
  const asked: Asked[] = [];
  for (const { ours, theirs, answer } of offers) {
    const worth = worthOf(worths, ours);
    if (answer.kind === "accepted") asked.push({ above: -Infinity, most: worth });
    else if (answer.kind === "walked") asked.push({ above: worth, most: Infinity });
    else {
      const countered = askedFor(worths, ours, theirs);
      if (countered === null) return null;
      asked.push({ above: Math.max(worth, countered.above), most: countered.most });
    }
  }
  return { opening, offers: asked };
}

/**
 * What they ask for when these terms are the nearest to an offer. The more they ask the fewer terms will do, so terms that were the nearest
 * stay so until they no longer do: the least that they may ask is found by halving.
 */
function askedFor(worths: Worths, offer: Levels, terms: Levels): Asked | null {
  const most = worthOf(worths, terms);
  const isNearest = (need: number): boolean => {
    const nearest = nearestTerms(worths, offer, need * STEP);
    return nearest !== null && nearest.every((level, at) => level === terms[at]);
  };
  let high = Math.round(most / STEP);
  if (!isNearest(high)) return null;
  let low = -1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle >= 0 && isNearest(middle)) high = middle;
    else low = middle;
  }
  return { above: high === 0 ? -Infinity : (high - 1) * STEP, most };
}

/** Walks through a sitting with a patience; null when it can't have been that one. */
export function concede(
  deal: Deal,
  worths: Worths,
  seen: SeenSitting,
  { opening, offers }: Reachable,
  patience: number,
  from: Talks = FRESH_TALKS,
): Step | null {
  const best = bestWorth(worths);
  let { round, conceded, lastWorth } = from;
  if (seen.beyond) return { low: best, high: Infinity, conceded, lastWorth };
  let low = -Infinity;
  let high = best;
  const ask = ({ above, most }: Asked): boolean => {
    // aspiration = best (1 - conceded) + reserve conceded, which rises with the reserve.
    if (conceded === 0) return best > above && best <= most;
    low = Math.max(low, (above - best * (1 - conceded)) / conceded);
    high = Math.min(high, (most - best * (1 - conceded)) / conceded);
    return high > low;
  };
  if (!ask(opening)) return null;
  for (const [at, offer] of seen.offers.entries()) {
    const worth = worthOf(worths, offer.ours);
    const stonewalled = lastWorth >= 0 && worth <= lastWorth;
    if (offer.answer.kind === "countered" && offer.answer.stonewalled !== stonewalled) return null;
    if (!stonewalled)
      conceded = Math.min(
        1,
        conceded +
          Math.max(0, concededBy(round + 1, patience, deal.concession) - concededBy(round, patience, deal.concession)),
      );
    round += stonewalled ? 2 : 1;
    lastWorth = worth;
    if (round !== offer.round || !ask(offers[at]!)) return null;
    const outlasted = round >= patience;
    if (offer.answer.kind === "accepted") continue;
    if (outlasted !== (offer.answer.kind === "walked")) return null;
  }
  return { low, high, conceded, lastWorth };
}
