/** The state of a run: raw slots. What stands where is the model's `layout`. */
export type State = Float64Array;

/** Reads a state and gives a finite number. Pure. Booleans are 0 and 1. */
export type Formula = (state: State) => number;

/** How openly a value may be shown: exactly, as a noisy reading, or not at all. */
export type Openness = "exact" | "noisy" | "hidden";

/** A value drawn at random: uniform (stepped when `step` > 0), or one of the weighted options. */
export type Draw =
  | { readonly kind: "range"; readonly min: number; readonly max: number; readonly step: number }
  | { readonly kind: "options"; readonly options: readonly string[]; readonly weights: readonly number[] };

export type ValueType =
  | { readonly kind: "number"; readonly min: number; readonly max: number }
  | { readonly kind: "boolean" }
  | { readonly kind: "option"; readonly options: readonly string[]; readonly ordered: boolean };
