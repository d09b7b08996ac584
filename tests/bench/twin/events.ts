import { STREAMS } from "../../../src/engine/random.ts";
import { toGrid } from "../../../src/engine/grid.ts";
import { rivalry, safety } from "./derived.ts";
import { EVENT_KEYS, roll, tie } from "./draws.ts";
import { add, COMET_FAME, spread } from "./effects.ts";
import * as at from "./slots.ts";

type State = Float64Array;

const hits = new Uint8Array(at.EVENTS);
const PRIORITY = Uint8Array.from({ length: at.EVENTS }, (_, event) =>
  event >= at.FLOOD && event < at.GUILD ? 2 : event === at.AUDIT || (event >= at.ENVOY && event < at.FEAST) ? 1 : 0,
);
const isDilemma = (event: number): boolean =>
  event === at.AUDIT || event === at.STRIKE || (event >= at.ENVOY && event < at.LETTER && !isFeast(event));
const isFeast = (event: number): boolean => event >= at.FEAST && event < at.FLOOD;
const DILEMMA = Uint8Array.from({ length: at.EVENTS }, (_, event) => (isDilemma(event) ? 1 : 0));

const slotOf = (event: number): number => at.EVENT + at.EVENT_SIZE * event;

/** Whether an event may come at all: not open, not fired, not too soon again. */
function may(s: State, event: number, turn: number): boolean {
  const e = slotOf(event);
  if (s[e + at.OPEN] !== 0 || s[e + at.WAITING] === 1) return false;
  const last = s[e + at.FIRED]!;
  if (last === 0) return true;
  return turn - last >= 4 && event !== at.COMET && event !== at.WINDFALL;
}

/** Whether it comes, given its chance. */
const lucky = (s: State, event: number, turn: number, chance: number): number =>
  roll(s, STREAMS.event, EVENT_KEYS[event]!, turn, 0) < chance ? 1 : 0;

function look(s: State): void {
  const turn = s[at.TURN]!;
  const weather = s[at.WEATHER]!;
  const unsafe = 1 - safety(s) / 120;
  hits.fill(0);
  if (may(s, at.AUDIT, turn) && s[at.DEBT]! > 60 && turn > 4) hits[at.AUDIT] = lucky(s, at.AUDIT, turn, 0.12);
  if (may(s, at.COMET, turn) && turn > 6) hits[at.COMET] = lucky(s, at.COMET, turn, 0.05);
  for (let n = 0; n < 6; n++) {
    const w = at.WARD + at.WARD_SIZE * n;
    const water = s[w + at.WATER]!;
    const skill = s[w + at.SKILL]!;
    const stock = s[w + at.STOCK]!;
    if (water < 20 && weather > 0.2 && may(s, at.BLAZE + n, turn))
      hits[at.BLAZE + n] = lucky(s, at.BLAZE + n, turn, 0.02 + 0.001 * s[w + at.PEOPLE]!);
    if (s[w + at.MOOD]! > 58 && stock > 20 && may(s, at.FEAST + n, turn))
      hits[at.FEAST + n] = lucky(s, at.FEAST + n, turn, 0.15);
    if ((weather < -0.3 || water > 40) && may(s, at.FLOOD + n, turn))
      hits[at.FLOOD + n] = lucky(s, at.FLOOD + n, turn, unsafe * FLOODS[n]!);
    if (skill > 35 && stock > 15 && turn > 3 && may(s, at.GUILD + n, turn)) {
      const chance = 0.05 + (s[at.TEMPER] === 1 ? 0.04 : 0) + 0.001 * skill;
      hits[at.GUILD + n] = lucky(s, at.GUILD + n, turn, chance);
    }
  }
  for (let n = 0; n < 5; n++) {
    const p = at.PORT + at.PORT_SIZE * n;
    const fleet = s[p + at.FLEET]!;
    if (s[p + at.REPUTE]! > 45 && turn > 2 && may(s, at.ENVOY + n, turn))
      hits[at.ENVOY + n] = lucky(s, at.ENVOY + n, turn, 0.04 + 0.0005 * s[p + at.TRADE]!);
    if (s[p + at.REPUTE]! < 42 && fleet > 40 && may(s, at.RAID + n, turn)) {
      const chance = 0.03 + fleet / 1000 + (s[at.GATE] === 1 ? -0.03 : 0);
      hits[at.RAID + n] = lucky(s, at.RAID + n, turn, chance);
    }
  }
  const health = s[at.HEALTH]!;
  if (health < 45 && may(s, at.PLAGUE, turn)) hits[at.PLAGUE] = lucky(s, at.PLAGUE, turn, 0.2 - health / 400);
  if (s[at.TRUST]! < 40 && may(s, at.STRIKE, turn)) {
    const held = s[slotOf(at.STRIKE) + at.WAITING] === 2;
    hits[at.STRIKE] = held ? 1 : lucky(s, at.STRIKE, turn, 0.1 + (s[at.TAX] === 0 ? 0.1 : 0));
  }
  if (weather < -0.6 && s[at.FAME]! > 20 && may(s, at.WINDFALL, turn))
    hits[at.WINDFALL] = lucky(s, at.WINDFALL, turn, 0.05 + rivalry(s) / 2000);
}

