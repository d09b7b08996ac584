import type { Model } from "../../engine/model.ts";
import type { State } from "../../engine/value.ts";
import type { Aim } from "./aim.ts";
import { traitsOf } from "./traits.ts";

/**
 * Worlds found in several rounds, each aimed otherwise, weighed as if every one had been drawn from all the rounds together: the balance heuristic
 * (Veach and Guibas 1995), with aims that follow from earlier rounds (Cornuet, Marin, Mira and Robert 2012). Otherwise the few that an unaimed round
 * found would outweigh all that the aimed ones did.
 */
export interface Balance {
  /** Begins a round, aimed so; null: its traits are drawn as at the start. */
  begin(aim: Aim | null): void;
  /** Traits of a world as it sets out, to be kept should it agree. */
  note(state: State): void;
  /** The world last noted agreed: it is the next of those found. */
  found(): void;
  /** By world found, what its weight is to be multiplied by. `tried`: worlds that were tried, by round. */
  factors(tried: readonly number[]): Float64Array;
}

export function createBalance(model: Model): Balance {
  const slots = traitsOf(model).map(({ slot }) => slot);
  const aims: (Aim | null)[] = [];
  /** Of the worlds found, one after the other. */
  const traits: number[] = [];
  let worlds = 0;
  /** By round, by world: how much denser it is drawn there than at the start; null, as at the start. */
  const densities: (number[] | null)[] = [];
  const noted = new Float64Array(slots.length);
  return {
    begin(aim) {
      aims.push(aim);
      densities.push(aim && Array.from({ length: worlds }, (_, world) => aim.density(traits, world * slots.length)));
    },
    note(state) {
      for (let at = 0; at < slots.length; at++) noted[at] = state[slots[at]!]!;
    },
    found() {
      const from = traits.length;
      for (let at = 0; at < noted.length; at++) traits.push(noted[at]!);
      worlds += 1;
      aims.forEach((aim, round) => aim && densities[round]?.push(aim.density(traits, from)));
    },
    factors(tried) {
      const total = tried.reduce((sum, each) => sum + each, 0);
      return Float64Array.from({ length: worlds }, (_, world) => {
        const drawn = tried.reduce((sum, count, round) => sum + count * (densities[round]?.[world] ?? 1), 0);
        return total / drawn;
      });
    },
  };
}
