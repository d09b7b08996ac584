import type { Model } from "../../engine/model.ts";
import type { State } from "../../engine/value.ts";
import { isSmooth } from "./traits.ts";
import { nearness } from "./odds.ts";
import { momentsOf, numberIn } from "./cholesky.ts";

/** Part of a range within which a supposed value stands for the one revealed, when beliefs are narrower than that. */
const LEAST = 1 / 64;

/**
 * What has been revealed this turn: supposed worlds in which it is something else get no weight, those with a number near the one
 * revealed count by how near it is, within what was believed; all then take the truth.
 */
export function learn(model: Model, seen: State, states: readonly State[], weights: Float64Array): void {
  for (const { slot, draw, revealedSlot } of model.uncertainties) {
    if (seen[revealedSlot] !== 1 || states.every((state) => state[slot] === seen[slot])) continue;
    const truth = seen[slot]!;
    const width = isSmooth(draw)
      ? Math.max(Math.sqrt(momentsOf(states, weights, [numberIn(slot)]).covariance[0]!), LEAST * (draw.max - draw.min))
      : 0;
    take(states, weights, slot, truth, width);
  }
  for (const { slots } of model.deals)
    if (seen[slots.kindRevealed] === 1) take(states, weights, slots.kind, seen[slots.kind]!, 0);
}

function take(states: readonly State[], weights: Float64Array, slot: number, truth: number, width: number): void {
  const near = states.map((state, at) => weights[at]! * nearness(state[slot]! - truth, width));
  // Where no world had supposed it, all do from now on, and are otherwise as likely as they were.
  if (near.some((weight) => weight > 0)) weights.set(near);
  for (const state of states) state[slot] = truth;
}