const FLOODS = Float64Array.from({ length: 6 }, (_, ward) => 0.2 + 0.02 * ward);

/** Events that chance brings: those without choices happen, the most pressing dilemma opens. */
export function drawEvents(s: State): void {
  look(s);
  for (let event = 0; event < at.EVENTS; event++) if (hits[event] === 1 && DILEMMA[event] === 0) fire(s, event, 0);
  let shown = -1;
  for (let event = 0; event < at.EVENTS; event++)
    if (hits[event] === 1 && DILEMMA[event] === 1 && (shown < 0 || presses(s, event, shown))) shown = event;
  if (hits[at.STRIKE] === 1 && shown !== at.STRIKE) s[slotOf(at.STRIKE) + at.WAITING] = 2;
  if (shown >= 0) fire(s, shown, 1);
}

function presses(s: State, event: number, other: number): boolean {
  if (PRIORITY[event] !== PRIORITY[other]) return PRIORITY[event]! > PRIORITY[other]!;
  return tie(s, EVENT_KEYS[event]!) < tie(s, EVENT_KEYS[other]!);
}

/** The letter, which happens, and the strike, which opens, once something has fired them. */
export function fireLetter(s: State): void {
  const letter = slotOf(at.LETTER);
  if (s[letter + at.WAITING] === 1 && s[letter + at.FIRED] !== s[at.TURN]!) fire(s, at.LETTER, 0);
}
export function fireStrike(s: State): void {
  if (s[slotOf(at.STRIKE) + at.WAITING] === 1) fire(s, at.STRIKE, 2);
}

function fire(s: State, event: number, open: number): void {
  const e = slotOf(event);
  s[e + at.WAITING] = 0;
  s[e + at.FIRED] = s[at.TURN]!;
  s[e + at.COUNT] = s[e + at.COUNT]! + 1;
  if (open > 0) s[e + at.OPEN] = open;
  else happen(s, event);
}

function happen(s: State, event: number): void {
  if (event === at.COMET) spread(s, COMET_FAME, 2);
  else if (event === at.LETTER) add(s, at.TRUST, -1);
  else if (event === at.PLAGUE) plague(s);
  else if (event === at.WINDFALL) add(s, at.CASH, 30 * s[at.PRICE]!);
  else if (event < at.COMET) {
    const w = at.WARD + at.WARD_SIZE * (event - at.BLAZE);
    add(s, w + at.PEOPLE, -3);
    s[w + at.STOCK] = toGrid(s[w + at.STOCK]! * toGrid(0.9));
  } else if (event < at.FLOOD) {
    const w = at.WARD + at.WARD_SIZE * (event - at.FEAST);
    add(s, w + at.STOCK, -4);
    add(s, w + at.MOOD, 1 + 0.02 * s[w + at.SKILL]!);
    add(s, at.FAME, 0.5);
  } else {
    const p = at.PORT + at.PORT_SIZE * (event - at.RAID);
    add(s, at.CASH, -0.1 * s[at.MARKET]! * s[at.PRICE]!);
    add(s, p + at.CHEST, 0.05 * s[at.MARKET]!);
    add(s, at.TRUST, -1);
  }
}

function plague(s: State): void {
  for (let w = at.WARD; w < at.WARD_END; w += at.WARD_SIZE) add(s, w + at.PEOPLE, -0.1 * (50 - s[at.HEALTH]!));
}
