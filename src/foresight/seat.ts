import type { Model } from "../engine/model.ts";
import type { State } from "../engine/value.ts";
import type { Decision, Plan, Refusal } from "../engine/plan.ts";
import { uniform, type Seed } from "../engine/random.ts";
import { seenState } from "../engine/seen.ts";
import { validatePlan } from "../engine/validate.ts";
import { look } from "../engine/look.ts";
import type { View } from "../engine/view.ts";

/** A player's seat at a turn: what may be seen and asked from there, nothing hidden. */
export interface Seat {
  readonly model: Model;
  readonly view: View;
  /** The state as the player knows it; formulas of strategies are evaluated on it. */
  readonly seen: State;
  /** Every reason why a plan would be refused, as the page shows them. */
  refusals(plan: Plan): readonly Refusal[];
  /** A uniform number in [0, 1) of the bot's own, keyed by turn and n; the run's seed has no part in it. */
  roll(subject: number, n: number): number;
}

/** A player. Asked again after every answer until it commits. */
export interface Bot {
  readonly id: string;
  next(seat: Seat): Decision;
}

/** The seat at a state. `own` seeds the bot's own rolls. */
export function takeSeat(model: Model, state: State, own: Seed): Seat {
  const seen = seenState(model, state);
  const turn = state[model.layout.turn]!;
  return {
    model,
    view: look(model, state, seen),
    seen,
    refusals: (plan) => validatePlan(model, state, plan),
    roll: (subject, n) => uniform(own, "bot", subject, turn, n),
  };
}
