import { blockedAction, blockedStudy } from "./blocked.ts";
import type { Model } from "./model.ts";
import type { PlannedAction } from "./plan.ts";
import type { Action, Choice } from "./rules.ts";
import type { Formula, State } from "./value.ts";

/** What a player asks of what it sees when it plans: formulas on a `seenState`. */
export interface Likings {
  /** By action and by study; null where it never likes one. */
  readonly actions: readonly (Formula | null)[];
  readonly studies: readonly (Formula | null)[];
  /** Whatever else it wants to know. */
  readonly others: readonly Formula[];
}

/**
 * Answers them all at once: by action and then by study what it is liked, 0 where that isn't above 0 or it can't be bought now (an action as
 * it starts), then the others' values. The caller may write over them; they stand until it asks again.
 */
export type Scorer = (seen: State) => Float64Array;

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

/** The reference: formula by formula. */
export function closureScorer(model: Model, { actions, studies, others }: Likings): Scorer {
  const scores = new Float64Array(actions.length + studies.length + others.length);
  return (seen) => {
    let at = 0;
    for (const action of model.actions) {
      const score = actions[at]?.(seen) ?? 0;
      scores[at++] = score > 0 && blockedAction(model, seen, action, action.amount?.start ?? 0) === null ? score : 0;
    }
    for (let index = 0; index < studies.length; index++) {
      const score = studies[index]?.(seen) ?? 0;
      scores[at++] = score > 0 && blockedStudy(model, seen, model.studies[index]!) === null ? score : 0;
    }
    for (const formula of others) scores[at++] = formula(seen);
    return scores;
  };
}
