import type { Rival } from "../../engine/rules.ts";
import type { State } from "../../engine/value.ts";

/**
 * Odds, move by move (the last is to do nothing), that it was chosen and that `told` was told of it: true as often as `accuracy`, else
 * one of the others by weight. Their sum is the likelihood of what was told.
 */
export function hearMove(weights: readonly number[], accuracy: number, told: number): number[] {
  let total = 0;
  for (const each of weights) total += Math.max(0, each);
  const odds: number[] = [];
  for (let at = 0; at < weights.length; at++) {
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
  shares(hearMove(weightsOf(rival, before), accuracyOf(rival, before), toldOf(rival, before)));

/** The same by a row of `Bulk.moves`. */
export const chosenBy = (rival: Rival, before: State, row: Float64Array): readonly number[] =>
  shares(hearMove([...row.subarray(0, row.length - 1)], row[row.length - 1]!, toldOf(rival, before)));

function shares(odds: number[]): readonly number[] {
  let total = 0;
  for (const each of odds) total += each;
  if (total > 0) for (let at = 0; at < odds.length; at++) odds[at] = odds[at]! / total;
  return odds;
}

/** How likely it is, by these odds, that a rival carries out this move, or none, as things stand when it would. */
export function carriedOdds({ moves }: Rival, state: State, odds: readonly number[], seen: string | undefined): number {
  const holds = (at: number): boolean => moves[at]!.when === null || moves[at]!.when(state) !== 0;
  if (seen !== undefined) {
    const at = moves.findIndex(({ id }) => id === seen);
    return at >= 0 && holds(at) ? odds[at]! : 0;
  }
  if (odds.every((each) => each === 0)) return 1;
  let still = 0;
  for (let at = 0; at < odds.length; at++) still += at < moves.length && holds(at) ? 0 : odds[at]!;
  return still;
}

const weightsOf = ({ moves, quiet }: Rival, state: State): number[] => [
  ...moves.map(({ when, weight }) => (when === null || when(state) !== 0 ? weight(state) : 0)),
  quiet(state),
];

const accuracyOf = ({ tellAccuracy }: Rival, state: State): number => Math.min(1, Math.max(0, tellAccuracy(state)));

const toldOf = ({ moves, toldSlot }: Rival, state: State): number =>
  state[toldSlot] === 0 ? moves.length : state[toldSlot]! - 1;
