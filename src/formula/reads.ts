import type { Formula } from "../engine/value.ts";
import type { Core } from "./core.ts";
import { meaningOf } from "./meaning.ts";

/** Slots that formulas read, whatever stands in them, in order; null where that can't be told: a closure of which nothing is known, or one that recalls the past. */
export function slotsRead(formulas: readonly Formula[]): readonly number[] | null {
  const slots = new Set<number>();
  const met = new Set<Formula>();
  const all = formulas.every((formula) => collect(formula, slots, met));
  return all ? [...slots].sort((a, b) => a - b) : null;
}

function collect(formula: Formula, slots: Set<number>, met: Set<Formula>): boolean {
  if (met.has(formula)) return true;
  met.add(formula);
  const meaning = meaningOf(formula);
  if (meaning === null || meaning.kind === "recalled") return false;
  return collectCore(meaning, slots, met);
}

function collectCore(core: Core, slots: Set<number>, met: Set<Formula>): boolean {
  if (core.kind === "slot") slots.add(core.slot);
  if (core.kind === "formula") return collect(core.get(), slots, met);
  return partsOf(core).every((part) => collectCore(part, slots, met));
}

/** What a part is made of, itself left out. */
export function partsOf(core: Core): readonly Core[] {
  switch (core.kind) {
    case "unary":
      return [core.of];
    case "binary":
    case "both":
    case "either":
      return [core.left, core.right];
    case "many":
      return core.of;
    case "if":
      return [core.condition, core.yes, core.no];
    case "lerp":
      return [core.from, core.to, core.part];
    case "table":
      return [core.x];
    default:
      return [];
  }
}
