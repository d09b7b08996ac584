import type { Deal } from "../../engine/deal.ts";
import { PENDING, type Model } from "../../engine/model.ts";
import type { State } from "../../engine/value.ts";

/** Slots of a state by how openly they stand. The slots of uncertainties and of kinds join the open ones once they are revealed. */
export interface Slots {
  /** Whether the player sees a slot: 1 or 0, by slot. */
  readonly open: Uint8Array;
  /** The open ones that belong to a variable: its value, its history, the turn of its last change. */
  readonly amounts: Int32Array;
  /** The open ones besides: counters, levers, terms, tables, what was told. */
  readonly marks: Int32Array;
  /** Those that aren't open. */
  readonly hidden: Int32Array;
}

const known = new WeakMap<Model, Slots>();

/** Which slots `seenState` leaves as they are, whatever stands in them. */
export function slotsOf(model: Model): Slots {
  let slots = known.get(model);
  if (slots === undefined) {
    slots = sortOut(model);
    known.set(model, slots);
  }
  return slots;
}

function sortOut(model: Model): Slots {
  const open = new Uint8Array(model.layout.size).fill(1);
  const ofVariables = new Uint8Array(model.layout.size);
  hideRows(model, open);
  for (const { slot, changedSlot, historySlot, openness } of model.variables) {
    const own = [slot, ...(changedSlot < 0 ? [] : [changedSlot])];
    if (historySlot >= 0) for (let at = 0; at <= model.turns; at++) own.push(historySlot + at);
    for (const at of own) (openness === "exact" ? ofVariables : open)[at] = openness === "exact" ? 1 : 0;
  }
  for (const { slot } of model.uncertainties) open[slot] = 0;
  for (const { slot, openness } of model.draws) if (openness !== "exact") open[slot] = 0;
  const amounts: number[] = [];
  const marks: number[] = [];
  const hidden: number[] = [];
  open.forEach((seen, slot) => (seen === 0 ? hidden : ofVariables[slot] === 1 ? amounts : marks).push(slot));
  return {
    open,
    amounts: Int32Array.from(amounts),
    marks: Int32Array.from(marks),
    hidden: Int32Array.from(hidden),
  };
}

/** The seed, what waits, chosen moves, and what the other sides keep to themselves. */
function hideRows({ layout, events, rivals, deals }: Model, open: Uint8Array): void {
  const { pending } = layout;
  open.fill(0, pending.first, pending.first + pending.rows * PENDING.size);
  for (const slot of [layout.seedLow, layout.seedHigh, layout.called, layout.amount, layout.value]) open[slot] = 0;
  for (const { waitingSlot } of events) open[waitingSlot] = 0;
  for (const { moveSlot } of rivals) open[moveSlot] = 0;
  for (const deal of deals) for (const slot of keptBy(deal)) open[slot] = 0;
}

/** What the other side of a deal keeps to itself. */
export const keptBy = ({ slots, clauses }: Deal): number[] => [
  slots.kind,
  slots.patience,
  slots.conceded,
  slots.reserve,
  slots.lastWorth,
  ...clauses.flatMap(({ worthThemSlot, values }) => values.map((_, level) => worthThemSlot + level)),
];

/** Amounts on the number grid that differ by less are taken for the same: a noise that was worked back from its amount may round otherwise. */
const SAME = 1 / 65_536;

/**
 * Whether a supposed world looks as the player sees it. `loose`: an amount came in whose noise can't be worked back, so that
 * amounts may differ and only marks count.
 */
export function looksLike(model: Model, supposed: State, seen: State, loose: boolean): boolean {
  const { amounts, marks } = slotsOf(model);
  for (let at = 0; at < marks.length; at++) if (supposed[marks[at]!] !== seen[marks[at]!]) return false;
  if (loose) return true;
  for (let at = 0; at < amounts.length; at++)
    if (Math.abs(supposed[amounts[at]!]! - seen[amounts[at]!]!) > SAME) return false;
  return true;
}

/** Lets a supposed world take what the player sees. */
export function takeVisible(model: Model, supposed: State, seen: State): void {
  const { amounts, marks } = slotsOf(model);
  takeSlots(marks, supposed, seen);
  takeSlots(amounts, supposed, seen);
}

// By index: engines walk typed arrays far faster so.
export function takeSlots(slots: Int32Array, into: State, from: State): void {
  for (let at = 0; at < slots.length; at++) into[slots[at]!] = from[slots[at]!]!;
}
