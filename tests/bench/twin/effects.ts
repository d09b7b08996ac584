import { toGrid } from "../../../src/engine/grid.ts";
import {
  DYKES,
  ENVOY,
  FAME,
  FLOOD,
  GUILD,
  HEALTH,
  MARKET,
  MOOD,
  PEOPLE,
  PORT,
  PORT_SIZE,
  REPUTE,
  ROW,
  ROW_SIZE,
  SIZE,
  SKILL,
  TRUST,
  TURN,
  WARD,
  WARD_SIZE,
  WOOD,
} from "./slots.ts";

type State = Float64Array;

/** Effects that wait, by their number in the model. */
export const DREDGE = 67;
export const DRILL = 68;
export const FAIR = 73;
export const PARLEY = 76;
export const PLANT = 81;
export const TEACH = 86;
export const WALL = 91;
export const WALL_TRUST = 92;
export const COMET_FAME = 108;
export const ENVOY_FEAST = 111;
export const FLOOD_LEAVE = 161;
export const GUILD_SKILL = 195;
export const GUILD_MOOD = 196;
export const GUILD_TRUST = 198;
export const STRIKE_TRUST = 266;

/** By effect: the slot that it changes, and over how many turns. */
const TARGET = new Int16Array(300);
const OVER = new Uint8Array(300).fill(1);
const set = (effect: number, target: number, over = 1): void => {
  TARGET[effect] = target;
  OVER[effect] = over;
};
set(DREDGE, MARKET, 2);
set(DRILL, HEALTH, 2);
set(FAIR, MARKET);
set(PLANT, WOOD);
set(WALL, DYKES, 3);
set(WALL_TRUST, TRUST);
set(COMET_FAME, FAME, 4);
set(STRIKE_TRUST, TRUST);
for (let at = 0; at < 5; at++) {
  set(PARLEY + at, PORT + PORT_SIZE * at + REPUTE);
  set(ENVOY_FEAST + 6 * at, MARKET, 2);
}
for (let at = 0; at < 6; at++) {
  const ward = WARD + WARD_SIZE * at;
  set(FLOOD_LEAVE + 6 * at, ward + PEOPLE, 2);
  set(GUILD_SKILL + 8 * at, ward + SKILL, 3);
  set(GUILD_MOOD + 8 * at, ward + MOOD);
  set(GUILD_TRUST + 8 * at, TRUST);
}
for (let at = 0; at < 3; at++) set(TEACH + at, WARD + WARD_SIZE * (3 + at) + SKILL, 2);

/** Adds an amount that has been worked out. */
export function add(s: State, slot: number, amount: number): void {
  s[slot] = toGrid(s[slot]! + toGrid(amount));
}

/** Puts an amount off. */
export function later(s: State, effect: number, turns: number, value: number): void {
  enlist(s, effect, s[TURN]! + turns, 1, toGrid(value), 0);
}

/** Adds the first of the even parts of an amount, and puts off the rest. */
export function spread(s: State, effect: number, value: number, amount = 0): void {
  part(s, effect, toGrid(value), OVER[effect]!, amount);
}

function part(s: State, effect: number, whole: number, left: number, amount: number): void {
  const count = OVER[effect]!;
  const even = toGrid(whole / count);
  const slot = TARGET[effect]!;
  s[slot] = toGrid(s[slot]! + (left === 1 ? whole - even * (count - 1) : even));
  if (left > 1) enlist(s, effect, s[TURN]! + 1, left - 1, whole, amount);
}

function enlist(s: State, effect: number, due: number, left: number, value: number, amount: number): void {
  let at = ROW;
  while (s[at] !== 0) at += ROW_SIZE;
  s[at] = effect + 1;
  s[at + 1] = due;
  s[at + 2] = left;
  s[at + 3] = value;
  s[at + 4] = amount;
}

const due = new Int32Array((SIZE - ROW) / ROW_SIZE);

/** Does what falls due, by effect, of the same one the parts that are nearest their end first. */
export function runDue(s: State): void {
  let count = 0;
  for (let at = ROW; at < SIZE; at += ROW_SIZE) if (s[at] !== 0 && s[at + 1]! <= s[TURN]!) insert(s, at, count++);
  for (let n = 0; n < count; n++) {
    const at = due[n]!;
    const effect = s[at]! - 1;
    const left = s[at + 2]!;
    const value = s[at + 3]!;
    const amount = s[at + 4]!;
    s[at] = s[at + 1] = s[at + 2] = s[at + 3] = s[at + 4] = 0;
    if (OVER[effect]! > 1) part(s, effect, value, left, amount);
    else if (effect === WALL_TRUST) add(s, TRUST, 0.02 * s[DYKES]!);
    else s[TARGET[effect]!] = toGrid(s[TARGET[effect]!]! + value);
  }
}

function insert(s: State, row: number, count: number): void {
  let place = count;
  for (; place > 0; place--) {
    const other = due[place - 1]!;
    if (s[other]! < s[row]! || (s[other] === s[row] && s[other + 2]! <= s[row + 2]!)) break;
    due[place] = other;
  }
  due[place] = row;
}

/** Number of the ward or port that an event is about. */
export const placeOf = (event: number): number =>
  event >= GUILD ? event - GUILD : event >= FLOOD ? event - FLOOD : event - ENVOY;
