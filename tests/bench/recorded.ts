import type { Kernel } from "../../src/engine/kernel.ts";
import type { Decision, Plan } from "../../src/engine/plan.ts";
import type { Seed } from "../../src/engine/random.ts";
import { randomBot } from "../../src/foresight/bots/random.ts";
import { playOut } from "../../src/foresight/playOut.ts";
import { twinPlan, type TwinPlan } from "./twin/plan.ts";

/** A run's decisions, taken beforehand, so that what takes them is no part of what is measured. */
export interface Recorded {
  readonly seed: Seed;
  readonly decisions: readonly Decision[];
}

export const seedAt = (at: number): Seed => ({ low: Math.imul(at + 1, 0x9e3779b9) >>> 0, high: at });

/** Random legal decisions of runs to their end. */
export const record = (kernel: Kernel, count: number): Recorded[] =>
  Array.from({ length: count }, (_, at) => {
    const seed = seedAt(at);
    return { seed, decisions: playOut(kernel, seed, randomBot).decisions };
  });

/** A run without negotiations, in the form that each side takes. */
export interface Planned {
  readonly seed: Seed;
  readonly plans: readonly Plan[];
  readonly twin: readonly TwinPlan[];
}

export const planned = (runs: readonly Recorded[]): Planned[] =>
  runs.map(({ seed, decisions }) => {
    const plans = decisions.flatMap((each) => (each.kind === "commit" ? [each.plan] : []));
    return { seed, plans, twin: plans.map(twinPlan) };
  });
