import { isDeepStrictEqual } from "node:util";
import { closureKernel, type Kernel } from "../../src/engine/kernel.ts";
import type { Happening } from "../../src/engine/happening.ts";
import type { Model } from "../../src/engine/model.ts";
import type { Decision } from "../../src/engine/plan.ts";
import type { Seed } from "../../src/engine/random.ts";
import type { State } from "../../src/engine/value.ts";

/** The first slots that differ, by name; to the bit, so that -0 isn't 0. */
export function differences(model: Model, one: State, other: State): string[] {
  const found: string[] = [];
  for (let slot = 0; slot < model.layout.size; slot++) {
    if (Object.is(one[slot], other[slot])) continue;
    found.push(`${model.layout.names[slot]}: ${one[slot]}, not ${other[slot]}`);
    if (found.length === 5) break;
  }
  return found;
}

/**
 * Plays decisions on a kernel and on the closures, and compares every slot after each, and the ledgers of every turn. Null when all is
 * alike, else the turn and the first slots that differ.
 */
export function firstDifference(kernel: Kernel, seed: Seed, decisions: readonly Decision[]): string | null {
  const { model } = kernel;
  const closures = closureKernel(model);
  let mine = kernel.start(seed);
  let theirs = closures.start(seed);
  let found = differences(model, mine, theirs);
  for (const decision of decisions) {
    if (found.length > 0) break;
    if (decision.kind === "commit") {
      const next = theirs.slice();
      const happenings: Happening[] = [];
      const refusal = closures.resolveInto(theirs, next, decision.plan, happenings);
      const ledger: Happening[] = [];
      const withLedger = mine.slice();
      kernel.resolveInto(mine, withLedger, decision.plan, ledger);
      theirs = next;
      found = differences(model, withLedger, next);
      if (!isDeepStrictEqual(ledger, happenings)) found.push("the ledger");
      if (found.length > 0) break;
      const to = mine.slice();
      const other = kernel.resolveInto(mine, to, decision.plan);
      if (JSON.stringify(other) !== JSON.stringify(refusal)) return `refused differently: ${JSON.stringify(other)}`;
      mine = to;
    } else {
      const answer = closures.decide(theirs, decision);
      const other = kernel.decide(mine, decision);
      if ("refused" in answer || "refused" in other) return `refused: ${JSON.stringify(answer)}`;
      mine = other.state;
      theirs = answer.state;
    }
    found = differences(model, mine, theirs);
  }
  return found.length === 0 ? null : `turn ${theirs[model.layout.turn]}: ${found.join("; ")}`;
}
