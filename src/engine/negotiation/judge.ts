import { aspiration, concededBy } from "./aspiration.ts";
import { nearestTerms } from "./counter.ts";
import { bestWorth, worthOf, type Levels, type Worths } from "./worth.ts";

/** The other side as frozen at the sitting's opening. */
export interface OtherSide {
  /** From `scaleTheirs`. */
  readonly worths: Worths;
  /** Least worth that they would ever sign for, on the scale of 0 to 100. */
  readonly reserve: number;
  /** Rounds that they stand, at least 1. */
  readonly patience: number;
  /** Exponent of the time-dependent tactic. */
  readonly exponent: number;
}

/** How far talks have come; carries over from turn to turn. */
export interface Talks {
  /** Rounds of patience used, burnt ones included. */
  readonly round: number;
  /** Fraction of the way from best to reserve that they have conceded, 0 to 1. */
  readonly conceded: number;
  /** Worth to them of our last offer; -1 before the first. */
  readonly lastWorth: number;
}
export const FRESH_TALKS: Talks = { round: 0, conceded: 0, lastWorth: -1 };

export interface Verdict {
  readonly outcome: Outcome;
  /** Talks after this offer. */
  readonly talks: Talks;
  /** Worth to them of this offer. */
  readonly worth: number;
  /** What they would have signed for: their next aspiration. */
  readonly asked: number;
  /** The offer was no better for them than the last one. */
  readonly stonewalled: boolean;
}
export type Outcome =
  | { readonly kind: "accept" }
  | { readonly kind: "counter"; readonly levels: readonly number[] }
  | { readonly kind: "walk"; readonly why: "patience" | "reserve" };

/** Whether no terms at all could satisfy them, so that they leave at once. */
export const beyondReach = (side: OtherSide): boolean => side.reserve > bestWorth(side.worths);

/**
 * One round: our offer, their answer.
 *
 * A round that brings them something new takes one round of patience and moves them one step along their curve. One that
 * brings nothing new takes two and moves them not at all: the steps of burnt rounds are never made, also not later, so
 * that waiting can't be had back by a token gift at the end. They sign for their next aspiration, else counter with the
 * nearest terms that are worth it, until patience ends.
 */
export function judge(side: OtherSide, talks: Talks, offer: Levels): Verdict {
  const best = bestWorth(side.worths);
  const worth = worthOf(side.worths, offer);
  const stonewalled = talks.lastWorth >= 0 && worth <= talks.lastWorth;
  const conceded = stonewalled ? talks.conceded : concedeFurther(side, talks);
  const next: Talks = { round: talks.round + (stonewalled ? 2 : 1), conceded, lastWorth: worth };
  const asked = aspiration(best, side.reserve, conceded);
  return { outcome: answer(side, next, offer, worth, asked), talks: next, worth, asked, stonewalled };
}

function answer(side: OtherSide, talks: Talks, offer: Levels, worth: number, asked: number): Outcome {
  if (beyondReach(side)) return { kind: "walk", why: "reserve" };
  if (worth >= asked) return { kind: "accept" };
  if (talks.round >= side.patience) return { kind: "walk", why: "patience" };
  const levels = nearestTerms(side.worths, offer, asked);
  return levels === null ? { kind: "walk", why: "reserve" } : { kind: "counter", levels };
}

/** The curve's step of this one round, added to what was conceded before. Exact on the number grid; at most 1 in all. */
function concedeFurther({ patience, exponent }: OtherSide, { round, conceded }: Talks): number {
  const step = concededBy(round + 1, patience, exponent) - concededBy(round, patience, exponent);
  return Math.min(1, conceded + Math.max(0, step));
}
