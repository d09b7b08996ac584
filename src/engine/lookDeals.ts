import { believeKind } from "./belief.ts";
import { blockedSitting } from "./blocked.ts";
import { TABLE } from "./contracts.ts";
import type { Deal } from "./deal.ts";
import type { Model } from "./model.ts";
import type { State } from "./value.ts";
import { baseLevels, levelOf, oursLevels, theirsLevels, toTerms, valueAt } from "./terms.ts";
import type { DealView } from "./view.ts";

export const lookAtDeals = (model: Model, state: State): DealView[] =>
  model.deals.map((deal, at) => lookAtDeal(model, state, deal, at));

function lookAtDeal(model: Model, state: State, deal: Deal, index: number): DealView {
  const { slots } = deal;
  const turn = state[model.layout.turn]!;
  const table = state[slots.table]!;
  const active = state[slots.active] === 1;
  const agreed = state[slots.agreed] === 1;
  const left = (table & (TABLE.theyLeft | TABLE.weLeft)) !== 0;
  const sitting = state[slots.opened] === turn && !agreed && !left;
  const expires = state[slots.expires]!;
  const silent = state[slots.silentUntil]!;
  return {
    id: deal.id,
    with: deal.with,
    active,
    expires: active && expires > 0 ? expires : null,
    terms: active ? toTerms(deal, inForceLevels(deal, state)) : null,
    sitting,
    sittings: state[slots.sittings]!,
    round: state[slots.round]!,
    offersLeft: sitting ? Math.max(0, deal.offersPerTurn - state[slots.offers]!) : 0,
    attention: deal.attention,
    clausesPerOffer: deal.clausesPerOffer,
    agreed: agreed
      ? toTerms(
          deal,
          deal.clauses.map((clause) => state[clause.agreedSlot]!),
        )
      : null,
    ours: (table & TABLE.ours) !== 0 ? toTerms(deal, oursLevels(deal, state)) : null,
    theirs: (table & TABLE.theirs) !== 0 ? toTerms(deal, theirsLevels(deal, state)) : null,
    bases: sitting ? baseLevels(deal, state).map(({ id, levels }) => ({ id, terms: toTerms(deal, levels) })) : [],
    clauses: deal.clauses.map((clause) => ({
      id: clause.id,
      values: clause.values.map((_, level) => valueAt(clause, level)),
    })),
    blocked: blockedSitting(model, state, deal),
    silentUntil: silent > turn ? silent : null,
    kinds: believeKind(model, state, index),
  };
}

/** Terms in force hold grid values, so each has a level; a value that isn't on the clause's own grid shows as the first. */
const inForceLevels = (deal: Deal, state: State): number[] =>
  deal.clauses.map((clause) => {
    const stored = state[clause.slot]!;
    const level = clause.options === null ? levelOf(clause, stored) : clause.values.indexOf(stored);
    return Math.max(0, level);
  });
