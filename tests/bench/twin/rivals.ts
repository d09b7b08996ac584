import { toGrid } from "../../../src/engine/grid.ts";
import { STREAMS } from "../../../src/engine/random.ts";
import { population } from "./derived.ts";
import { RIVAL_KEYS, roll } from "./draws.ts";
import { add } from "./effects.ts";
import * as at from "./slots.ts";

type State = Float64Array;

/** Moves: court, expand, undercut; then none. */
const weights = new Float64Array(4);

/** Makes the moves that were chosen; gives whether there were any. */
export function move(s: State): boolean {
  let any = false;
  for (let port = 0; port < 5; port++) {
    const m = at.MOVE + at.MOVE_SIZE * port;
    const chosen = s[m]!;
    s[m] = s[m + 1] = s[m + 2] = 0;
    if (chosen > 0 && mayMove(s, port, chosen)) {
      any = true;
      make(s, at.PORT + at.PORT_SIZE * port, chosen);
    }
  }
  return any;
}

function mayMove(s: State, port: number, chosen: number): boolean {
  const p = at.PORT + at.PORT_SIZE * port;
  return chosen === 1 ? s[p + at.REPUTE]! > 40 : chosen === 3 || s[p + at.CHEST]! > 30;
}

function make(s: State, p: number, chosen: number): void {
  if (chosen === 1) {
    add(s, at.MARKET, -1.5);
    add(s, p + at.REPUTE, -2);
  } else if (chosen === 2) {
    add(s, p + at.FLEET, 4);
    add(s, p + at.CHEST, -20);
  } else {
    add(s, p + at.TRADE, 2 + 0.01 * s[p + at.FLEET]!);
    add(s, at.CASH, -0.05 * population(s) * s[at.PRICE]!);
  }
}

/** Each port chooses a move, and something is told of it. */
export function chooseMoves(s: State): void {
  const turn = s[at.TURN]!;
  const accuracy = 0.5 + s[at.FAME]! / 250;
  for (let port = 0; port < 5; port++) {
    const p = at.PORT + at.PORT_SIZE * port;
    const key = RIVAL_KEYS[port]!;
    weights[0] = mayMove(s, port, 1) ? 1 + 0.2 * port + s[at.MARKET]! / 100 : 0;
    weights[1] = mayMove(s, port, 2) ? 1 + s[p + at.CHEST]! / 200 : 0;
    weights[2] = 0.5 + (Math.max(0, s[p + at.TRADE]! - 60) / 100) * (s[at.TEMPER] === 1 ? 1.5 : 1);
    weights[3] = 1.5;
    const chosen = pick(roll(s, STREAMS.move, key, turn, 0));
    let told = chosen;
    if (roll(s, STREAMS.tell, key, turn, 0) >= accuracy) {
      weights[chosen] = 0;
      told = pick(roll(s, STREAMS.tell, key, turn, 1));
    }
    const m = at.MOVE + at.MOVE_SIZE * port;
    s[m] = chosen === 3 ? 0 : chosen + 1;
    s[m + 1] = told === 3 ? 0 : told + 1;
    s[m + 2] = toGrid(accuracy);
  }
}

/** One of the weights, in proportion. At least one is above 0: there is always rest or undercutting. */
function pick(part: number): number {
  let left = part * (weights[0]! + weights[1]! + weights[2]! + weights[3]!);
  let last = 3;
  for (let n = 0; n < 4; n++) {
    const weight = weights[n]!;
    if (weight === 0) continue;
    if (left < weight) return n;
    left -= weight;
    last = n;
  }
  return last;
}
