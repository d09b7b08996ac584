import type { Model } from "../../engine/model.ts";
import { drawValue, uniform, type Seed } from "../../engine/random.ts";
import type { Draw, State } from "../../engine/value.ts";
import { isSmooth, traitsOf } from "./traits.ts";

/** A supposed world that agreed with a turn: as the turn opened, and how it is taken through it, in place, for the likelihood of what was seen. */
export interface Trial {
  readonly opened: State;
  readonly take: (state: State) => number;
}

/** Values tried of a range that has more. */
const VALUES = 4;

/**
 * Which traits have had a part in a turn, beside those that had before: in each trial the turn is taken again with the trait another
 * and all else the same, and it had a part if anything comes out otherwise, seen or hidden.
 */
export function touchedBy(model: Model, before: readonly boolean[], trials: readonly Trial[]): boolean[] {
  const traits = traitsOf(model);
  const touched = [...before];
  const same = new Float64Array(model.layout.size);
  const other = new Float64Array(model.layout.size);
  let tried = 0;
  for (const [at, { opened, take }] of trials.entries()) {
    if (!touched.includes(false)) return touched;
    same.set(opened);
    const likelihood = take(same);
    if (likelihood === 0) continue;
    tried++;
    traits.forEach(({ slot, draw, key }, trait) => {
      if (touched[trait] === true) return;
      for (const value of othersOf(draw, opened[slot]!, key, at)) {
        other.set(opened);
        other[slot] = value;
        const otherwise = take(other);
        other[slot] = same[slot]!;
        if (otherwise !== likelihood || differs(other, same)) touched[trait] = true;
      }
    });
  }
  return tried === 0 ? touched.map(() => true) : touched;
}

function differs(one: State, other: State): boolean {
  for (let slot = 0; slot < one.length; slot++) if (one[slot] !== other[slot]) return true;
  return false;
}

function othersOf(draw: Draw, found: number, key: number, trial: number): number[] {
  const values =
    draw.kind === "options"
      ? draw.weights.flatMap((weight, at) => (weight > 0 ? [at] : []))
      : Array.from({ length: VALUES }, (_, n) => drawValue(draw, { low: trial, high: n }, "belief", key, 0));
  return values.filter((value) => value !== found);
}

/** Share of the worlds in which `doubt` draws an option anew. */
const DOUBT = 1 / 8;

/** Draws options now and then anew that something did speak for: for when what is believed of them may be wrong. */
export function doubt(model: Model, touched: readonly boolean[], state: State, seed: Seed): void {
  const traits = traitsOf(model);
  for (let at = 0; at < traits.length; at++) {
    const { slot, revealedSlot, draw, key } = traits[at]!;
    if (touched[at] !== true || state[revealedSlot] === 1 || isSmooth(draw)) continue;
    if (uniform(seed, "belief", key, 0, 2) < DOUBT) state[slot] = drawValue(draw, seed, "belief", key, 1);
  }
}

/** Draws anew, from how they were drawn, the traits that have had no part in anything yet: nothing seen speaks for or against them. */
export function refresh(model: Model, touched: readonly boolean[], state: State, seed: Seed): void {
  const traits = traitsOf(model);
  for (let at = 0; at < traits.length; at++) {
    const { slot, revealedSlot, draw, key } = traits[at]!;
    if (touched[at] !== true && state[revealedSlot] !== 1) state[slot] = drawValue(draw, seed, "belief", key, 0);
  }
}
