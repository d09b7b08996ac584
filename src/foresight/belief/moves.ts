import type { Move, Rival } from "../../engine/rules.ts";
import type { State } from "../../engine/value.ts";

/**
 * Odds, move by move (the last is to do nothing), that it was chosen and that `told` was told of it: true as often as `accuracy`, else
 * one of the others by weight. Their sum is the likelihood of what was told.
 */
export function hearMove({ moves }: Rival, weights: ArrayLike<number>, accuracy: number, told: number): number[] {
  let total = 0;
  for (let at = 0; at <= moves.length; at++) total += Math.max(0, weights[at]!);
  const odds: number[] = [];
  for (let at = 0; at <= moves.length; at++) {
    const weight = Math.max(0, weights[at]!);
    const others = total - weight;
    const right = others > 0 ? accuracy : 1;
    const wrong = others > 0 ? ((1 - accuracy) * Math.max(0, weights[told] ?? 0)) / others : 0;
    odds.push(total > 0 ? (weight / total) * (at === told ? right : wrong) : 0);
  }
  return odds;
}

/** Odds of what a rival chose at the opening, after what was told of it, in the state before the close. They add up to 1, or are all 0. */
export const chosenMove = (rival: Rival, before: State): readonly number[] =>
  shares(hearMove(rival, weightsOf(rival, before), accuracyOf(rival, before), toldOf(rival, before)));

/** The same by a row of `Bulk.moves`. */
export const chosenBy = (rival: Rival, before: State, row: Float64Array): readonly number[] =>
  shares(hearMove(rival, row, row[row.length - 1]!, toldOf(rival, before)));

/** Sum of odds. */
export function sumOf(odds: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < odds.length; at++) sum += odds[at]!;
  return sum;
}

function shares(odds: number[]): readonly number[] {
  const total = sumOf(odds);
  if (total > 0) for (let at = 0; at < odds.length; at++) odds[at] = odds[at]! / total;
  return odds;
}

/** How likely it is, by these odds, that a rival carries out this move, or none, as things stand when it would. */
export function carriedOdds({ moves }: Rival, state: State, odds: readonly number[], seen: string | undefined): number {
  if (seen !== undefined) {
    const at = moves.findIndex(({ id }) => id === seen);
    return holds(moves[at], state) ? odds[at]! : 0;
  }
  if (sumOf(odds) === 0) return 1;
  let still = 0;
  for (let at = 0; at < odds.length; at++) still += holds(moves[at], state) ? 0 : odds[at]!;
  return still;
}

const holds = (move: Move | undefined, state: State): boolean =>
  move !== undefined && (move.when === null || move.when(state) !== 0);

const weightsOf = ({ moves, quiet }: Rival, state: State): number[] => [
  ...moves.map(({ when, weight }) => (when === null || when(state) !== 0 ? weight(state) : 0)),
  quiet(state),
];

const accuracyOf = ({ tellAccuracy }: Rival, state: State): number => Math.min(1, Math.max(0, tellAccuracy(state)));

const toldOf = ({ moves, toldSlot }: Rival, state: State): number =>
  state[toldSlot] === 0 ? moves.length : state[toldSlot]! - 1;
