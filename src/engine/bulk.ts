import type { EventRule } from "./rules.ts";
import type { State } from "./value.ts";

/**
 * Works out many formulas of a model at once, faster than its closures do, with the same bits. It reads one state, its own, and draws by
 * that state's seed; turns that are closed in another do without.
 */
export interface Bulk {
  readonly state: State;
  /** What each of the dynamics brings: see `Rig.amounts`. Valid until it is asked again. */
  amounts(): Float64Array;
  /** Events that come up this turn, in the model's order: those that simply happen, and those with choices. */
  hits(): Hits;
}

export interface Hits {
  readonly simple: readonly EventRule[];
  readonly dilemmas: readonly EventRule[];
}
