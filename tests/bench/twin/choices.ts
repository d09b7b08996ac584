import { STREAMS } from "../../../src/engine/random.ts";
import { craft } from "./derived.ts";
import { BAIL_KEYS, HIDE_KEY, roll } from "./draws.ts";
import {
  add,
  ENVOY_FEAST,
  FLOOD_LEAVE,
  GUILD_MOOD,
  GUILD_SKILL,
  GUILD_TRUST,
  later,
  placeOf,
  spread,
  STRIKE_TRUST,
} from "./effects.ts";
import type { TwinPlan } from "./plan.ts";
import * as at from "./slots.ts";

type State = Float64Array;

/** Carries out the answers to open dilemmas; gives whether there were any. */
export function choose(s: State, plan: TwinPlan): boolean {
  let any = false;
  for (let event = 0; event < at.EVENTS; event++) {
    const e = at.EVENT + at.EVENT_SIZE * event;
    if (s[e + at.OPEN] === 0) continue;
    s[e + at.OPEN] = 0;
    const choice = plan.choices[event]!;
    if (choice < 0) continue;
    s[e + at.CHOSE] = choice + 1;
    carryOut(s, event, choice);
    any = true;
  }
  return any;
}

/** What a dilemma's choice needs. */
export function mayChoose(s: State, event: number, choice: number): boolean {
  if (event >= at.FLOOD && event < at.GUILD) return choice === 1 || s[at.CASH]! > 8;
  if (event >= at.GUILD && event < at.LETTER) return choice > 0 || (s[at.WOOD]! > 10 && s[at.CASH]! > 10);
  if (event >= at.ENVOY && event < at.FEAST) return choice === 1 || s[at.GRAIN]! > 10;
  return event !== at.STRIKE || choice === 1 || s[at.CASH]! > 10;
}

function carryOut(s: State, event: number, choice: number): void {
  if (event === at.AUDIT) audit(s, choice);
  else if (event === at.STRIKE) strike(s, choice);
  else if (event < at.FEAST) envoy(s, placeOf(event), choice);
  else if (event < at.GUILD) flood(s, placeOf(event), choice);
  else guild(s, placeOf(event), choice);
}

/** Whether the first of two outcomes comes: a draw among weights `first` and 1. */
const firstOf = (s: State, key: number, first: number): boolean =>
  roll(s, STREAMS.outcome, key, s[at.TURN]!, 0) * (first + 1) < first;

function audit(s: State, choice: number): void {
  if (choice === 1) add(s, at.TRUST, 2);
  else if (firstOf(s, HIDE_KEY, 2 + s[at.TRUST]! / 50)) add(s, at.CASH, 6);
  else add(s, at.TRUST, -6);
}

function strike(s: State, choice: number): void {
  if (choice === 0) {
    add(s, at.CASH, -10);
    add(s, at.TRUST, 3);
  } else {
    add(s, at.MARKET, -4);
    later(s, STRIKE_TRUST, 2, 1);
  }
}

function envoy(s: State, port: number, choice: number): void {
  const p = at.PORT + at.PORT_SIZE * port;
  if (choice === 0) {
    add(s, at.GRAIN, -5);
    add(s, p + at.REPUTE, 4);
    spread(s, ENVOY_FEAST + 6 * port, 0.5 + 0.01 * craft(s));
  } else {
    add(s, at.CASH, 4 * s[at.PRICE]!);
    add(s, p + at.REPUTE, -8);
    if (s[at.TRUST]! < 50) s[at.EVENT + at.EVENT_SIZE * at.STRIKE + at.WAITING] = 1;
  }
}

function flood(s: State, ward: number, choice: number): void {
  const w = at.WARD + at.WARD_SIZE * ward;
  if (choice === 0) {
    // The chances of a choice stand as they were before it.
    const dry = firstOf(s, BAIL_KEYS[ward]!, 1 + s[at.DYKES]! / 50);
    add(s, at.CASH, -8);
    if (dry) add(s, w + at.WATER, -15);
    else add(s, w + at.MOOD, -3);
  } else {
    add(s, w + at.WATER, 10 - 0.05 * s[at.DYKES]!);
    spread(s, FLOOD_LEAVE + 6 * ward, -4);
    add(s, at.TRUST, -2);
  }
}

function guild(s: State, ward: number, choice: number): void {
  const w = at.WARD + at.WARD_SIZE * ward;
  if (choice === 0) {
    add(s, at.WOOD, -10);
    add(s, at.CASH, -10);
    spread(s, GUILD_SKILL + 8 * ward, 6);
    later(s, GUILD_MOOD + 8 * ward, 1, 5);
  } else if (choice === 1) {
    add(s, w + at.MOOD, 2);
    later(s, GUILD_TRUST + 8 * ward, 3, -0.5);
    s[at.EVENT + at.EVENT_SIZE * at.LETTER + at.WAITING] = 1;
  } else add(s, w + at.MOOD, -3 - 0.02 * s[at.FAME]!);
}
