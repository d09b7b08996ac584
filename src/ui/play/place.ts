import type { Game } from "../../app/session/game.ts";

/** Parts of the plan; on a phone each is a tab. */
export const PLAN_PARTS = ["dilemma", "actions", "split", "deals"] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** What only the play screen keeps, for one turn of one run. */
export interface Place {
  part: PlanPart;
  /** All actions are shown, not only the first few. */
  allActions: boolean;
  /** The list of what is on the chart is open. */
  chartList: boolean;
}

let kept: { readonly key: string; readonly place: Place } | null = null;

/** The place of this turn; a new turn begins at the dilemma (or the actions) with lists as short as they come. */
export function placeOf({ run, view }: Game): Place {
  const key = `${run.seed.low} ${run.seed.high} ${view.turn}`;
  if (kept?.key !== key) {
    const part = view.dilemmas.length > 0 ? "dilemma" : "actions";
    kept = { key, place: { part, allActions: false, chartList: kept?.place.chartList ?? false } };
  }
  return kept.place;
}
