import type { Formula, Openness, ValueType } from "../engine/value.ts";

/** Least and greatest value. Booleans lie in 0 to 1, options in the range of their indexes. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** How a value is read from a state. */
export type Read =
  | { readonly kind: "slot"; readonly slot: number }
  | { readonly kind: "constant"; readonly value: number }
  /** `get` is called once, at the first evaluation, so that values may be compiled in any order. */
  | { readonly kind: "formula"; readonly get: () => Formula };

/** What a name stands for. */
export interface Sym {
  readonly type: ValueType;
  readonly openness: Openness;
  readonly read: Read;
  /** Must hold in every state on which a formula is evaluated (readings with their error included), or the lints lie. */
  readonly range: Range;
  /** Its own name, where it isn't the one asked for: `quarry.capability` for `self.capability`. */
  readonly id?: string;
}

/** What a memory function reads. `recall.ts` has readers for all of them. */
export type MemorySym = Sym;

export const MEMORY_FUNCTIONS = ["fired", "chose", "taken", "kept", "broken", "since", "ago"] as const;
export type MemoryFunction = (typeof MEMORY_FUNCTIONS)[number];

/** Why a memory function can't read what its arguments name. */
export interface MemoryProblem {
  readonly message: string;
  /** Which argument is wrong, from 0. */
  readonly argument: number;
  readonly suggestion?: string;
}

/** A table of `table(name, x)`: piecewise linear, clamped at the ends. Both lists are equally long, `x` rises strictly. */
export interface Table {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** The names that a formula may read. Unknown names give null, whatever they are (`constructor`, `__proto__`). */
export interface Scope {
  lookup(name: string): Sym | null;
  /** Every name that `lookup` knows, for suggestions; `self.x` included where it has a meaning. */
  names(): readonly string[];
  table(id: string): Table | null;
  tableNames(): readonly string[];
  /** Ids of a group's actors. */
  group(id: string): readonly string[] | null;
  groupNames(): readonly string[];
  /** What the name stands for where it can't be read as a value, and how to reach it: `"pay" is a measure; …`. Null for what is nothing. */
  elsewhere?(name: string): string | null;
  /**
   * Arguments are the names as written (for `ago` and `since` inside a group function the actor's own, `quarry.capability`);
   * `ago` has the lag as its second, a whole number from 1 in digits.
   */
  memory(fn: MemoryFunction, args: readonly string[]): MemorySym | { readonly problem: MemoryProblem };
}
