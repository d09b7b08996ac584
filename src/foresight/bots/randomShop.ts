import { hashName } from "../../engine/hash.ts";
import type { Model } from "../../engine/model.ts";
import type { Plan } from "../../engine/plan.ts";
import type { State } from "../../engine/value.ts";
import type { Roll } from "../seat.ts";
import { buy, purchases } from "./plans.ts";

/** More than any attention buys. */
const MOST = 12;

/** Spends attention on whatever it can afford. */
export function shopAtRandom(model: Model, seen: State, plan: Plan, roll: Roll): Plan {
  let left = seen[model.layout.attention]!;
  let planned = plan;
  let offers = purchases(model, seen);
  const subject = hashName("shop");
  for (let n = 0; ; n++) {
    offers = offers.filter((each) => each.attention <= left);
    const chosen = offers[Math.floor(roll(subject, n) * offers.length)];
    if (chosen === undefined || n > MOST) return planned;
    offers = offers.filter((each) => each !== chosen);
    left -= chosen.attention;
    planned = buy(planned, { ...chosen, ...randomAmount(model, chosen.id, roll) });
  }
}

function randomAmount(model: Model, action: string, roll: Roll): { amount?: number } {
  const range = model.actions.find((each) => each.id === action)?.amount ?? null;
  if (range === null) return {};
  const steps = Math.floor((range.max - range.min) / range.step + 1e-9) + 1;
  return { amount: range.min + range.step * Math.floor(roll(hashName(action), 7) * steps) };
}
