import type { Formula } from "../engine/value.ts";
import { MAX_VALUE } from "./limits.ts";

const bounds = new WeakMap<Formula, number>();

/** Remembers a magnitude that a closure's values never exceed, whatever the slots hold; gives the closure. */
export function withBound(formula: Formula, most: number): Formula {
  bounds.set(formula, most);
  return formula;
}

/** Of a closure that nothing is known of, where every result saturates. */
export const boundOf = (formula: Formula): number => bounds.get(formula) ?? MAX_VALUE;
