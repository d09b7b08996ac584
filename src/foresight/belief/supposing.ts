import type { Bulk } from "../../engine/bulk.ts";
import type { Model } from "../../engine/model.ts";
import type { Seed } from "../../engine/random.ts";
import { resolveInto, resolveOn } from "../../engine/resolve.ts";
import { startRun } from "../../engine/start.ts";
import type { State } from "../../engine/value.ts";
import { seedInto } from "./beliefs.ts";
import type { SeenTurn, Sight } from "./sight.ts";
import { traitsOf } from "./traits.ts";
import { looksLike, slotsOf, takeSlots, takeVisible } from "./visible.ts";
import { IMPOSSIBLE, witness, type Witness } from "./witness.ts";

/**
 * Takes a supposed world on to an opening that the player saw, written into `into`, by default the world itself; what nobody has seen is drawn
 * from `seed`. Gives the likelihood of what was seen, up to a factor that is the same in every world: 0 when it can't have been this
 * world, and `into` is then waste.
 */
export type Suppose = (state: State, seed: Seed, into?: State) => number;

/** A `forgiving` one takes every world on, however unlikely, and gives 1. */
export type Manner = "strict" | "forgiving";

/** From nothing to the first opening; traits that aren't NaN in `state` are held to, the others are drawn. */
export const supposeOpening = (
  model: Model,
  sight: Sight,
  manner: Manner = "strict",
  bulk: Bulk | null = null,
): Suppose =>
  attested(model, sight, manner, (state, seed, into, { begin, oracle }) => {
    const held = traitsOf(model).flatMap(({ slot }) =>
      Number.isNaN(state[slot]!) ? [] : [{ slot, value: state[slot]! }],
    );
    begin(null, held);
    into.set(startRun(model, seed, null, seed, oracle, bulk));
    return true;
  });

/**
 * From a turn as it stands before the commit to the next opening; `bulk` brings it there sooner. `before` may be any state that looks so, if the
 * worlds to be supposed are like it but in the slots `apart`.
 */
export function supposeClose(
  model: Model,
  { before, plan, sight }: Pick<SeenTurn, "before" | "plan" | "sight">,
  manner: Manner = "strict",
  bulk: Bulk | null = null,
  apart: Int32Array = slotsOf(model).hidden,
): Suppose {
  const from = before.slice();
  return attested(model, sight, manner, (state, seed, into, { begin, told, heed, oracle }) => {
    takeSlots(apart, from, state);
    seedInto(model, from, seed);
    begin(from);
    bulk?.state.set(from);
    if (bulk === null || !bulk.ahead(plan, told)) return resolveInto(model, from, into, plan, null, oracle) === null;
    if (!heed(bulk)) return false;
    bulk.dynamics(told);
    resolveOn(model, plan, oracle, bulk);
    into.set(bulk.state);
    return true;
  });
}

function attested(
  model: Model,
  sight: Sight,
  manner: Manner,
  step: (state: State, seed: Seed, into: State, sure: Witness) => boolean,
): Suppose {
  const sure = witness(model, sight, manner === "strict");
  return (state, seed, into = state) => {
    try {
      if (!step(state, seed, into, sure)) return 0;
      const likelihood = sure.likelihood();
      if (manner === "strict" && !looksLike(model, into, sight.after, sure.blurred())) return 0;
      takeVisible(model, into, sight.after);
      return likelihood;
    } catch (thrown) {
      if (thrown === IMPOSSIBLE) return 0;
      throw thrown;
    }
  };
}
