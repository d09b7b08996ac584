import type { Likings, Scorer } from "./likings.ts";
import type { PlannedAction } from "./plan.ts";
import type { Action, Choice } from "./rules.ts";
import type { Formula, State } from "./value.ts";

/** What a player that plans by formulas likes. */
export interface Tastes {
  /** By what it plans but for answers to dilemmas; the rest of this says where in their scores something stands. */
  readonly likings: Likings;
  /** Dilemmas, in the model's order; null where it says nothing of an answer (a score of 0). */
  readonly dilemmas: readonly {
    readonly id: string;
    readonly answers: readonly { readonly choice: Choice; readonly score: Formula | null }[];
  }[];
  /** By dilemma. */
  readonly openSlots: Int32Array;
  /** What attention buys, by id, of equals actions first. */
  readonly wares: readonly Ware[];
  /** Options with the places of their conditions, the first that holds; null holds always. */
  readonly levers: readonly {
    readonly id: string;
    readonly wanted: readonly { readonly when: number | null; readonly option: string }[];
  }[];
  /** Shares aimed at, by index of the allocation, with their places. */
  readonly shares: readonly {
    readonly allocation: number;
    readonly parts: readonly { readonly id: string; readonly share: number }[];
  }[];
  /** Deals that it would talk of, by index; when it sits down, null whenever it may. */
  readonly tables: readonly { readonly deal: number; readonly when: Formula | null }[];
}

export interface Ware {
  readonly id: string;
  readonly attention: number;
  /** Place of its score. */
  readonly at: number;
  /** Null of a study. */
  readonly action: Action | null;
  /** The action as it starts. */
  readonly planned: PlannedAction;
  /** The amount to use, null where the player doesn't say. */
  readonly amount: Formula | null;
}

/** Plans by tastes within a kernel, without a `Plan` being made. */
export interface Planner {
  readonly score: Scorer;
  /** The `seenState` that it plans by, to be written by whoever asks it to commit. */
  readonly seen: State;
  /**
   * Closes the turn of the kernel's own state by what it would plan. False, and nothing has changed, when the plan would be refused, or, unless
   * `silent`, when it has something to say first, or may have: see `opens`.
   */
  commit(silent: boolean): boolean;
  /** The deal that it sits down at next, by index, when it was that which kept it from committing; below 0 when it wasn't. */
  readonly opens: number;
}
