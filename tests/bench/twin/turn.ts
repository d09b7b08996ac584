import { toGrid } from "../../../src/engine/grid.ts";
import { type Seed, STREAMS } from "../../../src/engine/random.ts";
import { act, ATTENTION_OF, mayAct } from "./actions.ts";
import { choose, mayChoose } from "./choices.ts";
import { population, soaked, standing } from "./derived.ts";
import * as draws from "./draws.ts";
import { live } from "./dynamics.ts";
import { runDue } from "./effects.ts";
import { drawEvents, fireLetter, fireStrike } from "./events.ts";
import type { TwinPlan } from "./plan.ts";
import { chooseMoves, move } from "./rivals.ts";
import * as at from "./slots.ts";

type State = Float64Array;

/** By slot: how high a value may be; all but the cash stay at 0 or above. */
const MOST = new Float64Array(at.WOOD + 1).fill(Infinity);
for (const slot of [at.DYKES, at.FAME, at.HEALTH, at.MARKET, at.ROADS, at.TRUST]) MOST[slot] = 100;
MOST.set([5000, 1000], at.CASH);
MOST[at.GRAIN] = 500;
MOST[at.WOOD] = 300;
for (let p = at.PORT; p < at.PORT_END; p += at.PORT_SIZE) MOST.set([500, 100, 100, 200], p);
for (let w = at.WARD; w < at.WARD_END; w += at.WARD_SIZE) MOST.set([100, 100, 100, 200, 100], w);
const BOUNDED = Uint8Array.from([...MOST.keys()].filter((slot) => slot !== at.CASH && MOST[slot] !== Infinity));

function clamp(s: State): void {
  if (s[at.CASH]! < -500) s[at.CASH] = -500;
  else if (s[at.CASH]! > 5000) s[at.CASH] = 5000;
  for (let n = 0; n < BOUNDED.length; n++) {
    const slot = BOUNDED[n]!;
    if (s[slot]! < 0) s[slot] = 0;
    else if (s[slot]! > MOST[slot]!) s[slot] = MOST[slot]!;
  }
}

/** The hand-written delta: begins a run. */
export function start(s: State, seed: Seed): void {
  s.fill(0);
  s[at.SEED_LOW] = seed.low;
  s[at.SEED_HIGH] = seed.high;
  s[at.TURN] = 1;
  s.set([120, 40, 55, 30, 80, 60, 40, 40], at.CASH);
  s[at.ROADS] = 50;
  s[at.TRUST] = toGrid(45 + 15 * draws.roll(s, STREAMS.start, draws.TRUST_KEY, 0, 0));
  s[at.WOOD] = 30;
  for (let n = 0; n < 5; n++) s.set([40 + 8 * n, 50 - 5 * n, 50, 90 - 7 * n], at.PORT + at.PORT_SIZE * n);
  for (let n = 0; n < 6; n++) s.set([55, 40 + 4 * n, 30 + 3 * n, 25, 10], at.WARD + at.WARD_SIZE * n);
  s.set([toGrid(0.4), toGrid(0.35), toGrid(0.02), 1.5], at.CONSTANTS);
  s[at.SILT] = toGrid(
    toGrid(0.6) + (toGrid(1.4) - toGrid(0.6)) * draws.roll(s, STREAMS.uncertainty, draws.SILT_KEY, 0, 0),
  );
  s[at.TEMPER] = draws.roll(s, STREAMS.uncertainty, draws.TEMPER_KEY, 0, 0) * 5 < 2 ? 0 : 1;
  s.fill(25, at.CLINICS, at.SCHOOLS + 1);
  s[at.TAX] = 2;
  open(s);
}

/** Closes a turn and opens the next, in place; false when the plan isn't legal. */
export function close(s: State, plan: TwinPlan): boolean {
  if (!isLegal(s, plan)) return false;
  if (choose(s, plan)) clamp(s);
  if (plan.gate >= 0) s[at.GATE] = plan.gate;
  if (plan.tax >= 0) s[at.TAX] = plan.tax;
  for (let part = 0; part < 4; part++) s[at.CLINICS + part] = toGrid(plan.shares[part]!);
  if (act(s, plan)) clamp(s);
  runDue(s);
  clamp(s);
  live(s);
  clamp(s);
  if (move(s)) clamp(s);
  end(s);
  s[at.TURN] = s[at.TURN]! + 1;
  if (s[at.ENDED] === 0) open(s);
  return true;
}

function isLegal(s: State, plan: TwinPlan): boolean {
  if (s[at.ENDED] !== 0) return false;
  for (let event = 0; event < at.EVENTS; event++) {
    if (s[at.EVENT + at.EVENT_SIZE * event + at.OPEN] === 0) continue;
    if (plan.choices[event]! < 0 || !mayChoose(s, event, plan.choices[event]!)) return false;
  }
  let sum = 0;
  for (let part = 0; part < 4; part++) {
    const share = plan.shares[part]!;
    if (!(share >= 0 && share % 5 === 0 && Math.abs(share - s[at.CLINICS + part]!) <= 20)) return false;
    sum += share;
  }
  let attention = 0;
  for (let action = 0; action < ATTENTION_OF.length; action++) {
    const amount = plan.amounts[action]!;
    if (Number.isNaN(amount)) continue;
    if (!mayAct(s, action, amount)) return false;
    attention += ATTENTION_OF[action]!;
  }
  return sum === 100 && attention <= s[at.ATTENTION]!;
}

function end(s: State): void {
  if (s[at.DYKES]! < 2 && soaked(s) > 70) s[at.ENDED] = 2;
  else if (population(s) < 40) s[at.ENDED] = 3;
  else if (s[at.CASH]! < -400 && s[at.DEBT]! > 600) s[at.ENDED] = 1;
  else if (s[at.TURN]! >= 32) s[at.ENDED] = standing(s) > 55 && s[at.CASH]! > 0 ? 4 : 5;
}

const LEAST_PRICE = toGrid(0.8);
const PRICE_SPAN = toGrid(1.2) - LEAST_PRICE;

function open(s: State): void {
  const turn = s[at.TURN]!;
  s[at.ATTENTION] = 4;
  s[at.MARKET_WAS + turn] = s[at.MARKET]!;
  if (turn === 1) s[at.MARKET_WAS] = s[at.MARKET]!;
  s[at.PRICE] = toGrid(LEAST_PRICE + PRICE_SPAN * draws.roll(s, STREAMS.draw, draws.PRICE_KEY, turn, 0));
  s[at.WEATHER] = toGrid(-1 + 2 * draws.roll(s, STREAMS.draw, draws.WEATHER_KEY, turn, 0));
  fireLetter(s);
  fireStrike(s);
  clamp(s);
  drawEvents(s);
  fireLetter(s);
  clamp(s);
  chooseMoves(s);
  for (let n = 0; n < 5; n++) {
    const p = at.PORT + at.PORT_SIZE * n;
    const read = toGrid(s[p + at.TRADE]! + 6 * draws.sway(s, STREAMS.reading, draws.READING_KEYS[n]!));
    s[p + at.READING] = Math.min(200, Math.max(0, read));
  }
}
