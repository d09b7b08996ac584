import { decide } from "../../engine/decide.ts";
import { closureKernel, type Kernel } from "../../engine/kernel.ts";
import type { Model } from "../../engine/model.ts";
import type { Plan, Refusal } from "../../engine/plan.ts";
import type { Seed } from "../../engine/random.ts";
import { resolveInto } from "../../engine/resolve.ts";
import { startRun } from "../../engine/start.ts";
import type { State } from "../../engine/value.ts";
import { validatePlan } from "../../engine/validate.ts";
import { wasmBulk } from "./bulk.ts";
import { emit } from "./emit.ts";
import { instance, type Instance, type Instantiate } from "./host.ts";
import { planRoom } from "./planRoom.ts";
import { planWriter } from "./planWriter.ts";
import { wasmPlanner } from "./planning/planner.ts";
import { forkState } from "../../engine/state.ts";

/** A plan as numbers, for one kernel. */
export interface PreparedPlan {
  readonly plan: Plan;
  readonly numbers: Float64Array;
  /** Whether only the state decides if it can be committed. */
  readonly clean: boolean;
}

/** A kernel that steps runs by WebAssembly. */
export interface WasmKernel extends Kernel {
  /**
   * The kernel's own state, in the module's memory: a turn resolved from it into it again needs no copy. Every other call but
   * `prepare` and `decide` works in it too, and leaves something else there.
   */
  readonly own: State;
  /** Begins a run in the kernel's own state. `world`: see `startRun`. */
  begin(seed: Seed, world?: Seed): void;
  /** A plan that many worlds commit is best prepared once. */
  prepare(plan: Plan): PreparedPlan;
  /** Closes the turn of the kernel's own state and opens the next; a plan that can't be committed gives its refusal. */
  step(plan: PreparedPlan): Refusal | null;
}

/**
 * Runs a model as WebAssembly, with the same bits as `closureKernel`; null where the model can't be emitted or the host won't have
 * it. Of turns of which the happenings are wanted only the formulas of dynamics and events run so; talks run as closures.
 */
export function wasmKernel(model: Model, instantiate: Instantiate): WasmKernel | null {
  const emitted = emit(model);
  if (emitted === null) return null;
  const { bytes, foreign, planPlace, bulkPlaces } = emitted;
  const evaluate = (index: number): number => foreign[index]!(own);
  const made = instance(bytes, { host: { evaluate } }, instantiate) as Instance | null;
  if (made === null) return null;
  const own: State = new Float64Array(made.memory.buffer, 0, model.layout.size);
  const room = planRoom(model);
  const planned = new Float64Array(made.memory.buffer, planPlace, room.size);
  const write = planWriter(model, room);
  const ready = (plan: Plan): boolean => {
    if (asked?.plan !== plan) asked = prepare(plan);
    planned.set(asked.numbers);
    return asked.clean;
  };
  let asked: PreparedPlan | null = null;
  const prepare = (plan: Plan): PreparedPlan => {
    const numbers = new Float64Array(room.size);
    return { plan, clean: write(plan, numbers), numbers };
  };
  const bulk = wasmBulk(model, made, own, bulkPlaces, ready);
  const kept = new Float64Array(model.layout.size);
  const begin = (seed: Seed, world: Seed = seed): void =>
    made.start(seed.low >>> 0, seed.high >>> 0, world.low >>> 0, world.high >>> 0);
  /** Commits the plan that stands in memory; `clean`: its names are all right. */
  const commit = (plan: Plan, clean: boolean): Refusal | null => {
    if (clean && made.commit() === 1) return null;
    // The reason, or what a plan means that is odd and yet legal, is for the reference to say.
    const refusal = validatePlan(model, own, plan)[0];
    if (refusal !== undefined) return refusal;
    made.close();
    return null;
  };
  return {
    model,
    own,
    bulk,
    begin,
    prepare,
    step({ plan, numbers, clean }) {
      planned.set(numbers);
      return commit(plan, clean);
    },
    start(seed, happenings = null, world = seed) {
      if (happenings !== null) return startRun(model, seed, happenings, world);
      begin(seed, world);
      return forkState(own);
    },
    decide: (state, decision) => decide(model, state, decision),
    planner: (tastes) =>
      wasmPlanner(model, tastes, instantiate, (numbers) => {
        planned.set(numbers);
        return made.commit() === 1;
      }),
    alike: (other) => bestKernel(other, instantiate),
    resolveInto(from, to, plan, happenings = null) {
      if (from === own && to !== own) kept.set(own);
      let refusal: Refusal | null;
      if (happenings === null) {
        if (from !== own) own.set(from);
        refusal = commit(plan, write(plan, planned));
      } else refusal = resolveInto(model, from, own, plan, happenings, null, bulk);
      if (to !== own) to.set(own);
      if (from === own && to !== own) own.set(kept);
      return refusal;
    },
  };
}

/** The fastest kernel that the host allows; `instantiate` is null where it knows no WebAssembly. */
export const bestKernel = (model: Model, instantiate: Instantiate | null): Kernel =>
  (instantiate === null ? null : wasmKernel(model, instantiate)) ?? closureKernel(model);
