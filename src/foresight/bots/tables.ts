import { blockedSitting } from "../../engine/blocked.ts";
import { TABLE } from "../../engine/contracts.ts";
import type { Deal } from "../../engine/deal.ts";
import type { Model } from "../../engine/model.ts";
import type { State } from "../../engine/value.ts";

/** How the talks of a deal stand, read from the slots that the player sees. */
export interface Table {
  readonly sitting: boolean;
  /** Whether their terms lie on the table. */
  readonly theirs: boolean;
  readonly offersLeft: number;
}

export function tableOf(model: Model, seen: State, { slots, offersPerTurn }: Deal): Table {
  const table = seen[slots.table]!;
  const left = (table & (TABLE.theyLeft | TABLE.weLeft)) !== 0;
  const sitting = seen[slots.opened] === seen[model.layout.turn] && seen[slots.agreed] !== 1 && !left;
  return {
    sitting,
    theirs: (table & TABLE.theirs) !== 0,
    offersLeft: sitting ? Math.max(0, offersPerTurn - seen[slots.offers]!) : 0,
  };
}

/** Whether a sitting may be opened, attention included. */
export const mayOpen = (model: Model, seen: State, deal: Deal): boolean =>
  deal.attention <= seen[model.layout.attention]! && blockedSitting(model, seen, deal) === null;
