import type { Rival } from "../../engine/rules.ts";
import type { State } from "../../engine/value.ts";

/**
 * Odds, move by move (the last is to do nothing), that it was chosen and that `told` was told of it: true as often as `accuracy`, else
 * one of the others by weight. Their sum is the likelihood of what was told.
 */
export function hearMove(weights: readonly number[], accuracy: number, told: number): number[] {
  const total = weights.reduce((sum, each) => sum + Math.max(0, each), 0);
  if (!(total > 0)) return weights.map(() => 0);
  return weights.map((each, at) => {
    const weight = Math.max(0, each);
    const others = total - weight;
    const right = others > 0 ? accuracy : 1;
    const wrong = others > 0 ? ((1 - accuracy) * Math.max(0, weights[told] ?? 0)) / others : 0;
    return (weight / total) * (at === told ? right : wrong);
  });
}

/** Odds of what a rival chose at the opening, after what was told of it, in the state before the close. They add up to 1, or are all 0. */
export function chosenMove(rival: Rival, before: State): readonly number[] {
  const odds = hearMove(weightsOf(rival, before), accuracyOf(rival, before), toldOf(rival, before));
  const total = odds.reduce((sum, each) => sum + each, 0);
  return total > 0 ? odds.map((each) => each / total) : odds;
}

/** How likely it is, by these odds, that a rival carries out this move, or none, as things stand when it would. */
export function carriedOdds({ moves }: Rival, state: State, odds: readonly number[], seen: string | undefined): number {
  const holds = (at: number): boolean => moves[at]!.when === null || moves[at]!.when(state) !== 0;
  if (seen !== undefined) {
    const at = moves.findIndex(({ id }) => id === seen);
    return at >= 0 && holds(at) ? odds[at]! : 0;
  }
  if (odds.every((each) => each === 0)) return 1;
  return odds.reduce((sum, each, at) => sum + (at < moves.length && holds(at) ? 0 : each), 0);
}

const weightsOf = ({ moves, quiet }: Rival, state: State): number[] => [
  ...moves.map(({ when, weight }) => (when === null || when(state) !== 0 ? weight(state) : 0)),
  quiet(state),
];

const accuracyOf = ({ tellAccuracy }: Rival, state: State): number => Math.min(1, Math.max(0, tellAccuracy(state)));

const toldOf = ({ moves, toldSlot }: Rival, state: State): number =>
  state[toldSlot] === 0 ? moves.length : state[toldSlot]! - 1;
