import type { Draw, Formula, Openness, ValueType } from "./value.ts";

export interface Variable {
  /** `cash`, or `quarry.capability` for a variable of each actor of a group. */
  readonly id: string;
  readonly slot: number;
  readonly type: ValueType;
  /** A number (options by index), or uniform in a range. */
  readonly start: number | { readonly min: number; readonly max: number };
  readonly openness: Openness;
  /** Half-width of a reading's error when `openness` is noisy, else 0. */
  readonly error: number;
  /** Slot of this turn's reading when noisy, else -1. */
  readonly readingSlot: number;
  /** Slot that is 1 when the next reading is to be exact (an effect revealed its actor); -1 unless noisy. */
  readonly revealedSlot: number;
  /** First of `turns + 1` history slots when `ago` reads this variable, else -1. Slot `historySlot + t` is its value at the opening of turn t. */
  readonly historySlot: number;
  /** First of `turns + 1` slots of the readings taken at the opening of each turn, before turn 1 the first one, when `ago` reads a noisy value, else -1. */
  readonly readingsSlot: number;
  /** Slot of the turn in which it last changed when `since` reads it, else -1. */
  readonly changedSlot: number;
}

export interface Constant {
  readonly id: string;
  readonly slot: number;
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

export interface Uncertainty {
  readonly id: string;
  readonly slot: number;
  readonly draw: Draw;
  /** 0 hidden, 1 revealed. */
  readonly revealedSlot: number;
  readonly revealedWhen: Formula | null;
}

export interface TurnDraw {
  readonly id: string;
  readonly slot: number;
  readonly draw: Draw;
  readonly openness: Openness;
}

/** Live, never stored. */
export interface Derived {
  readonly id: string;
  readonly type: ValueType;
  readonly value: Formula;
  readonly openness: Openness;
}

export interface Allocation {
  readonly id: string;
  readonly total: number;
  readonly step: number;
  /** Infinity when a part may move freely. */
  readonly maxChange: number;
  readonly parts: readonly {
    readonly id: string;
    readonly slot: number;
    readonly start: number;
    readonly min: number;
    readonly max: number;
  }[];
}

export interface Lever {
  readonly id: string;
  readonly slot: number;
  readonly options: readonly string[];
  readonly start: number;
}

/** Measures, and the two axes of the chart as `chart.x` and `chart.y`. Evaluated on what is seen. */
export interface Measure {
  readonly id: string;
  readonly value: Formula;
  readonly openness: Openness;
}
