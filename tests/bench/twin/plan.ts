import type { Plan } from "../../../src/engine/plan.ts";
import { DELTA } from "../delta/scenario.ts";
import { EVENTS } from "./slots.ts";

/** A turn's decisions as numbers. */
export interface TwinPlan {
  /** By event: the choice made, -1 none. */
  readonly choices: Int8Array;
  /** Option, -1 as it stands. */
  readonly gate: number;
  readonly tax: number;
  /** Clinics, dykes, fields, schools. */
  readonly shares: Float64Array;
  /** By action: the amount it is taken with, 0 where it has none; NaN not taken. */
  readonly amounts: Float64Array;
}

const sorted = (record: Readonly<Record<string, unknown>> | undefined): string[] => Object.keys(record ?? {}).sort();

/** Translates a plan of ids, outside of what is measured. */
export function twinPlan(plan: Plan): TwinPlan {
  const choices = new Int8Array(EVENTS).fill(-1);
  const option = (lever: string): number => {
    const chosen = plan.levers[lever];
    return chosen === undefined ? -1 : sorted(DELTA.levers?.[lever]?.options).indexOf(chosen);
  };
  sorted(DELTA.events).forEach((id, event) => {
    const chosen = plan.choices[id];
    if (chosen !== undefined) choices[event] = sorted(DELTA.events?.[id]?.choices).indexOf(chosen);
  });
  const shares = plan.allocations["budget"] ?? {};
  return {
    choices,
    gate: option("gate"),
    tax: option("tax"),
    shares: Float64Array.from(["clinics", "dykes", "fields", "schools"], (part) => shares[part] ?? NaN),
    amounts: Float64Array.from(sorted(DELTA.actions), (id) => {
      const taken = plan.actions.find((each) => each.id === id);
      return taken === undefined ? NaN : (taken.amount ?? DELTA.actions?.[id]?.amount?.range[0] ?? 0);
    }),
  };
}
