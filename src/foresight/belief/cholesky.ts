import type { State } from "../../engine/value.ts";

/** A number read from a state: what stands in a slot, or, of options, 1 where it is this one and 0 where it isn't; -1 for none. */
export interface Reading {
  readonly slot: number;
  readonly option: number;
}

/** The number that stands in a slot. */
export const numberIn = (slot: number): Reading => ({ slot, option: -1 });

const readFrom = (state: State, { slot, option }: Reading): number =>
  option < 0 ? state[slot]! : state[slot] === option ? 1 : 0;

/** The spread of some numbers over weighted states: mean and the Cholesky factor of the covariance. */
export interface Spread {
  /**
   * Writes a state's numbers into `rolls`, from `from` on, as uncorrelated numbers of variance 1, in order; 0 where nothing varies that those before
   * don't account for.
   */
  whiten(state: State, rolls: Float64Array, from: number): void;
  /** The value that a row of such numbers stands for. */
  colour(rolls: Float64Array, row: number): number;
}

/** Part of a number's variance below which what is left counts as rounding. */
const ROUNDING = 1e-9;

/** Each number is explained by those before it as far as they go together, the rest is its own. */
export function cholesky(states: readonly State[], weights: ArrayLike<number>, readings: readonly Reading[]): Spread {
  const size = readings.length;
  const { means, covariance } = momentsOf(states, weights, readings);
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let left = covariance[row * size + column]!;
      for (let at = 0; at < column; at++) left -= factor[row * size + at]! * factor[column * size + at]!;
      if (row === column)
        factor[row * size + row] = left > ROUNDING * covariance[row * size + row]! ? Math.sqrt(left) : 0;
      else {
        const own = factor[column * size + column]!;
        factor[row * size + column] = own > 0 ? left / own : 0;
      }
    }
  }
  return {
    whiten: (state, rolls, from) => {
      for (let row = 0; row < size; row++) {
        let left = readFrom(state, readings[row]!) - means[row]!;
        for (let at = 0; at < row; at++) left -= factor[row * size + at]! * rolls[from + at]!;
        const own = factor[row * size + row]!;
        rolls[from + row] = own > 0 ? left / own : 0;
      }
    },
    colour: (rolls, row) => {
      let value = means[row]!;
      for (let at = 0; at <= row; at++) value += factor[row * size + at]! * rolls[at]!;
      return value;
    },
  };
}

/** Weighted means and covariances of numbers. */
export function momentsOf(
  states: readonly State[],
  weights: ArrayLike<number>,
  readings: readonly Reading[],
): { readonly means: Float64Array; readonly covariance: Float64Array } {
  const size = readings.length;
  const means = new Float64Array(size);
  const covariance = new Float64Array(size * size);
  let total = 0;
  const read = new Float64Array(states.length * size);
  for (let world = 0; world < states.length; world++) {
    total += weights[world]!;
    for (let at = 0; at < size; at++) {
      const value = readFrom(states[world]!, readings[at]!);
      read[world * size + at] = value;
      means[at] = means[at]! + weights[world]! * value;
    }
  }
  if (!(total > 0)) return { means, covariance };
  for (let at = 0; at < size; at++) means[at] = means[at]! / total;
  const apart = new Float64Array(size);
  for (let world = 0; world < states.length; world++) {
    const weight = weights[world]! / total;
    if (weight === 0) continue;
    for (let at = 0; at < size; at++) apart[at] = read[world * size + at]! - means[at]!;
    for (let row = 0; row < size; row++)
      for (let column = 0; column <= row; column++) {
        const at = row * size + column;
        covariance[at] = covariance[at]! + weight * apart[row]! * apart[column]!;
      }
  }
  return { means, covariance };
}
