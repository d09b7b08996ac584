import type { Model } from "../../engine/model.ts";
import type { State } from "../../engine/value.ts";
import type { Worlds } from "../worlds.ts";
import { drawnIn, seedInto, seedOfWorld, type Beliefs } from "./beliefs.ts";

/**
 * Worlds by what is believed. Which ones, and what chance brings in each, is keyed by run, turn and index: neither a plan nor an edit has a
 * part in it, so two plans meet the same worlds with the same luck.
 */
export function believedWorlds(beliefs: Beliefs, model: Model, count: number = beliefs.states.length): Worlds {
  const { identity, turn, states } = beliefs;
  const drawn = drawnIn(beliefs, count);
  const made = new Map<number, State>();
  return {
    count,
    world: (index) => {
      let state = made.get(index);
      if (state === undefined) {
        state = seedInto(model, states[drawn[index]!]!.slice(), seedOfWorld(identity, "future", turn, index));
        made.set(index, state);
      }
      return state;
    },
  };
}
