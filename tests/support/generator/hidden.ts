import { PENDING, type Model } from "../../../src/engine/model.ts";
import type { State } from "../../../src/engine/value.ts";
import type { Whims } from "./whims.ts";

/** Another state that looks the same: whatever the player doesn't see is something else, the seed included. */
export function elsewhere(model: Model, state: State, w: Whims): State {
  const other = state.slice();
  for (const variable of model.variables) {
    if (variable.openness === "exact") continue;
    const { type, slot, historySlot, openness, changedSlot } = variable;
    if (type.kind === "number") other[slot] = Math.min(type.max, Math.max(type.min, w.below(90) - 20));
    else if (openness === "hidden") other[slot] = w.below(type.kind === "boolean" ? 2 : type.options.length);
    if (changedSlot >= 0) other[changedSlot] = w.below(3);
    if (historySlot >= 0) for (let turn = 0; turn <= model.turns; turn++) other[historySlot + turn] = w.below(2);
  }
  for (const { slot, draw, revealedSlot } of model.uncertainties) {
    if (state[revealedSlot] === 1) continue;
    other[slot] = draw.kind === "options" ? w.below(draw.options.length) : draw.min;
  }
  for (const { slot, draw, openness } of model.draws)
    if (openness === "hidden") other[slot] = draw.kind === "options" ? w.below(draw.options.length) : draw.max;
  for (const { slots, kinds, clauses } of model.deals) {
    if (state[slots.kindRevealed] !== 1 && kinds.length > 0) other[slots.kind] = w.below(kinds.length);
    other[slots.reserve] = w.below(100);
    other[slots.patience] = (state[slots.patience] ?? 0) === 0 ? 0 : 1 + w.below(9);
    other[slots.conceded] = w.below(2) / 2;
    if (state[slots.lastWorth]! >= 0) other[slots.lastWorth] = w.below(100);
    for (const { worthThemSlot, values } of clauses)
      for (let level = 0; level < values.length; level++) other[worthThemSlot + level] = w.below(50);
  }
  for (const { waitingSlot } of model.events) other[waitingSlot] = w.below(3);
  for (const { moveSlot, moves } of model.rivals) other[moveSlot] = w.below(moves.length + 1);
  const { pending, called, seedLow } = model.layout;
  other.fill(0, pending.first, pending.first + pending.rows * PENDING.size);
  if (model.endings.some(({ id }) => id === "summoned")) other[called] = w.below(2);
  other[seedLow] = w.below(1_000);
  return other;
}
