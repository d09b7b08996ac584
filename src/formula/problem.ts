import type { Place } from "./ast.ts";

export const FORMULA_CODES = [
  "formula-too-long",
  "formula-too-deep",
  "formula-too-large",
  "formula-syntax",
  "formula-unknown-name",
  "formula-unknown-function",
  "formula-unknown-option",
  "formula-arguments",
  "formula-type",
  "formula-memory",
] as const;
export type FormulaCode = (typeof FORMULA_CODES)[number];

/** Something wrong with a formula, and where in its text. */
export interface FormulaProblem extends Place {
  readonly code: FormulaCode;
  /** Names the thing, the rule and, where there is one, the nearest valid name. */
  readonly message: string;
  /** The nearest valid name, or what to write instead. */
  readonly suggestion?: string;
}
