import type { Model } from "../../engine/model.ts";
import type { State, ValueType } from "../../engine/value.ts";
import type { Display } from "../compile/display.ts";
import { own } from "../compile/entries.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { turnLabel } from "./calendar.ts";
import { lookOf } from "./looks.ts";
import { formatNumber } from "./number.ts";

/** Prints one value of a state. */
export type Printer = (state: State) => string;

/** How `{name}` is printed, or null when a text can't name it. What a scenario declares goes before what every text has. */
export function printerOf(source: ScenarioSource, model: Model, display: Display, name: string): Printer | null {
  return (
    valuePrinter(source, display, name) ??
    measurePrinter(model, name) ??
    actorPrinter(source, name) ??
    datePrinter(source, model, name)
  );
}

function valuePrinter(source: ScenarioSource, display: Display, name: string): Printer | null {
  const symbol = display.symbol(name);
  if (symbol === null) return null;
  const read = display.formula(name);
  const { unit, digits, labels } = lookOf(source, name);
  return (state) => printValue(read(state), symbol.type, unit, digits, labels);
}

function printValue(
  value: number,
  type: ValueType,
  unit: string | undefined,
  digits: number | undefined,
  labels: Readonly<Record<string, string>> | undefined,
): string {
  if (type.kind === "number") return formatNumber(value, unit, digits);
  if (type.kind === "boolean") return value === 0 ? "no" : "yes";
  const option = type.options[value] ?? "";
  return own(labels, option) ?? option;
}

function measurePrinter(model: Model, name: string): Printer | null {
  const measure = model.measures.find(({ id }) => id === name);
  return measure === undefined ? null : (state) => formatNumber(measure.value(state));
}

function actorPrinter(source: ScenarioSource, name: string): Printer | null {
  const actor = own(source.actors, name);
  return actor === undefined ? null : () => actor.name ?? name;
}

/** Dates and answers that every run remembers: `date`, `promise.<id>.made`, `event.<id>.choice` and so on. */
function datePrinter(source: ScenarioSource, model: Model, name: string): Printer | null {
  const when = (slot: number | undefined): Printer | null =>
    slot === undefined ? null : (state) => dated(source, state[slot] ?? 0);
  if (name === "date") return when(model.layout.turn);
  const [kind, id = "", what] = name.split(".");
  const byId = <T extends { readonly id: string }>(list: readonly T[]): T | undefined =>
    list.find((thing) => thing.id === id);
  if (kind === "promise" && what === "made") return when(byId(model.promises)?.madeSlot);
  if (kind === "promise" && what === "due") return when(byId(model.promises)?.dueSlot);
  if (kind === "deal" && what === "signed") return when(byId(model.deals)?.slots.signed);
  if (kind === "deal" && what === "expires") return when(byId(model.deals)?.slots.expires);
  if (kind === "action" && what === "date") return when(byId(model.actions)?.takenSlot);
  if (kind === "event" && what === "date") return when(byId(model.events)?.firedSlot);
  if (kind === "event" && what === "choice") return choicePrinter(source, model, id);
  return null;
}

/** A turn that hasn't been, or of before the first, has no date of its own. */
function dated(source: ScenarioSource, turn: number): string {
  return turn < 1 ? turnLabel(source.calendar, 1) : turnLabel(source.calendar, turn);
}

function choicePrinter(source: ScenarioSource, model: Model, id: string): Printer | null {
  const event = model.events.find((each) => each.id === id);
  if (event === undefined || event.choices.length === 0) return null;
  return (state) => {
    const choice = event.choices[(state[event.choseSlot] ?? 0) - 1]?.id;
    return choice === undefined ? "" : (own(own(source.events, id)?.choices, choice)?.label ?? choice);
  };
}
