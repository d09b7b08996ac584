import { blockedAction, blockedStudy } from "./blocked.ts";
import type { Model } from "./model.ts";
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
