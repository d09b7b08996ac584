import type { Deal } from "./deal.ts";
import type { Dynamic, Effect } from "./effect.ts";
import type { Allocation, Constant, Derived, Lever, Measure, TurnDraw, Uncertainty, Variable } from "./quantities.ts";
import type { Action, Ending, EventRule, PromiseRule, Rival, Study } from "./rules.ts";

/**
 * A compiled scenario, as the engine reads it: slots and functions, no names looked up at run time.
 *
 * Every value that a formula can read (variables, constants, uncertainties, draws, parts of allocations, levers,
 * terms of deals, memory) is a slot of one `Float64Array`; booleans are 0 or 1, options are their index.
 * All lists are sorted by id (plain code-unit order), so that a file's order never matters.
 */

/** A row of effects that wait: see `Layout.pending`. */
export const PENDING = { effect: 0, due: 1, left: 2, value: 3, amount: 4, size: 5 } as const;

export interface Layout {
  /** Slots in all. */
  readonly size: number;
  /** 1 to `turns`; `turns + 1` once the last has closed. */
  readonly turn: number;
  /** 1 + index of the ending, 0 while the run goes on. */
  readonly ended: number;
  /** 1 + index of an ending that an effect has called for, 0 none. */
  readonly called: number;
  /** The two halves of the seed, each an unsigned 32-bit integer. */
  readonly seedLow: number;
  readonly seedHigh: number;
  /** Attention left this turn (sittings opened take theirs at once). */
  readonly attention: number;
  /** An action's amount while its effects are evaluated. */
  readonly amount: number;
  /** A clause's value while its worth is evaluated. */
  readonly value: number;
  /** First slot and number of rows of waiting effects, `PENDING.size` slots a row; `effect` holds 1 + its index, 0 a free row. */
  readonly pending: { readonly first: number; readonly rows: number };
  /** By slot, a name for reports: `cash`, `deal.alliance.round`. */
  readonly names: readonly string[];
}

export interface Model {
  readonly id: string;
  readonly turns: number;
  readonly attention: number;
  readonly layout: Layout;
  readonly director: { readonly dilemmas: number; readonly consequences: number; readonly repeat: number };
  readonly variables: readonly Variable[];
  readonly constants: readonly Constant[];
  readonly uncertainties: readonly Uncertainty[];
  readonly draws: readonly TurnDraw[];
  readonly derived: readonly Derived[];
  readonly dynamics: readonly Dynamic[];
  readonly allocations: readonly Allocation[];
  readonly levers: readonly Lever[];
  readonly actions: readonly Action[];
  readonly deals: readonly Deal[];
  readonly promises: readonly PromiseRule[];
  readonly events: readonly EventRule[];
  readonly rivals: readonly Rival[];
  readonly studies: readonly Study[];
  readonly measures: readonly Measure[];
  readonly endings: readonly Ending[];
  /** Every effect, by its `index`. */
  readonly effects: readonly Effect[];
  /** Variable index by slot, -1 where the slot isn't a variable. */
  readonly variableAt: Int32Array;
}
