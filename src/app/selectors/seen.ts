import { seenState } from "../../engine/seen.ts";
import type { Model } from "../../engine/model.ts";
import type { State } from "../../engine/value.ts";

const cache = new WeakMap<State, State>();

/** The state as the player knows it, made once for each state (states are never written after a turn has resolved). */
export function seenOf(model: Model, state: State): State {
  let seen = cache.get(state);
  if (seen === undefined) {
    seen = seenState(model, state);
    cache.set(state, seen);
  }
  return seen;
}
