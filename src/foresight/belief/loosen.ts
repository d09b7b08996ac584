import type { Model } from "../../engine/model.ts";
import type { Seed } from "../../engine/random.ts";
import { reseed } from "../../engine/reseed.ts";
import type { State } from "../../engine/value.ts";
import { traitsOf } from "./traits.ts";

/**
 * For when no supposed world agrees with what was seen: one whose traits and unseen values are drawn anew from what is believed of each by
 * itself. What waits in it stays, since nearly all of that follows from the player's own decisions.
 */
export function loosen(model: Model, state: State, opened: State, seed: Seed): void {
  const fresh = reseed(model, opened, seed);
  for (const { slot, revealedSlot } of traitsOf(model)) if (state[revealedSlot] !== 1) state[slot] = fresh[slot]!;
  for (const { slot, openness } of model.variables) if (openness !== "exact") state[slot] = fresh[slot]!;
}
