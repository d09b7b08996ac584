import type { Model } from "../../src/engine/model.ts";
import type { Formula } from "../../src/engine/value.ts";

/** A formula of a model, with the place where it stands: `dynamics.wages.effect.act.value`. */
export interface PlacedFormula {
  readonly place: string;
  readonly formula: Formula;
}

/**
 * Every formula of a model, each once. What is stored is rounded to the number grid, which would hide most differences in
 * the last bit; what the formulas give is compared raw.
 */
export function formulasOf(model: Model): readonly PlacedFormula[] {
  const placed = known.get(model) ?? placeFormulas(model);
  known.set(model, placed);
  return placed;
}

const known = new WeakMap<Model, readonly PlacedFormula[]>();

function placeFormulas(model: Model): readonly PlacedFormula[] {
  const found = new Map<Formula, string>();
  const visit = (value: unknown, place: string): void => {
    if (typeof value === "function") {
      // The model holds no other functions.
      const formula = value as Formula;
      if (!found.has(formula)) found.set(formula, place);
    } else if (Array.isArray(value)) {
      value.forEach((item: unknown, at) => visit(item, `${place}.${idOf(item) ?? at}`));
    } else if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value)) {
      for (const [key, member] of Object.entries(value)) visit(member, place === "" ? key : `${place}.${key}`);
    }
  };
  visit(model, "");
  return [...found].map(([formula, place]) => ({ place, formula }));
}

const idOf = (item: unknown): string | null =>
  typeof item === "object" && item !== null && "id" in item && typeof item.id === "string" ? item.id : null;
