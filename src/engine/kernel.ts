import type { Bulk } from "./bulk.ts";
import { decide, type TalkDecision } from "./decide.ts";
import type { Answer } from "./answer.ts";
import type { Happening } from "./happening.ts";
import type { Planner, Tastes } from "./planner.ts";
import type { Model } from "./model.ts";
import type { State } from "./value.ts";
import type { Plan, Refusal } from "./plan.ts";
import type { Seed } from "./random.ts";
import { resolveInto } from "./resolve.ts";
import { startRun } from "./start.ts";

/**
 * The compiled form of a model: what steps a run. The seam for speed: whatever implements it must give the same bits as `closureKernel`.
 */
export interface Kernel {
  readonly model: Model;
  /** Works out by itself what is asked again and again of supposed worlds; null where there is nothing that does. */
  readonly bulk: Bulk | null;
  /** `world`: see `startRun`. */
  start(seed: Seed, happenings?: Happening[] | null, world?: Seed): State;
  decide(state: State, decision: TalkDecision): { readonly state: State; readonly answer: Answer } | Refusal;
  /** The state that it works in, if it has one: a turn resolved from it into it again needs no copy, and every other turn is resolved over it. */
  readonly own?: State;
  /** Writes the next state into `to`, which may be `from`; a plan that can't be committed gives its refusal, and the state then stays as it is. */
  resolveInto(from: State, to: State, plan: Plan, happenings?: Happening[] | null): Refusal | null;
  /** Plans faster than closures do, with the same bits; null, or left out, where nothing does. */
  readonly planner?: (tastes: Tastes) => Planner | null;
  /** One made the same way for another model; left out by one that is made of closures. */
  readonly alike?: (model: Model) => Kernel;
}

/** The reference kernel: the model's own closures over slots. */
export const closureKernel = (model: Model): Kernel => ({
  model,
  bulk: null,
  start: (seed, happenings = null, world = seed) => startRun(model, seed, happenings, world),
  decide: (state, decision) => decide(model, state, decision),
  resolveInto: (from, to, plan, happenings = null) => resolveInto(model, from, to, plan, happenings),
});
