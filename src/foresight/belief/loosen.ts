import type { Model } from "../../engine/model.ts";
import type { Seed } from "../../engine/random.ts";
import { redraw } from "../../engine/reseed.ts";
import { seenState } from "../../engine/seen.ts";
import { forkState } from "../../engine/state.ts";
import type { State } from "../../engine/value.ts";
import { traitsOf } from "./traits.ts";

/**
 * For when no supposed world agrees with what was seen at the close of a turn that opened so: makes of a world one whose traits and unseen values are drawn anew from what is believed of each by
 * itself. What waits in it stays, since nearly all of that follows from the player's own decisions.
 */
export function loosener(model: Model, opened: State): (state: State, seed: Seed) => void {
  const seen = seenState(model, opened);
  const fresh = forkState(seen);
  const variables = model.variables.filter(({ openness }) => openness !== "exact");
  return (state, seed) => {
    fresh.set(seen);
    redraw(model, opened, fresh, seed);
    for (const { slot, revealedSlot } of traitsOf(model)) if (state[revealedSlot] !== 1) state[slot] = fresh[slot]!;
    for (const { slot } of variables) state[slot] = fresh[slot]!;
  };
}
