import { TABLE } from "./contracts.ts";
import { frozenWorths } from "./frozen.ts";
import { toGrid } from "./grid.ts";
import type { Deal } from "./deal.ts";
import type { Model } from "./model.ts";
import type { State } from "./value.ts";
import type { OtherSide, Talks } from "./negotiation/judge.ts";
import { worthOf } from "./negotiation/worth.ts";
import { partsAt } from "./parts.ts";
import { seenState } from "./seen.ts";
import { symmetric, uniform, type Seed } from "./random.ts";
import { oursLevels, theirOpening } from "./terms.ts";
import { worthsTo } from "./worths.ts";

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
    state[slots.lastWorth] = worthOf(frozenWorths(deal, state, "them"), oursLevels(deal, state));
}

function freeze(model: Model, state: State, seed: Seed, deal: Deal, sitting: number): void {
  // Ours as the player knows it, so that nothing noisy can be read off it.
  const asSeen = deal.worthReads.us?.length === 0 ? state : seenState(model, state);
  const us = worthsTo(model, asSeen, deal, "us");
  const them = worthsTo(model, state, deal, "them");
  for (let at = 0; at < deal.clauses.length; at++) {
    const { worthUsSlot, worthThemSlot, values } = deal.clauses[at]!;
    const [ours, theirs] = [us[at]!, them[at]!];
    for (let level = 0; level < values.length; level++) {
      state[worthUsSlot + level] = ours[level]!;
      state[worthThemSlot + level] = theirs[level]!;
    }
  }
  const blur = deal.blur * symmetric(seed, "blur", deal.key, sitting, 0);
  state[deal.slots.reserve] = toGrid(Math.max(0, partsAt(model, state, deal.reserve, 0) + blur));
}

/** The other side as frozen. */
export const otherSide = (deal: Deal, state: State): OtherSide => ({
  worths: frozenWorths(deal, state, "them"),
  reserve: state[deal.slots.reserve]!,
  patience: state[deal.slots.patience]!,
  exponent: deal.concession,
});

export const talksOf = (deal: Deal, state: State): Talks => ({
  round: state[deal.slots.round]!,
  conceded: state[deal.slots.conceded]!,
  lastWorth: state[deal.slots.lastWorth]!,
});
