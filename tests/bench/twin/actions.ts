import { craft, population } from "./derived.ts";
import { add, DREDGE, DRILL, FAIR, later, PARLEY, PLANT, spread, TEACH, WALL, WALL_TRUST } from "./effects.ts";
import type { TwinPlan } from "./plan.ts";
import * as at from "./slots.ts";

type State = Float64Array;

/** Actions in order of their ids. */
const BORROW = 0;
const DRAIN = 1;
const DREDGING = 2;
const DRILLING = 3;
const HOLD_FAIR = 4;
const LEVY = 5;
const PARLEYING = 6;
const PLANTING = 7;
const REPAY = 8;
const SURVEY = 9;
const TEACHING = 10;
const WALLING = 11;

export const ATTENTION_OF = Uint8Array.of(1, 1, 1, 1, 2, 1, 1, 1, 1, 2, 1, 2);
const COOLDOWN = Uint8Array.of(1, 2, 1, 1, 4, 3, 1, 1, 1, 255, 2, 1);
const LEAST = Uint8Array.of(10, 0, 1, 0, 0, 0, 0, 0, 10, 0, 0, 0);
const MOST = Uint8Array.of(60, 0, 4, 0, 0, 0, 0, 0, 60, 0, 0, 0);

/** Whether an action may be taken: rested, its amount on its steps, its needs met. */
export function mayAct(s: State, action: number, amount: number): boolean {
  const last = s[at.ACTION + 2 * action]!;
  if (last > 0 && s[at.TURN]! - last < COOLDOWN[action]!) return false;
  const least = LEAST[action]!;
  if (amount < least || amount > MOST[action]! || (least > 0 && amount % least !== 0)) return false;
  const cash = s[at.CASH]!;
  if (action === BORROW) return s[at.DEBT]! < 300;
  if (action === DRAIN) return cash > 4;
  if (action === DREDGING) return cash > 5 * amount;
  if (action === HOLD_FAIR) return s[at.GRAIN]! > 30 && cash > 6;
  if (action === REPAY) return cash > amount && s[at.DEBT]! > 0;
  return action !== WALLING || (s[at.WOOD]! > 20 && cash > 15);
}

/** Takes the planned actions in order; gives whether there were any. */
export function act(s: State, { amounts }: TwinPlan): boolean {
  let any = false;
  for (let action = 0; action < amounts.length; action++) {
    const amount = amounts[action]!;
    if (Number.isNaN(amount)) continue;
    take(s, action, amount);
    s[at.ACTION + 2 * action] = s[at.TURN]!;
    s[at.ACTION + 2 * action + 1] = s[at.ACTION + 2 * action + 1]! + 1;
    any = true;
  }
  return any;
}

function take(s: State, action: number, amount: number): void {
  switch (action) {
    case BORROW:
      add(s, at.CASH, amount);
      return add(s, at.DEBT, 1.1 * amount);
    case DRAIN:
      add(s, at.CASH, -4);
      for (let ward = 0; ward < 3; ward++) add(s, at.WARD + at.WARD_SIZE * ward + at.WATER, -8);
      return;
    case DREDGING:
      add(s, at.CASH, -5 * amount);
      return spread(s, DREDGE, amount, amount);
    case DRILLING:
      spread(s, DRILL, 2);
      return add(s, at.TRUST, 1);
    case HOLD_FAIR:
      add(s, at.CASH, -6);
      add(s, at.GRAIN, -10);
      add(s, at.FAME, 3 + 0.02 * craft(s));
      return later(s, FAIR, 1, 2);
    case LEVY:
      add(s, at.CASH, 0.2 * population(s));
      return add(s, at.TRUST, -4);
    case PARLEYING:
      for (let port = 0; port < 5; port++) later(s, PARLEY + port, 1, 2);
      return;
    case PLANTING:
      return later(s, PLANT, 2, 6);
    case REPAY:
      add(s, at.CASH, 0 - Math.min(s[at.DEBT]!, amount));
      return add(s, at.DEBT, 0 - amount);
    case SURVEY:
      add(s, at.FAME, 1);
      s[at.SILT_KNOWN] = 1;
      return;
    case TEACHING:
      return teach(s);
    default:
      add(s, at.WOOD, -15);
      add(s, at.CASH, -12);
      spread(s, WALL, 10);
      return later(s, WALL_TRUST, 2, 0);
  }
}

function teach(s: State): void {
  // Each ward's lesson is worth what the craft is after the one before.
  for (let ward = 0; ward < 3; ward++) spread(s, TEACH + ward, 2 - 0.01 * craft(s));
}
