import { GRID, toGrid } from "../../engine/grid.ts";
import type { Allocation } from "../../engine/quantities.ts";
import type { DigitReader, DigitWriter } from "./digits.ts";
import { putDouble, takeDouble } from "./numbers.ts";

/**
 * The shares of an allocation: as they were, or each part but the last by its place among the steps that it may move to (the last
 * is what is left), or, for shares on no step, number by number.
 */
const FORMS = { same: 0, steps: 1, exact: 2, count: 3 } as const;

/** Shares on a step, the same within the engine's number grid as those given; null when one is on none that can be reached. */
function placesOf(allocation: Allocation, now: readonly number[], wanted: readonly number[]): number[] | null {
  const places = wanted.slice(0, -1).map((share, at) => placeOf(reachOf(allocation, now, at), share));
  if (places.includes(-1)) return null;
  const shares = sharesAt(allocation, now, places);
  return sameShares(shares, wanted) ? places : null;
}

export function putShares(
  out: DigitWriter,
  allocation: Allocation,
  now: readonly number[],
  wanted: readonly number[],
): void {
  if (sameShares(now, wanted)) return out.put(FORMS.same, FORMS.count);
  const places = placesOf(allocation, now, wanted);
  out.put(places === null ? FORMS.exact : FORMS.steps, FORMS.count);
  if (places === null) for (const share of wanted) putDouble(out, share);
  else places.forEach((place, at) => out.put(place, reachOf(allocation, now, at).count));
}

/** The new shares, null when they are as they were. */
export function takeShares(from: DigitReader, allocation: Allocation, now: readonly number[]): number[] | null {
  const form = from.take(FORMS.count);
  if (form === FORMS.same) return null;
  if (form === FORMS.exact) return allocation.parts.map(() => takeDouble(from));
  const places = now.slice(0, -1).map((_, at) => {
    const count = reachOf(allocation, now, at).count;
    return count === 0 ? 0 : from.take(count);
  });
  return sharesAt(allocation, now, places);
}

export const sameShares = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((share, at) => toGrid(share) === toGrid(b[at] ?? NaN));

/** The shares that a plan says, as the codec gives them back: on their steps where they are within the number grid of them. */
export function tidyShares(allocation: Allocation, now: readonly number[], wanted: readonly number[]): number[] {
  const places = placesOf(allocation, now, wanted);
  return places === null ? [...wanted] : sharesAt(allocation, now, places);
}

/** The steps that a part can be moved to this turn. */
interface Reach {
  readonly first: number;
  readonly count: number;
  readonly step: number;
  readonly min: number;
  readonly max: number;
}

function reachOf(allocation: Allocation, shares: readonly number[], at: number): Reach {
  const { step, maxChange, total } = allocation;
  const { min, max } = allocation.parts[at] ?? { min: 0, max: 0 };
  const now = shares[at] ?? 0;
  const slack = GRID / step + SLACK;
  const first = Math.ceil(Math.max(min, now - maxChange) / step - slack);
  const last = Math.floor(Math.min(max, total, now + maxChange) / step + slack);
  return { first, count: Math.max(0, Math.min(last - first + 1, MOST_STEPS)), step, min, max };
}
/** Part of a step by which floating-point division may be off, besides what stored shares are off by the number grid. */
const SLACK = 1e-6;
/** Beyond as many steps shares are written as numbers. */
const MOST_STEPS = 1_000_000;

const valueOf = ({ first, step, min, max }: Reach, place: number): number =>
  Math.min(max, Math.max(min, (first + place) * step));

/** Place of a share among the steps; -1 when it is on none of them. */
function placeOf(part: Reach, share: number): number {
  const place = Math.round(share / part.step) - part.first;
  if (place >= 0 && place < part.count && toGrid(valueOf(part, place)) === toGrid(share)) return place;
  return -1;
}

function sharesAt(allocation: Allocation, now: readonly number[], places: readonly number[]): number[] {
  const shares = places.map((place, at) => valueOf(reachOf(allocation, now, at), place));
  const last = allocation.parts.at(-1);
  const left = shares.reduce((sum, share) => sum - toGrid(share), toGrid(allocation.total));
  return last === undefined ? [] : [...shares, Math.min(last.max, Math.max(last.min, left))];
}
