import { detLn } from "../../engine/det.ts";

/** Value, 0 to 1, of one of the things to choose among in world n. */
export type Pull = (arm: number, world: number) => number;

export interface Race {
  /** How many there are to choose among, at least 1. The first is what is done unless another is found better. */
  readonly arms: number;
  /** Values asked for in all; every arm gets one at least. */
  readonly budget: number;
  readonly pull: Pull;
  /** Worlds there are: no arm is tried in more. */
  readonly worlds: number;
}

/** Share of the budget that is kept to try the winner again. */
const AGAIN = 1 / 3;

/**
 * The best of several by upper confidence bounds (UCB1): the next value goes to the arm whose mean plus margin is highest. An arm's nth value
 * comes from world n, so that all are tried in the same worlds and the luck of a world cancels out of a comparison. Another than the first
 * is chosen only when it does better by more than chance, and again in worlds that had no part in choosing it: the best of many is mostly
 * lucky, and noise would else replace what is known to be good.
 */
export function race({ arms, budget, pull, worlds }: Race): number {
  if (arms < 2) return 0;
  const values = Array.from({ length: arms }, (): number[] => []);
  const sums = new Float64Array(arms);
  const last = Math.ceil(worlds * (1 - AGAIN));
  const most = Math.max(Math.ceil(budget * (1 - AGAIN)), arms);
  for (let done = 0; done < most; done++) {
    const arm = done < arms ? done : mostPromising(sums, values, done, last);
    if (arm < 0) break;
    const value = pull(arm, values[arm]!.length);
    values[arm]!.push(value);
    sums[arm] = sums[arm]! + value;
  }
  const best = bestOf(values);
  if (best === 0) return 0;
  const from = Math.max(...values.map((each) => each.length));
  const pairs = Math.min(worlds - from, Math.floor((budget - most) / 2));
  return pairs > 0 && lead(pairs, (world) => pull(best, from + world) - pull(0, from + world)) > 0 ? best : 0;
}

/** Half of UCB1's margin: values of near plans in the same worlds differ by less than values at large. */
const MARGIN = 0.5;

function mostPromising(sums: Float64Array, values: readonly number[][], done: number, worlds: number): number {
  const spread = 2 * detLn(done);
  let best = -1;
  let highest = -Infinity;
  for (let arm = 0; arm < sums.length; arm++) {
    const tried = values[arm]!.length;
    if (tried >= worlds) continue;
    const bound = sums[arm]! / tried + MARGIN * Math.sqrt(spread / tried);
    if (bound > highest) {
      highest = bound;
      best = arm;
    }
  }
  return best;
}

/** Standard errors by which a mean difference must be above 0. */
const SURE = 1.3;

/** How far the mean of so many differences is surely above 0; below 0 when it may not be. */
function lead(count: number, difference: (world: number) => number): number {
  let sum = 0;
  let squares = 0;
  for (let world = 0; world < count; world++) {
    const by = difference(world);
    sum += by;
    squares += by * by;
  }
  return (sum - SURE * Math.sqrt(squares)) / count;
}

/** The arm that is surest to be better than the first, world by world; the first when none is. */
function bestOf(values: readonly (readonly number[])[]): number {
  const first = values[0]!;
  let best = 0;
  let surest = 0;
  for (let arm = 1; arm < values.length; arm++) {
    const own = values[arm]!;
    const sure = lead(Math.min(own.length, first.length), (world) => own[world]! - first[world]!);
    if (sure > surest) {
      surest = sure;
      best = arm;
    }
  }
  return best;
}
