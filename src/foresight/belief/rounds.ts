import type { Model } from "../../engine/model.ts";
import { blankState } from "../../engine/state.ts";
import type { State } from "../../engine/value.ts";
import { createApart } from "./apart.ts";
import { effective, even, normalised, orderOf, seedOfWorld, systematic, type Beliefs } from "./beliefs.ts";
import { learn } from "./reveal.ts";
import type { Sight } from "./sight.ts";
import { smoother } from "./smooth.ts";

/** Worlds stepped after which a turn goes on with those that agree, however few; and rounds of that, between which few worlds are held. */
const STEPPED = 24_576;
const LEAST_ROUNDS = 12;
const MOST_ROUNDS = 48;
/** Share of the worlds that must carry the weight, or the turn is stepped again with other chances. */
const ENOUGH = 1 / 8;
/** Rounds after which less is enough, and how much. */
const LONG = 6;
const SCANT = 1 / 32;
/** Parts in which a round after the first is taken: it ends with the part that brings enough. */
const PARTS = 8;
/** Share of the worlds that must carry the weight, or they are drawn anew. */
const RESAMPLE = 1 / 2;

/** What the rounds before have brought. */
export interface SoFar {
  /** Worlds that agreed. */
  readonly agreed: readonly State[];
  /** Effective number of them. */
  readonly effective: number;
}

/**
 * Steps rounds of worlds until enough agree with what was seen, then draws as many of them as there were. `attempt` takes a world
 * through the turn into `state` and gives its weight; `factors` of the worlds found make up for how they were drawn (see `Balance`). Null when not
 * one agrees. `spare`: states that may be written over, which are taken from there.
 */
export function gather(
  model: Model,
  { identity, health, touched }: Pick<Beliefs, "identity" | "health" | "touched">,
  sight: Sight,
  count: number,
  attempt: (state: State, world: number, round: number, so: SoFar) => number,
  factors: (tried: readonly number[]) => ArrayLike<number> | null = () => null,
  spare: State[] = [],
): Beliefs | null {
  const turn = sight.after[model.layout.turn]!;
  const states: State[] = [];
  const found: number[] = [];
  const apart = createApart(model);
  let room = spare.pop() ?? blankState(model);
  let rounds = 0;
  const tried: number[] = [];
  const weighed = (): Float64Array => {
    const by = factors(tried);
    return Float64Array.from(found, (weight, at) => weight * (by?.[at] ?? 1));
  };
  const isEnough = (): boolean => effective(weighed()) >= (rounds < LONG ? ENOUGH : SCANT) * count;
  const takePart = (so: SoFar, part: number, parts: number): void => {
    // Worlds of one origin stand side by side, so that every so-many-th of them are like the whole.
    for (let world = part; world < count; world += parts) {
      tried[rounds] = (tried[rounds] ?? 0) + 1;
      const weight = attempt(room, world, rounds, so);
      if (weight === 0) continue;
      states.push(room);
      apart.add(room);
      found.push(weight);
      room = spare.pop() ?? blankState(model);
    }
  };
  const most = Math.min(MOST_ROUNDS, Math.max(LEAST_ROUNDS, Math.ceil(STEPPED / count)));
  for (; rounds < most && !isEnough(); rounds++) {
    const so = { agreed: states.slice(), effective: effective(weighed()) };
    const parts = rounds === 0 ? 1 : PARTS;
    for (let part = 0; part < parts && (part === 0 || !isEnough()); part++) takePart(so, part, parts);
  }
  const weights = weighed();
  learn(model, sight.after, states, weights);
  const enough = effective(weights);
  if (enough === 0) return null;
  const believed = { identity, turn, touched, apart: apart.slots() };
  const fared = { effective: enough, rounds, lost: health.lost };
  if (states.length === count && enough >= RESAMPLE * count)
    return { ...believed, states, weights: normalised(weights), health: fared };
  const drawn = drawAnew(model, { identity, turn, states, weights }, count, spare);
  return { ...believed, states: drawn, weights: even(count), health: fared };
}

/** Gives back states that nobody needs any more, to be written over; no more are kept than two turns take. */
export function giveBack(spare: State[], states: readonly State[]): void {
  for (const state of states) spare.push(state);
  spare.length = Math.min(spare.length, 2 * states.length);
}

/** Draws worlds by their weights; further copies of one are moved apart. */
function drawAnew(
  model: Model,
  beliefs: Pick<Beliefs, "identity" | "turn" | "states" | "weights">,
  count: number,
  spare: State[],
): State[] {
  const { identity, turn, states, weights } = beliefs;
  const smooth = smoother(model, beliefs, effective(weights));
  const origins = systematic(weights, count, orderOf(identity, turn, 0));
  const drawn = new Set(origins);
  const place = new Float64Array(smooth.size);
  let whitened = -1;
  // Those that aren't drawn make room for copies.
  states.forEach((state, at) => {
    if (!drawn.has(at)) spare.push(state);
  });
  return Array.from(origins, (at, world) => {
    if (at !== origins[world - 1]) return states[at]!;
    const copy = spare.pop() ?? blankState(model);
    copy.set(states[at]!);
    // Copies of one world come one after the other.
    if (at !== whitened) smooth.whiten(copy, place, 0);
    whitened = at;
    smooth.move(copy, place, 0, seedOfWorld(identity, "smooth", turn, world));
    return copy;
  });
}
