import { PENDING, type Model } from "./model.ts";
import type { State } from "./value.ts";

/** Blanks the rows that no player sees: waiting effects, events that wait, chosen moves, and the other sides' frozen tables. */
export function clearRows(model: Model, state: State): void {
  const { first, rows } = model.layout.pending;
  state.fill(0, first, first + rows * PENDING.size);
  state[model.layout.called] = 0;
  for (const event of model.events) state[event.waitingSlot] = 0;
  for (const rival of model.rivals) state[rival.moveSlot] = 0;
  for (const deal of model.deals) {
    const { slots } = deal;
    state[slots.patience] = 0;
    state[slots.conceded] = 0;
    state[slots.reserve] = 0;
    state[slots.lastWorth] = state[slots.lastWorth]! < 0 ? -1 : 0;
    for (const clause of deal.clauses) state.fill(0, clause.worthThemSlot, clause.worthThemSlot + clause.values.length);
  }
}
