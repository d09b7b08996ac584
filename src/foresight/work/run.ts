import type { Decision } from "../../engine/plan.ts";
import type { Seed } from "../../engine/random.ts";
import type { Setup } from "../../scenario/setup.ts";

/** A run as far as it has been played, in a form that can be posted to a worker: functions can't be. */
export interface PostedRun {
  /** The scenario's file. It must load without an error. */
  readonly text: string;
  readonly setup: Setup;
  readonly seed: Seed;
  /** Those of the open turn included. */
  readonly decisions: readonly Decision[];
}

/** Decisions that led to the opening of a turn, or to how the last stands, as text. */
export function before(decisions: readonly Decision[], turn: number | "now"): string {
  if (turn === "now") return JSON.stringify(decisions);
  let commits = 0;
  const end = decisions.findIndex((decision) => decision.kind === "commit" && ++commits === turn - 1);
  return JSON.stringify(decisions.slice(0, turn === 1 ? 0 : end === -1 ? decisions.length : end + 1));
}
