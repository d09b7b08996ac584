import { addTallies, binOf, middleOf, OUTERMOST, placeOf, tallyOf, type Tally } from "./histogram.ts";

/** Places on a plane, counted in the cells that the bins of a histogram make of both axes: whole counts, whatever the order. */
export type Planar = Tally;

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Cells in a row. */
const SPAN = 2 * OUTERMOST + 1;

export const planarOf = (places: readonly Place[]): Planar =>
  tallyOf(places.map(({ x, y }) => (binOf(x) + OUTERMOST) * SPAN + binOf(y) + OUTERMOST));

export const addPlanars: (a: Planar, b: Planar) => Planar = addTallies;

/** Where they lie, to a thousandth, with how many lie there. */
export const placesOf = ({ bins, counts }: Planar): (Place & { readonly count: number })[] =>
  bins.map((cell, at) => ({
    x: middleOf(Math.floor(cell / SPAN) - OUTERMOST),
    y: middleOf((cell % SPAN) - OUTERMOST),
    count: counts[at]!,
  }));

/** Quantiles of what is measured at each place, by share (0 to 1), in the order of `shares`. Of nothing there are none. */
export function quantilesAlong(
  places: readonly (Place & { readonly count: number })[],
  measure: (place: Place) => number,
  shares: readonly number[],
): number[] {
  const sorted = places
    .map((place) => ({ value: measure(place), count: place.count }))
    .sort((a, b) => a.value - b.value);
  const counts = sorted.map(({ count }) => count);
  return sorted.length === 0 ? [] : shares.map((share) => sorted[placeOf(counts, share)]!.value);
}
