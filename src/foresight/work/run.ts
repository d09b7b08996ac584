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
