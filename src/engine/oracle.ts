import type { Book } from "./book.ts";
import type { Effect } from "./effect.ts";
import type { TurnDraw, Variable } from "./quantities.ts";
import type { Choice, EventRule, Rival, Study } from "./rules.ts";

/**
 * Answers the questions of chance that a turn asks, in place of the seed's own draws. There is none in play. Foresight steps
 * supposed worlds with one: what the player has seen is answered as it was seen, and how likely that was is noted; what
 * nobody has seen is drawn from the supposed world's seed.
 */
export interface Oracle {
  /** Value at which a variable starts that has a range to start from. */
  start(book: Book, variable: Variable): number;
  /** Tells that the world has been drawn, and may change it. */
  drawn(book: Book): void;
  /** This turn's value of a draw. */
  draw(book: Book, draw: TurnDraw): number;
  /** Whether an event comes that may come with this chance, 1 for certain. */
  comes(book: Book, event: EventRule, chance: number): boolean;
  /** Which `count` of more dilemmas than can be shown are shown. */
  shown(book: Book, events: readonly EventRule[], count: number): readonly EventRule[];
  /** A roll in [-1, 1] for the noise of an amount (of a factor, when the effect multiplies): it will be `centre + width * roll`. */
  noise(book: Book, effect: Effect, centre: number, width: number): number;
  /** Index of the outcome of a choice among these weights, -1 when all are 0. */
  outcome(book: Book, choice: Choice, weights: readonly number[]): number;
  /** What a study finds, the truth being this. */
  found(book: Book, study: Study, truth: number): number;
  /** Index of the move chosen among these weights and of the move told (the last is to do nothing, -1 when all are 0). */
  move(book: Book, rival: Rival, weights: readonly number[], accuracy: number): Moves;
  /** 1 + index of the move that a rival carries out if its condition holds, 0 for none. */
  carried(book: Book, rival: Rival): number;
  /** This turn's reading of a noisy value, the truth being this; `exact` when an effect has revealed it. */
  reading(book: Book, variable: Variable, truth: number, exact: boolean): number;
}

/** A rival's move and what is told of it, as indexes. */
export interface Moves {
  readonly chosen: number;
  readonly told: number;
}
