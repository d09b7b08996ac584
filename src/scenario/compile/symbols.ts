import type { Openness, ValueType } from "../../engine/value.ts";
import { withMeaning } from "../../formula/meaning.ts";
import type { Sym } from "../../formula/scope.ts";
import type { Catalog } from "./catalog.ts";
import { entriesOf, sortedKeys } from "./entries.ts";
import { dealSlotName } from "./layout.ts";
import type { Settings } from "./settings.ts";
import type { Slots } from "./slots.ts";
import {
  drawType,
  leverType,
  numberType,
  optionType,
  partType,
  rangeOf,
  termType,
  variableOpenness,
  variableType,
} from "./types.ts";

/** Every stored value that formulas read by name, derived ones apart. */
export function stockSymbols(catalog: Catalog, settings: Settings, slots: Slots): Map<string, Sym> {
  const symbols = new Map<string, Sym>();
  const stored = (name: string, type: ValueType, openness: Openness = "exact"): void => {
    symbols.set(name, { type, openness, read: { kind: "slot", slot: slots.at(name) }, range: rangeOf(type) });
  };
  for (const { id, source } of catalog.variables) {
    stored(id, variableType(source), variableOpenness(source));
  }
  for (const { id } of catalog.constants) {
    const { min, max } = settings.hulls.get(id) ?? { min: 0, max: 0 };
    stored(id, numberType(min, max));
  }
  for (const { id, source } of catalog.uncertainties) stored(id, drawType(source), "hidden");
  for (const { id, source } of catalog.draws) stored(id, drawType(source), source.seen ?? "exact");
  for (const { id, source } of catalog.allocations) {
    for (const part of entriesOf(source.parts, [])) stored(`${id}.${part.id}`, partType(source, part.source));
  }
  for (const { id, source } of catalog.levers) stored(id, leverType(source));
  for (const { id, source } of catalog.deals) {
    stored(dealSlotName(id, "active"), { kind: "boolean" });
    if (source.kinds !== undefined) stored(dealSlotName(id, "kind"), optionType(sortedKeys(source.kinds)), "hidden");
    for (const clause of entriesOf(source.clauses, [])) stored(`deal.${id}.${clause.id}`, termType(clause.source));
  }
  addTime(symbols, catalog.turns, slots.at("turn"));
  return symbols;
}

/** `turn` counts from 1 and stands one past the last when all is over; `turnsLeft` are those after this one. */
function addTime(symbols: Map<string, Sym>, turns: number, slot: number): void {
  const type = numberType(1, turns + 1);
  symbols.set("turn", { type, openness: "exact", read: { kind: "slot", slot }, range: { min: 1, max: turns + 1 } });
  const left = withMeaning((state) => Math.max(0, turns - state[slot]!), {
    kind: "many",
    operation: "max",
    of: [
      { kind: "constant", value: 0 },
      {
        kind: "binary",
        operation: "subtract",
        left: { kind: "constant", value: turns },
        right: { kind: "slot", slot, range: { min: 1, max: turns + 1 } },
        at: 0,
      },
    ],
  });
  symbols.set("turnsLeft", {
    type: numberType(0, turns - 1),
    openness: "exact",
    read: { kind: "formula", get: () => left },
    range: { min: 0, max: turns - 1 },
  });
}
