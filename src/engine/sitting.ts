import { TABLE } from "./contracts.ts";
import { toGrid } from "./grid.ts";
import type { Clause, Deal, WorthPart } from "./deal.ts";
import type { Model } from "./model.ts";
import type { State } from "./value.ts";
import type { OtherSide, Talks } from "./negotiation/judge.ts";
import { scaleOurs, scaleTheirs, worthOf } from "./negotiation/worth.ts";
import { seenState } from "./seen.ts";
import { whileStill } from "./still.ts";
import { symmetric, uniform, type Seed } from "./random.ts";
import { oursLevels, theirOpening, worthsToThem } from "./terms.ts";

/** Sum of the parts whose condition holds, with the clause at `value`. */
export function partsAt(model: Model, state: State, parts: readonly WorthPart[], value: number): number {
  state[model.layout.value] = value;
  let sum = 0;
  for (const part of parts) if (part.if === null || part.if(state) !== 0) sum += part.value(state);
  state[model.layout.value] = 0;
  return sum;
}

/** Raw worth of each of a clause's levels to a side, as things stand. */
export const rawWorths = (model: Model, state: State, deal: Deal, side: "us" | "them"): number[][] =>
  // But for the clause's own value, which no derived value reads, nothing changes meanwhile.
  whileStill(state, () =>
    deal.clauses.map((clause: Clause) => clause.values.map((value) => partsAt(model, state, clause[side], value))),
  );

/**
 * Opens a sitting: worths of both sides, reserve and its blur are frozen, keyed by deal and sitting. Talks that were begun go on where
 * they stood; new ones draw a patience. Changes `state`.
 */
export function openSitting(model: Model, state: State, seed: Seed, deal: Deal): void {
  const { slots } = deal;
  const sitting = state[slots.sittings]! + 1;
  state[slots.sittings] = sitting;
  state[slots.opened] = state[model.layout.turn]!;
  state[slots.offers] = 0;
  freeze(model, state, seed, deal, sitting);
  if (state[slots.patience] === 0) {
    const { min, max } = deal.patience;
    state[slots.patience] = Math.max(
      1,
      Math.floor(min + (max - min + 1) * uniform(seed, "patience", deal.key, sitting, 0)),
    );
  }
  if ((state[slots.table]! & TABLE.theirs) === 0) {
    theirOpening(deal, state).forEach((level, at) => (state[deal.clauses[at]!.theirsSlot] = level));
    state[slots.table] = state[slots.table]! + TABLE.theirs;
  }
  if (state[slots.lastWorth]! >= 0)
    state[slots.lastWorth] = worthOf(worthsToThem(deal, state), oursLevels(deal, state));
}

function freeze(model: Model, state: State, seed: Seed, deal: Deal, sitting: number): void {
  // Ours as the player knows it, so that nothing noisy can be read off it.
  const us = scaleOurs(rawWorths(model, seenState(model, state), deal, "us"));
  const them = scaleTheirs(rawWorths(model, state, deal, "them"));
  deal.clauses.forEach((clause, at) => {
    us[at]!.forEach((worth, level) => (state[clause.worthUsSlot + level] = worth));
    them[at]!.forEach((worth, level) => (state[clause.worthThemSlot + level] = worth));
  });
  const blur = deal.blur * symmetric(seed, "blur", deal.key, sitting, 0);
  state[deal.slots.reserve] = toGrid(Math.max(0, partsAt(model, state, deal.reserve, 0) + blur));
}

/** The other side as frozen. */
export const otherSide = (deal: Deal, state: State): OtherSide => ({
  worths: worthsToThem(deal, state),
  reserve: state[deal.slots.reserve]!,
  patience: state[deal.slots.patience]!,
  exponent: deal.concession,
});

export const talksOf = (deal: Deal, state: State): Talks => ({
  round: state[deal.slots.round]!,
  conceded: state[deal.slots.conceded]!,
  lastWorth: state[deal.slots.lastWorth]!,
});
