import type { Model } from "../../engine/model.ts";
import { symmetric, uniform, type Seed } from "../../engine/random.ts";
import { toGrid } from "../../engine/grid.ts";
import type { State } from "../../engine/value.ts";
import { momentsOf } from "./cholesky.ts";
import { isSmooth } from "./smooth.ts";
import { traitsOf } from "./untouched.ts";

/** Worlds that agreed, at which the next are aimed. */
const TARGETS = 64;
/** Fewer than these tell too little of where to aim. */
const LEAST = 8;
/** Share of the worlds that are drawn as at the start all the same, so that none gets more than 1 / this of its weight. */
const ANYWHERE = 1 / 4;
/** Half-width of where a world is drawn round a target, in standard deviations of the targets. */
const REACH = 1.5;

/** Draws the numbers of worlds where others agreed, and gives the weight that makes up for it. */
export interface Aim {
  draw(state: State, seed: Seed): void;
  /** Odds of the numbers as they were drawn at the start over those of their being drawn so. */
  weigh(state: State): number;
}

/**
 * Aims at the first worlds that agreed with a turn, in the hidden numbers that nothing had spoken for or against before it: importance
 * sampling with a defensive mixture (Hesterberg 1995). Null while too few have agreed or there is no such number.
 */
export function aimAt(model: Model, touched: readonly boolean[], agreed: readonly State[]): Aim | null {
  const targets = agreed.slice(0, TARGETS);
  const even = new Float64Array(targets.length).fill(1);
  const free = traitsOf(model).flatMap(({ slot, key, draw, revealedSlot }, at) => {
    if (touched[at] === true || !isSmooth(draw) || agreed[0]?.[revealedSlot] === 1) return [];
    const { covariance } = momentsOf(targets, even, [(state) => state[slot]!]);
    const reach = REACH * Math.sqrt(covariance[0]!);
    return reach > 0 ? [{ slot, key, min: draw.min, max: draw.max, reach }] : [];
  });
  if (targets.length < LEAST || free.length === 0) return null;
  const isNear = (state: State, target: State): boolean =>
    free.every(({ slot, reach }) => Math.abs(state[slot]! - target[slot]!) <= reach);
  // How much denser a target's surroundings are than the whole.
  const density = free.reduce((all, { min, max, reach }) => (all * (max - min)) / (2 * reach), 1);
  return {
    draw: (state, seed) => {
      if (uniform(seed, "belief", 0, 0, 0) < ANYWHERE) return;
      const target = targets[Math.floor(uniform(seed, "belief", 0, 0, 1) * targets.length)]!;
      for (const { slot, key, reach } of free)
        state[slot] = toGrid(target[slot]! + reach * symmetric(seed, "belief", key, 0, 1));
    },
    weigh: (state) => {
      if (free.some(({ slot, min, max }) => state[slot]! < min || state[slot]! > max)) return 0;
      const near = targets.filter((target) => isNear(state, target)).length / targets.length;
      return 1 / (ANYWHERE + (1 - ANYWHERE) * near * density);
    },
  };
}
