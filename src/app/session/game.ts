import type { Answer } from "../../engine/answer.ts";
import type { Happening } from "../../engine/happening.ts";
import type { Model } from "../../engine/model.ts";
import type { State } from "../../engine/value.ts";
import type { Decision, Plan } from "../../engine/plan.ts";
import type { View } from "../../engine/view.ts";
import type { Run } from "../../runs/run.ts";
import type { Scenario } from "../../scenario/load.ts";

/** What was said in talks: a decision within the turn and the other side's answer. */
export interface Exchange {
  readonly decision: Exclude<Decision, { readonly kind: "commit" }>;
  readonly answer: Answer;
}

/** A committed quarter. */
export interface Quarter {
  /** 1 the first. */
  readonly turn: number;
  /** What was seen at its opening, and at the opening of the next. */
  readonly before: View;
  readonly after: View;
  /** Raw states for `explain`; no page reads them. `closing` is after the talks of the turn, just before the commit. */
  readonly opening: State;
  readonly closing: State;
  readonly end: State;
  readonly plan: Plan;
  readonly talks: readonly Exchange[];
  /** From the commit to the opening of the next turn, that opening (phase `open`) included. */
  readonly happenings: readonly Happening[];
}

/** A run as far as it has been played: everything here follows from its scenario and `run`. Immutable. */
export interface Game {
  readonly scenario: Scenario;
  /** The run as data: seed, difficulty, overrides, flags, decisions so far. */
  readonly run: Run;
  readonly model: Model;
  /** Committed quarters, oldest first. */
  readonly quarters: readonly Quarter[];
  /** Happenings of the very start: draws and the first opening. */
  readonly start: readonly Happening[];
  /** State at this turn's opening, and now (talks may have moved it). */
  readonly opening: State;
  readonly state: State;
  /** What is seen now. */
  readonly view: View;
  /** Talks of this turn. */
  readonly talks: readonly Exchange[];
}
