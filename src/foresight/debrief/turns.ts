import type { Decision } from "../../engine/plan.ts";

/** A run's decisions by turn, the first turn's first: what was said at tables, then the commit. Those of a turn that wasn't closed are left out. */
export function turnDecisions(decisions: readonly Decision[]): readonly (readonly Decision[])[] {
  const turns: Decision[][] = [];
  let open: Decision[] = [];
  for (const decision of decisions) {
    open.push(decision);
    if (decision.kind !== "commit") continue;
    turns.push(open);
    open = [];
  }
  return turns;
}
