import type { Model } from "../engine/model.ts";
import type { State } from "../engine/value.ts";
import type { Decision, Plan, Refusal } from "../engine/plan.ts";
import { uniform, type Seed } from "../engine/random.ts";
import { seenState } from "../engine/seen.ts";
import { validatePlan } from "../engine/validate.ts";
import { look } from "../engine/look.ts";
import type { View } from "../engine/view.ts";
import { reseededWorlds, type Worlds } from "./worlds.ts";

/** A uniform number in [0, 1), keyed by a subject's hash and n. */
export type Roll = (subject: number, n: number) => number;

/** A player's seat at a turn: what may be seen and asked from there, nothing hidden. */
export interface Seat {
  readonly model: Model;
  /** What is seen, by name; made when it is first read. */
  readonly view: View;
  /** The state as the player knows it; formulas of strategies are evaluated on it. */
  readonly seen: State;
  /** Worlds that look like this from the seat, to try things in. */
  readonly worlds: Worlds;
  /** Every reason why a plan would be refused, as the page shows them. */
  refusals(plan: Plan): readonly Refusal[];
  /** A uniform number in [0, 1) of the bot's own, keyed by turn and n; the run's seed has no part in it. */
  readonly roll: Roll;
  /** The same, at every turn of the run alike. */
  readonly lot: Roll;
}

/** A player. Asked again after every answer until it commits. It remembers nothing: what it does follows from the seat. */
export interface Bot {
  readonly id: string;
  /** How many worlds are to be supposed for it, by all that its player has seen; without, hidden values are redrawn from what is believed of each. */
  readonly believes?: number;
  next(seat: Seat): Decision;
}

/** The seat at a state. `own` seeds the bot's own rolls, and its worlds where the host has none that are better founded. */
export function takeSeat(model: Model, state: State, own: Seed, worlds?: Worlds): Seat {
  const seen = seenState(model, state);
  const turn = state[model.layout.turn]!;
  let view: View | null = null;
  return {
    model,
    get view() {
      return (view ??= look(model, state, seen));
    },
    seen,
    worlds: worlds ?? reseededWorlds(model, state, own),
    refusals: (plan) => validatePlan(model, state, plan),
    roll: (subject, n) => uniform(own, "bot", subject, turn, n),
    lot: (subject, n) => uniform(own, "bot", subject, 0, n),
  };
}
