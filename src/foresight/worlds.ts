import { hashName } from "../engine/hash.ts";
import type { Model } from "../engine/model.ts";
import { uniform, type Seed } from "../engine/random.ts";
import { reseed } from "../engine/reseed.ts";
import type { State } from "../engine/value.ts";

/**
 * Worlds that look the same to the player as the run does at this turn: whole states, each with hidden values and a future seed of its
 * own. World i is the same for whatever is tried in it, so that two plans meet the same worlds. Made from the player's knowledge alone.
 */
export interface Worlds {
  readonly count: number;
  /** World i, 0 ≤ i < count. To be copied, never changed. With `room`, a state that may be written over, it may stand there instead of being kept. */
  world(index: number, room?: State): State;
}

const WORLD = hashName("world");

/** Worlds by redrawing what is hidden from what is believed of it. `own` keys them, with the turn and the index. */
export function reseededWorlds(model: Model, state: State, own: Seed, count = 2048): Worlds {
  const made = new Map<number, State>();
  const turn = state[model.layout.turn]!;
  return {
    count,
    world(index) {
      const known = made.get(index);
      if (known !== undefined) return known;
      const half = (n: number): number => Math.floor(uniform(own, "bot", WORLD, turn, 2 * index + n) * 4_294_967_296);
      const fresh = reseed(model, state, { low: half(0), high: half(1) });
      made.set(index, fresh);
      return fresh;
    },
  };
}
