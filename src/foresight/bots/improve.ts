import type { Plan } from "../../engine/plan.ts";
import type { Stage } from "./candidates.ts";
import { race } from "./race.ts";

/** Value of committing a plan in world n, 0 to 1. */
export type Judge = (plan: Plan, world: number) => number;

/**
 * Improves a plan part by part: in each stage the plan races against those that differ from it there. `budget` values in all, shared
 * out by how much there is to choose from.
 */
export function improve(plan: Plan, stages: readonly Stage[], judge: Judge, budget: number, worlds: number): Plan {
  const remembered = remembering(judge);
  let best = plan;
  let left = budget;
  let weight = stages.reduce((sum, stage) => sum + stage.others(plan).length, 0);
  for (const stage of stages) {
    const others = stage.others(best);
    const share = Math.min(left, Math.floor((left * others.length) / Math.max(1, weight)));
    weight -= others.length;
    const arms = distinct([best, ...others.slice(0, Math.floor(share / LEAST_TRIES) - 1)]);
    if (arms.length < 2) continue;
    left -= share;
    const found = race({
      arms: arms.length,
      budget: share,
      worlds,
      pull: (arm, world) => remembered(arms[arm]!, world),
    });
    best = arms[found]!;
  }
  return best;
}

/** Values that each of a stage's plans gets on average: with fewer, fewer plans are tried. */
const LEAST_TRIES = 6;

const distinct = (plans: readonly Plan[]): Plan[] => [...new Map(plans.map((plan) => [keyOf(plan), plan])).values()];

const keyOf = (plan: Plan): string => JSON.stringify(plan);

/** A plan that went on from one stage isn't tried again in the same world. */
function remembering(judge: Judge): Judge {
  const known = new Map<string, Map<number, number>>();
  return (plan, world) => {
    const key = keyOf(plan);
    const values = known.get(key) ?? new Map<number, number>();
    known.set(key, values);
    const value = values.get(world) ?? judge(plan, world);
    values.set(world, value);
    return value;
  };
}
