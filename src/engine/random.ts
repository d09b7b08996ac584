import { toGrid } from "./grid.ts";
import { hashName } from "./hash.ts";
import type { Draw } from "./value.ts";
import { philox } from "./philox.ts";

/** A run's seed: 64 bits as two unsigned 32-bit halves. */
export interface Seed {
  readonly low: number;
  readonly high: number;
}

/** What a draw decides. Each has a stream of its own, so that adding a draw shifts no other. */
export const STREAMS = {
  start: hashName("start"),
  uncertainty: hashName("uncertainty"),
  draw: hashName("draw"),
  reading: hashName("reading"),
  event: hashName("event"),
  tie: hashName("tie"),
  outcome: hashName("outcome"),
  noise: hashName("noise"),
  move: hashName("move"),
  tell: hashName("tell"),
  kind: hashName("kind"),
  patience: hashName("patience"),
  blur: hashName("blur"),
  study: hashName("study"),
  reseed: hashName("reseed"),
  bot: hashName("bot"),
  belief: hashName("belief"),
} as const;
export type Stream = keyof typeof STREAMS;

const words = new Uint32Array(4);

/**
 * A uniform number in [0, 1) with 53 random bits, keyed by what it decides: stream, subject (a name's hash), turn and n.
 * The same key gives the same number whatever else is drawn, before or after.
 */
export function uniform(seed: Seed, stream: Stream, subject: number, turn: number, n: number): number {
  philox(words, STREAMS[stream], subject, turn, n, seed.low, seed.high);
  return ((words[0]! >>> 5) * 67_108_864 + (words[1]! >>> 6)) / 9_007_199_254_740_992;
}

/** A uniform number in [-1, 1). */
export function symmetric(seed: Seed, stream: Stream, subject: number, turn: number, n: number): number {
  return 2 * uniform(seed, stream, subject, turn, n) - 1;
}

/** A uniform integer in [0, below), 1 ≤ below ≤ 2³², by rejection, so that none is likelier than another. */
export function integer(seed: Seed, stream: Stream, subject: number, turn: number, below: number): number {
  const fair = 4_294_967_296 - (4_294_967_296 % below);
  for (let n = 0; ; n++) {
    philox(words, STREAMS[stream], subject, turn, n, seed.low, seed.high);
    for (let at = 0; at < 4; at++) {
      const word = words[at]!;
      if (word < fair) return word % below;
    }
  }
}

/** Index of one of the weights, in proportion; weights below 0 count as 0. -1 when all are 0. `roll` is uniform in [0, 1). */
export function pickWeighted(weights: readonly number[], roll: number): number {
  let total = 0;
  for (let at = 0; at < weights.length; at++) if (weights[at]! > 0) total += weights[at]!;
  if (!(total > 0)) return -1;
  let left = roll * total;
  let last = -1;
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at]!;
    if (!(weight > 0)) continue;
    last = at;
    if (left < weight) return at;
    left -= weight;
  }
  return last;
}

/** A drawn value on the grid: a number of the range, or an option's index. */
export function drawValue(draw: Draw, seed: Seed, stream: Stream, subject: number, turn: number): number {
  if (draw.kind === "options") return Math.max(0, pickWeighted(draw.weights, uniform(seed, stream, subject, turn, 0)));
  if (draw.step > 0) {
    const steps = Math.floor((draw.max - draw.min) / draw.step + 1e-9) + 1;
    return toGrid(draw.min + draw.step * integer(seed, stream, subject, turn, steps));
  }
  return toGrid(draw.min + (draw.max - draw.min) * uniform(seed, stream, subject, turn, 0));
}
