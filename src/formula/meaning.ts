import type { Formula } from "../engine/value.ts";
import type { Core } from "./core.ts";

/** A value as it stood some turns ago: slot `first + t` holds that of turn t, and of what lies before turn 1 slot `first`. */
export interface Recalled {
  readonly kind: "recalled";
  readonly first: number;
  /** Slot of the turn. */
  readonly turn: number;
  readonly lag: number;
}
/** What a formula works out, for those that make something other than closures of it. */
export type Meaning = Core | Recalled;

const meanings = new WeakMap<Formula, Meaning>();

/** Remembers what a closure means; gives the closure. */
export function withMeaning(formula: Formula, meaning: Meaning): Formula {
  meanings.set(formula, meaning);
  return formula;
}

/** Null of a closure that nothing is known of. */
export const meaningOf = (formula: Formula): Meaning | null => meanings.get(formula) ?? null;

/** A formula that always gives the same number. */
export const always = (value: number): Formula => withMeaning(() => value, { kind: "constant", value });
