import type { Plan } from "./plan.ts";
import type { EventRule } from "./rules.ts";
import type { State } from "./value.ts";

/** A row of `Bulk.spreads`: how often its effect works, what is told of it, its amount (its factor) without noise, and the width of that. */
export const SPREAD = { times: 0, told: 1, centre: 2, width: 3, size: 4 } as const;

/**
 * Works out many formulas of a model at once, faster than its closures do, with the same bits. It reads one state, its own, and draws by
 * that state's seed; turns that are closed in another do without.
 */
export interface Bulk {
  readonly state: State;
  /** What each of the dynamics brings: see `Rig.amounts`. Valid until it is asked again. */
  amounts(): Float64Array;
  /**
   * Closes its state's turn up to the dynamics, and works out `spreads` and `weights`. False when it isn't for it to do: the plan may be one that
   * can't be committed, or something was drawn that isn't told, which an oracle may have to answer. Its state is then waste.
   */
  ahead(plan: Plan, told: Told): boolean;
  /** Goes on from there with the dynamics. */
  dynamics(told: Told): void;
  /** By `Rig.noisyDeeds`, a row each of what is brought at this close: see `SPREAD`. */
  readonly spreads: Float64Array;
  /** By `Rig.risky`, weights of the outcomes of a choice made at this close; the first is NaN when it wasn't. */
  readonly weights: readonly Float64Array[];
  /** Works out `moves` as things stand. */
  weighMoves(): void;
  /**
   * By rival, weights of its moves and of doing nothing, then how often what is told of them is true: as things stood when that was last worked
   * out, by `ahead` before it closes anything.
   */
  readonly moves: readonly Float64Array[];
  /** By event, the chance that it comes up this turn, 1 for certain; NaN when it can't, whatever the chance. Valid until it is asked again. */
  chances(): Float64Array;
  /** Events that come up this turn, in the model's order: those that simply happen, and those with choices. */
  hits(): Hits;
}

/** What chance is known to have brought. */
export interface Told {
  /** By `Rig.noisyDeeds`, what their values change by; NaN where it isn't told, as of those that multiply and aren't dynamics. */
  readonly brings: Float64Array;
  /** By `Rig.risky`, the outcome's index, -1 where it isn't told. */
  readonly outcomes: Int32Array;
  /** By study, what it finds, NaN where it isn't told. */
  readonly found: Float64Array;
}

export interface Hits {
  readonly simple: readonly EventRule[];
  readonly dilemmas: readonly EventRule[];
}
