import type { Plan, Refusal } from "../../engine/plan.ts";
import type { PostedRun } from "../../foresight/work/run.ts";
import { setupOf } from "../../runs/run.ts";
import type { Game } from "../session/game.ts";
import type { SessionState } from "../session/state.ts";

/** The first turn in which anything is worked out ahead for a guided run. */
const FIRST_GUIDED = 3;

/** A plan in the making, of which something is worked out ahead. */
export interface Subject {
  readonly game: Game;
  readonly plan: Plan;
  readonly problems: readonly Refusal[];
  /** As in `Draft`. */
  readonly moving: string | null;
}

/** The plan in hand; null when nothing is being planned. */
export function subjectOf(state: SessionState): Subject | null {
  const { game, draft, watching, animating, committing, guided, problems } = state;
  if (game === null || draft === null || watching !== null || animating || committing) return null;
  if (guided && game.view.turn < FIRST_GUIDED) return null;
  return { game, plan: draft.plan, problems, moving: draft.moving };
}

/** The run as it is posted to a worker. */
export const postedRun = ({ scenario, run }: Game): PostedRun => ({
  text: scenario.text,
  setup: setupOf(run),
  seed: run.seed,
  decisions: run.decisions,
});
