import {
  DYKES,
  DYKE_FUND,
  FAME,
  FIELDS,
  MARKET,
  MOOD,
  PEOPLE,
  PORT,
  PRICE,
  ROADS,
  SKILL,
  TAX,
  TRADE,
  TRUST,
  WARD,
  WATER,
  WEATHER,
} from "./slots.ts";

/** What is worked out and never stored. */
type State = Float64Array;

const sum = (s: State, at: number): number =>
  s[at]! + s[at + 5]! + s[at + 10]! + s[at + 15]! + s[at + 20]! + s[at + 25]!;

export const population = (s: State): number => sum(s, WARD + PEOPLE);
export const craft = (s: State): number => sum(s, WARD + SKILL) / 6;

export function comfort(s: State): number {
  const at = WARD + MOOD;
  return Math.min(s[at]!, s[at + 5]!, s[at + 10]!, s[at + 15]!, s[at + 20]!, s[at + 25]!);
}

export function soaked(s: State): number {
  const at = WARD + WATER;
  return Math.max(s[at]!, s[at + 5]!, s[at + 10]!, s[at + 15]!, s[at + 20]!, s[at + 25]!);
}

export function rivalry(s: State): number {
  const at = PORT + TRADE;
  return Math.max(s[at]!, s[at + 6]!, s[at + 12]!, s[at + 18]!, s[at + 24]!);
}

/** `people` is the population. */
export const income = (s: State, people: number): number =>
  people * (0.12 + (s[TAX] === 0 ? 0.06 : s[TAX] === 2 ? 0.03 : 0)) * (0.5 + s[MARKET]! / 100);

export const upkeep = (s: State, people: number): number => 0.08 * s[DYKES]! + 0.06 * s[ROADS]! + 0.05 * people;

export const harvest = (s: State): number => harvestBy(s[WEATHER]!) * (20 + 0.2 * s[FIELDS]!);

export const traffic = (s: State): number => trafficBy(s[ROADS]!) * s[MARKET]! * s[PRICE]!;

export const safety = (s: State): number =>
  Math.min(Math.max(s[DYKES]! + 0.5 * s[DYKE_FUND]! - 20 * Math.max(0, 0 - s[WEATHER]!), 0), 100);

export const standing = (s: State): number => 0.4 * s[TRUST]! + 0.3 * s[FAME]! + 0.3 * comfort(s);

/** On the line from (x0, y0) to (x1, y1). */
const line = (x0: number, y0: number, x1: number, y1: number, x: number): number =>
  y0 + (y1 - y0) * ((x - x0) / (x1 - x0));

function harvestBy(x: number): number {
  if (x <= -1) return 0.4;
  if (x < -0.4) return line(-1, 0.4, -0.4, 0.8, x);
  if (x < 0) return line(-0.4, 0.8, 0, 1, x);
  if (x < 0.5) return line(0, 1, 0.5, 1.1, x);
  return x < 1 ? line(0.5, 1.1, 1, 0.7, x) : 0.7;
}

function trafficBy(x: number): number {
  if (x <= 0) return 0.2;
  if (x < 30) return line(0, 0.2, 30, 0.6, x);
  if (x < 60) return line(30, 0.6, 60, 1, x);
  return x < 100 ? line(60, 1, 100, 1.2, x) : 1.2;
}
