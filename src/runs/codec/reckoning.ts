import { toGrid } from "../../engine/grid.ts";
import type { Model } from "../../engine/model.ts";
import type { Allocation } from "../../engine/quantities.ts";
import type { Plan } from "../../engine/plan.ts";

/**
 * What the decisions so far have set, by index: only differences from it are written. It follows from the model and the
 * decisions alone, never from play, so that a code stays readable when the rules that resolve it have changed.
 */
export interface Reckoning {
  /** By lever, the option's index. */
  readonly levers: number[];
  /** By allocation, by part, the share. */
  readonly shares: number[][];
  /** By deal, by clause, the level that we last offered. */
  readonly offers: (readonly number[])[];
}

export const startReckoning = (model: Model): Reckoning => ({
  levers: model.levers.map((lever) => lever.start),
  shares: model.allocations.map((allocation) => allocation.parts.map((part) => toGrid(part.start))),
  offers: model.deals.map((deal) => deal.clauses.map((clause) => clause.start)),
});

/** By part, the share that a plan leads to. */
export function sharesIn(allocation: Allocation, now: readonly number[], plan: Plan): number[] {
  const planned = Object.hasOwn(plan.allocations, allocation.id) ? plan.allocations[allocation.id] : undefined;
  return allocation.parts.map((part, at) => {
    const share = planned !== undefined && Object.hasOwn(planned, part.id) ? planned[part.id] : undefined;
    return share ?? now[at] ?? 0;
  });
}
