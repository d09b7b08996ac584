import type { Answer } from "../engine/answer.ts";
import { checksum } from "../engine/checksum.ts";
import type { TalkDecision } from "../engine/decide.ts";
import type { Happening } from "../engine/happening.ts";
import { closureKernel, type Kernel } from "../engine/kernel.ts";
import type { Model } from "../engine/model.ts";
import type { State } from "../engine/value.ts";
import type { Decision, Plan, Refusal } from "../engine/plan.ts";
import type { Run } from "./run.ts";
import { forkState } from "../engine/state.ts";

/** A decision of a negotiation and its answer, within a turn. */
export interface Talk {
  readonly decision: TalkDecision;
  readonly answer: Answer;
  /** State after it. */
  readonly state: State;
}

/** One turn of a run, from its opening to its close. */
export interface Quarter {
  /** From 1. */
  readonly turn: number;
  /** As it opened: what the player first saw. */
  readonly opened: State;
  readonly talks: readonly Talk[];
  /** After the talks, before the commit. */
  readonly before: State;
  /** Null while it hasn't been committed. */
  readonly plan: Plan | null;
  /** What the close brought, and the opening of the next turn. */
  readonly happenings: readonly Happening[];
  /** The next turn as it opened; null while this one hasn't been committed. */
  readonly after: State | null;
}

export interface Replay {
  /** What the drawing of the world and the opening of turn 1 brought. */
  readonly opening: readonly Happening[];
  readonly start: State;
  /** Turns in order; while the run goes on the last one is the open turn. */
  readonly quarters: readonly Quarter[];
  /** State after the last decision that could be taken. */
  readonly final: State;
  /** Checksum of `final`. */
  readonly checksum: string;
  /** Id of the ending, null while the run goes on. */
  readonly ending: string | null;
  /** The decision that the rules refuse, with what follows it left out; null when all could be taken. */
  readonly stopped: Stop | null;
}

export interface Stop {
  /** Index among the run's decisions. */
  readonly at: number;
  readonly turn: number;
  readonly decision: Decision;
  readonly refusal: Refusal;
}

/** Plays a run's decisions again on the reference kernel. `model` must be compiled with the run's set-up. */
export const replay = (model: Model, run: Played): Replay => replayOn(closureKernel(model), run);

type Played = Pick<Run, "seed" | "decisions">;

/** Plays a run's decisions again; `kernel` steps it. Never throws, whatever the decisions. */
export function replayOn(kernel: Kernel, run: Played): Replay {
  const { model } = kernel;
  const opening: Happening[] = [];
  const start = kernel.start(run.seed, opening);
  const quarters: Quarter[] = [];
  let quarter = openQuarter(model, start);
  let stopped: Stop | null = null;
  for (const [at, decision] of run.decisions.entries()) {
    const refusal = decision.kind === "commit" ? commit(decision.plan) : talk(decision);
    if (refusal === null) continue;
    stopped = { at, turn: quarter.turn, decision, refusal };
    break;
  }
  if (endingOf(model, quarter.before) === null) quarters.push(quarter);
  return {
    opening,
    start,
    quarters,
    final: quarter.before,
    checksum: checksum(quarter.before),
    ending: endingOf(model, quarter.before),
    stopped,
  };

  function commit(plan: Plan): Refusal | null {
    const after = forkState(quarter.before);
    const happenings: Happening[] = [];
    const refusal = kernel.resolveInto(quarter.before, after, plan, happenings);
    if (refusal !== null) return refusal;
    quarters.push({ ...quarter, plan, happenings, after });
    quarter = openQuarter(model, after);
    return null;
  }

  function talk(decision: TalkDecision): Refusal | null {
    const decided = kernel.decide(quarter.before, decision);
    if ("refused" in decided) return decided;
    const { state, answer } = decided;
    quarter = { ...quarter, talks: [...quarter.talks, { decision, answer, state }], before: state };
    return null;
  }
}

const openQuarter = (model: Model, state: State): Quarter => ({
  turn: state[model.layout.turn] ?? 0,
  opened: state,
  talks: [],
  before: state,
  plan: null,
  happenings: [],
  after: null,
});

/** Id of the ending that a state has come to, null while the run goes on. */
export const endingOf = (model: Model, state: State): string | null =>
  model.endings[(state[model.layout.ended] ?? 0) - 1]?.id ?? null;
