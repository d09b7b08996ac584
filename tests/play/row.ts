import { wilson, type Interval } from "../../src/foresight/trial/wilson.ts";
import { at, type Counts } from "./counts.ts";
import type { Desk } from "./desk.ts";

/** A row of the table: a measure, its mark, and how it is measured. */
export interface Row {
  readonly id: string;
  readonly measure: string;
  readonly mark: string;
  measured(desk: Desk): Promise<Measured>;
}

export interface Measured {
  /** What was found, a line each. */
  readonly lines: readonly string[];
  /** Whether the mark is reached, by the figures as they stand. */
  readonly reached: boolean;
}

/** A share, 0 to 1, with its interval at 95%. */
export interface Share extends Interval {
  readonly value: number;
  readonly hits: number;
  readonly of: number;
}

export const shareOf = (hits: number, of: number): Share => ({
  value: of === 0 ? 0 : hits / of,
  hits,
  of,
  ...wilson(hits, of),
});

export const goodOf = (counts: Counts): Share => shareOf(at(counts, "good"), at(counts, "runs"));

export const percent = (value: number): string => `${(100 * value).toFixed(1)}%`;

/** `68.9% (68.0 to 69.8) of 10000`. */
export const told = ({ value, low, high, of }: Share): string =>
  `${percent(value)} (${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)}) of ${of}`;
