import type { Model } from "../../engine/model.ts";
import { philox } from "../../engine/philox.ts";
import { STREAMS, uniform, type Seed } from "../../engine/random.ts";
import type { State } from "../../engine/value.ts";

/** Supposed worlds that the player keeps by default. */
export const WORLDS = 2_048;

/**
 * What is believed of a run at the opening of a turn, or within it after talks: supposed worlds that look as the player sees it, each with a
 * weight. A particle filter (Gordon, Salmond and Smith 1993): worlds are stepped under the decisions that were taken, weighted by
 * how likely they make what was then seen, and drawn anew when few carry most of the weight.
 */
export interface Beliefs {
  /** Seeds the supposed worlds. Anything but the run's own seed, which the player doesn't know. */
  readonly identity: Seed;
  readonly turn: number;
  readonly states: readonly State[];
  /** Slots in which they may differ; in all others they are alike. */
  readonly apart: Int32Array;
  /** By world, 0 or more; they add up to 1. */
  readonly weights: Float64Array;
  /** By trait (see `traitsOf`): whether it may have had a part in what was seen. The others are as likely as they were at the start. */
  readonly touched: readonly boolean[];
  readonly health: Health;
}

/** How the filter has fared. */
export interface Health {
  /** Effective number of worlds before the last drawing anew: (Σw)² / Σw². */
  readonly effective: number;
  /** Rounds of stepping that the last turn took, 1 when enough worlds agreed at once. */
  readonly rounds: number;
  /** Turns after which no supposed world agreed, so that all were drawn anew from what is seen. */
  readonly lost: number;
}

/** What the seeds of a supposed world are for. */
const PURPOSES = { step: 0, talk: 1, future: 2, redraw: 3, order: 4, smooth: 5, refresh: 6, prior: 7, aim: 8 } as const;
export type Purpose = keyof typeof PURPOSES;

const words = new Uint32Array(4);

/** A seed of its own for each world, turn and purpose (and round of it); the run's seed has no part in it, nor has any plan. */
export function seedOfWorld(identity: Seed, purpose: Purpose, turn: number, world: number, round = 0): Seed {
  philox(words, STREAMS.belief, PURPOSES[purpose] * 65_536 + round, turn, world, identity.low, identity.high);
  return { low: words[0]!, high: words[1]! };
}

/** A uniform number in [0, 1) for a turn's drawing anew. */
export const orderOf = (identity: Seed, turn: number, n: number): number =>
  uniform(seedOfWorld(identity, "order", turn, 0), "belief", 0, turn, n);

export function seedInto(model: Model, state: State, { low, high }: Seed): State {
  state[model.layout.seedLow] = low;
  state[model.layout.seedHigh] = high;
  return state;
}

/** Golden section: steps of it around a circle fall evenly on it, however many are taken (Weyl 1916). */
const GOLDEN = 0.618033988749895;

/**
 * Indexes of `count` worlds drawn by weight, in an order of which every beginning is like the whole: worlds of one origin stand side by side, and
 * whoever looks at the first hundred only must not meet a few of them.
 */
export function drawnIn(
  { identity, turn, weights }: Pick<Beliefs, "identity" | "turn" | "weights">,
  count: number,
): Int32Array {
  const drawn = systematic(weights, count, orderOf(identity, turn, 1));
  let stride = Math.max(1, Math.floor(GOLDEN * count));
  while (divisor(stride, count) > 1) stride++;
  return drawn.map((_, at) => drawn[(at * stride) % count]!);
}

/** Greatest common one. */
const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** Effective number of worlds: all when they weigh the same, 1 when one weighs everything. */
export function effective(weights: ArrayLike<number>): number {
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < weights.length; at++) {
    sum += weights[at]!;
    squares += weights[at]! * weights[at]!;
  }
  return squares > 0 ? (sum * sum) / squares : 0;
}

/** Weights of worlds that weigh the same. */
export const even = (count: number): Float64Array => new Float64Array(count).fill(1 / count);

/** Weights that add up to 1. */
export function normalised(weights: ArrayLike<number>): Float64Array {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += weights[at]!;
  return Float64Array.from(weights, (weight) => weight / sum);
}

/**
 * Systematic resampling (Carpenter, Clifford and Fearnhead 1999): indexes of `count` draws by weight, at even steps from one `roll` in
 * [0, 1). Each comes up as often as its weight says, to less than one.
 */
export function systematic(weights: ArrayLike<number>, count: number, roll: number): Int32Array {
  let total = 0;
  let last = 0;
  for (let at = 0; at < weights.length; at++) {
    total += weights[at]!;
    if (weights[at]! > 0) last = at;
  }
  const drawn = new Int32Array(count);
  let at = 0;
  let sum = weights[0] ?? 0;
  for (let n = 0; n < count; n++) {
    const mark = ((n + roll) / count) * total;
    while (sum <= mark && at < last) sum += weights[++at]!;
    drawn[n] = at;
  }
  return drawn;
}
