import type { Deal } from "./deal.ts";
import { PENDING, type Model } from "./model.ts";
import type { State } from "./value.ts";

const known = new WeakMap<Model, Int32Array>();

/** Blanks the rows that no player sees: waiting effects, events that wait, chosen moves, and the other sides' frozen tables. */
export function clearRows(model: Model, state: State): void {
  const { first, rows } = model.layout.pending;
  state.fill(0, first, first + rows * PENDING.size);
  let slots = known.get(model);
  if (slots === undefined) known.set(model, (slots = Int32Array.from(blankSlots(model))));
  for (let at = 0; at < slots.length; at++) state[slots[at]!] = 0;
  for (const deal of model.deals) blankLastWorth(deal, state, state);
}

/** Of what our last offer was worth to them only whether there was one is seen. */
export function blankLastWorth({ slots: { lastWorth } }: Deal, from: State, to: State): void {
  to[lastWorth] = from[lastWorth]! < 0 ? -1 : 0;
}

const blankSlots = ({ layout, events, rivals, deals }: Model): number[] => [
  layout.called,
  ...events.map(({ waitingSlot }) => waitingSlot),
  ...rivals.map(({ moveSlot }) => moveSlot),
  ...deals.flatMap(({ slots, clauses }) => [
    slots.patience,
    slots.conceded,
    slots.reserve,
    ...clauses.flatMap(({ worthThemSlot, values }) => values.map((_, level) => worthThemSlot + level)),
  ]),
];
