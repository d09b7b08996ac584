import { toGrid } from "../../engine/grid.ts";
import type { Model } from "../../engine/model.ts";
import { symmetric, uniform, type Seed } from "../../engine/random.ts";
import type { State } from "../../engine/value.ts";
import { isSmooth, traitsOf, type Trait } from "./traits.ts";

/** Worlds that agreed, at which the next are aimed. */
const TARGETS = 64;
/** Fewer than these tell too little of where to aim. */
const LEAST = 8;
/** Share of the worlds that are drawn as at the start all the same, so that none gets more than 1 / this of its weight. */
const ANYWHERE = 1 / 4;
/** Half-width of where a world is drawn round a target, in standard deviations of the targets. */
const REACH = 1.5;
/** Times what chance alone would bring of Pearson's statistic, above which options of the targets are taken to tell something. */
const TELLING = 4;
/** Share of a range's own spread below which the targets' spread tells something. */
const NARROW = 0.8;

/** Draws the traits of worlds where others agreed. */
export interface Aim {
  /** False when it came to lie where the start can't have brought it: the world weighs nothing. */
  draw(state: State, seed: Seed): boolean;
  /** How much likelier traits (from `from` on, by index as in `traitsOf`) are to be drawn so than as they were at the start. */
  density(traits: ArrayLike<number>, from: number): number;
}

/** A trait of which the targets tell something. */
interface Told {
  /** Its index, and its slot. */
  readonly at: number;
  readonly slot: number;
  /** Its value in each target. */
  readonly values: readonly number[];
  /** A value where a target's is. */
  readonly draw: (target: number, seed: Seed) => number;
  /** How much denser values are drawn for a target than at the start: 0 out of its reach. */
  readonly density: (value: number, target: number) => number;
  /** Whether the start can have brought a value. */
  readonly holds: (value: number) => boolean;
}

/**
 * Aims at the first worlds that agreed with a turn, in the traits that nothing had spoken for or against before it: importance
 * sampling with a defensive mixture (Hesterberg 1995). Null while too few have agreed or they tell nothing of those traits.
 */
export function aimAt(model: Model, touched: readonly boolean[], agreed: readonly State[]): Aim | null {
  const targets = agreed.slice(0, TARGETS);
  if (targets.length < LEAST) return null;
  const told = traitsOf(model).flatMap((trait, at): Told[] => {
    if (touched[at] === true || targets[0]![trait.revealedSlot] === 1) return [];
    const values = targets.map((state) => state[trait.slot]!);
    return toldOfRange(trait, at, values) ?? toldOfOptions(trait, at, values);
  });
  if (told.length === 0) return null;
  return {
    draw: (state, seed) => {
      if (uniform(seed, "belief", 0, 0, 0) < ANYWHERE) return true;
      const target = Math.floor(uniform(seed, "belief", 0, 0, 1) * targets.length);
      for (const { slot, values, draw } of told) state[slot] = draw(values[target]!, seed);
      return told.every(({ slot, holds }) => holds(state[slot]!));
    },
    density: (traits, from) => {
      let sum = 0;
      for (let target = 0; target < targets.length; target++) {
        let all = 1;
        for (const { at, values, density } of told) all *= density(traits[from + at]!, values[target]!);
        sum += all;
      }
      return ANYWHERE + ((1 - ANYWHERE) * sum) / targets.length;
    },
  };
}

/** Null when the trait isn't a range without steps. */
function toldOfRange({ slot, key, draw }: Trait, at: number, values: readonly number[]): Told[] | null {
  if (!isSmooth(draw)) return null;
  const { min, max } = draw;
  const centre = mean(values);
  const variance = mean(values.map((value) => (value - centre) * (value - centre)));
  const whole = ((max - min) * (max - min)) / 12;
  if (variance === 0 || variance > NARROW * NARROW * whole) return [];
  const reach = REACH * Math.sqrt(variance);
  return [
    {
      at,
      slot,
      values,
      draw: (target, seed) => toGrid(target + reach * symmetric(seed, "belief", key, 0, 1)),
      density: (value, target) => (Math.abs(value - target) <= reach ? (max - min) / (2 * reach) : 0),
      holds: (value) => value >= min && value <= max,
    },
  ];
}

function toldOfOptions({ slot, draw }: Trait, at: number, values: readonly number[]): Told[] {
  if (draw.kind === "range") return [];
  const total = draw.weights.reduce((sum, weight) => sum + Math.max(0, weight), 0);
  const odds = draw.weights.map((weight) => Math.max(0, weight) / total);
  const statistic = odds.reduce((sum, each, option) => {
    const apart = values.filter((value) => value === option).length - each * values.length;
    return each === 0 ? sum : sum + (apart * apart) / (each * values.length);
  }, 0);
  if (statistic <= TELLING * (odds.filter((each) => each > 0).length - 1)) return [];
  return [
    {
      at,
      slot,
      values,
      draw: (target) => target,
      density: (value, target) => (value === target ? 1 / odds[value]! : 0),
      holds: () => true,
    },
  ];
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
