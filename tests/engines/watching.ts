import type { Kernel } from "../../src/engine/kernel.ts";
import type { Decision } from "../../src/engine/plan.ts";
import type { Seed } from "../../src/engine/random.ts";
import type { State } from "../../src/engine/value.ts";

/** A kernel that tells of every state it gives. */
export function watched(kernel: Kernel, note: (state: State) => void): Kernel {
  return {
    model: kernel.model,
    bulk: null,
    start(seed, happenings) {
      const state = kernel.start(seed, happenings);
      note(state);
      return state;
    },
    decide(state, decision) {
      const decided = kernel.decide(state, decision);
      if (!("refused" in decided)) note(decided.state);
      return decided;
    },
    resolveInto(from, to, plan, happenings) {
      const refusal = kernel.resolveInto(from, to, plan, happenings);
      if (refusal === null) note(to);
      return refusal;
    },
  };
}

/** Takes decisions that are known to be legal; tells every state on the way. It stops at one that the kernel refuses. */
export function replayed(
  kernel: Kernel,
  seed: Seed,
  decisions: readonly Decision[],
  note: (state: State) => void,
): void {
  const told = watched(kernel, note);
  let state = told.start(seed);
  for (const decision of decisions) {
    if (decision.kind === "commit") {
      const next = state.slice();
      if (told.resolveInto(state, next, decision.plan) !== null) return;
      state = next;
    } else {
      const decided = told.decide(state, decision);
      if ("refused" in decided) return;
      state = decided.state;
    }
  }
}
