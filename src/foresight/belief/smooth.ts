import { detPow } from "../../engine/det.ts";
import { toGrid } from "../../engine/grid.ts";
import { hashName } from "../../engine/hash.ts";
import type { Model } from "../../engine/model.ts";
import type { Variable } from "../../engine/quantities.ts";
import { symmetric, type Seed } from "../../engine/random.ts";
import type { State } from "../../engine/value.ts";
import type { Beliefs } from "./beliefs.ts";
import { cholesky, numberIn, type Reading } from "./cholesky.ts";
import { isSmooth, traitsOf, type Trait } from "./traits.ts";

/** A symmetric roll has variance 1/3. */
const UNIT = Math.sqrt(3);

/** A hidden number, with where it may lie. */
interface Hidden {
  readonly slot: number;
  readonly key: number;
  readonly min: number;
  readonly max: number;
}

export interface Smoother {
  /** Numbers of a place. */
  readonly size: number;
  /** Writes a state's place among those that are believed into `places`, from `at` on. */
  whiten(state: State, places: Float64Array, at: number): void;
  /** Moves a copy of the state of the place at `at`. `wide`, above 1, moves it so much further and lets the spread grow. */
  move(copy: State, places: Float64Array, at: number, seed: Seed, wide?: number): void;
}

/**
 * Moves a copy of a supposed world in its hidden numbers, or after some turns a few values would stand for all. Kernel smoothing with
 * shrinkage, which keeps means and covariances (Liu and West 2001), given the hidden options: those stay. `effective` is of how many
 * worlds the spread tells: the fewer, the further. A noisy value stays within the error of its reading.
 */
export function smoother(
  model: Model,
  { states, weights }: Pick<Beliefs, "states" | "weights">,
  effective: number,
): Smoother {
  const first = states[0];
  if (first === undefined) return { size: 0, whiten: () => undefined, move: () => undefined };
  // What only ever holds whole numbers counts something, and a part of one would mean nothing.
  const counts = ({ slot }: Hidden): boolean => states.every((state) => Number.isInteger(state[slot]!));
  const traits = traitsOf(model).filter(({ revealedSlot }) => first[revealedSlot] !== 1);
  const numbers = [
    ...model.variables.flatMap((variable) => hiddenVariable(variable, first)).filter((each) => !counts(each)),
    ...traits.flatMap(({ slot, key, draw }): Hidden[] =>
      isSmooth(draw) ? [{ slot, key, min: draw.min, max: draw.max }] : [],
    ),
  ];
  const given = traits.filter(({ draw }) => !isSmooth(draw)).flatMap(readings);
  const spread = cholesky(states, weights, [...given, ...numbers.map(({ slot }) => numberIn(slot))]);
  const bandwidth = bandwidthOf(effective, numbers.length);
  const shrink = Math.sqrt(1 - bandwidth * bandwidth);
  const rolls = new Float64Array(given.length + numbers.length);
  return {
    size: rolls.length,
    whiten: (...place) => spread.whiten(...place),
    move(copy, places, at, seed, wide = 1) {
      const stay = wide > 1 ? 1 : shrink;
      const by = wide * bandwidth * UNIT;
      for (let row = 0; row < rolls.length; row++) rolls[row] = places[at + row]!;
      for (let number = 0; number < numbers.length; number++) {
        const row = given.length + number;
        rolls[row] = stay * rolls[row]! + by * symmetric(seed, "belief", numbers[number]!.key, 0, 0);
        const { slot, min, max } = numbers[number]!;
        copy[slot] = mirrored(spread.colour(rolls, row), min, max);
      }
    },
  };
}

/** A hidden number changes by luck of its own; a noisy one was read within its error, the same in all worlds that look the same. */
function hiddenVariable({ id, slot, type, openness, error, readingSlot }: Variable, state: State): Hidden[] {
  if (openness === "exact" || type.kind !== "number") return [];
  const reading = state[readingSlot];
  const read = openness === "noisy" && reading !== undefined && reading > type.min && reading < type.max;
  const min = read ? Math.max(type.min, reading - error) : type.min;
  const max = read ? Math.min(type.max, reading + error) : type.max;
  return [{ slot, key: hashName(id), min, max }];
}

/** Held within bounds by turning back at them. */
function mirrored(value: number, min: number, max: number): number {
  const inside = value < min ? 2 * min - value : value > max ? 2 * max - value : value;
  return toGrid(Math.min(max, Math.max(min, inside)));
}

/** A trait that isn't moved, as numbers: a stepped range as it is, of options whether it is each but the first. */
const readings = ({ slot, draw }: Trait): Reading[] =>
  draw.kind === "range" ? [numberIn(slot)] : draw.options.slice(1).map((_, at) => ({ slot, option: at + 1 }));

/** Share of the spread that a copy is moved by: Silverman's rule (1986) for as many dimensions. */
function bandwidthOf(effective: number, dimensions: number): number {
  const d = Math.max(1, dimensions);
  return Math.min(0.9, detPow(4 / ((d + 2) * Math.max(1, effective)), 1 / (d + 4)));
}
