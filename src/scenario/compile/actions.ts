import type { Action, Amounts } from "../../engine/rules.ts";
import type { ActionSource } from "../shape/decisions.ts";
import { compileEffects } from "./effects.ts";
import { compileNeeds } from "./needs.ts";
import { NO_LOCALS, type Locals } from "./scopes.ts";
import type { Shop } from "./shop.ts";
import { numberType, rangeOf } from "./types.ts";

export function compileActions(shop: Shop): Action[] {
  return shop.catalog.actions.map(({ id, source, path }) => {
    const amount = source.amount === undefined ? null : compileAmounts(source.amount);
    const locals = amount === null ? NO_LOCALS : amountLocals(shop, amount);
    return {
      id,
      attention: source.attention,
      cooldown: source.cooldown ?? 0,
      once: source.once ?? false,
      needs: compileNeeds(shop, source.needs, [...path, "needs"], "the action can never be taken", locals),
      amount,
      effects: compileEffects(shop, source.effects, [...path, "effects"], { cause: { kind: "action", id }, locals }),
      takenSlot: shop.slots.at(`action.${id}#taken`),
      countSlot: shop.slots.at(`action.${id}#count`),
    };
  });
}

/** As written: an amount is put on the number grid when it is taken, and not before it has been compared with its steps. */
function compileAmounts(source: NonNullable<ActionSource["amount"]>): Amounts {
  const [min, max] = source.range;
  return { min, max, step: source.step, start: source.start ?? min };
}

function amountLocals(shop: Shop, amount: Amounts): Locals {
  const type = numberType(amount.min, amount.max);
  return new Map([
    [
      "amount",
      { type, openness: "exact", read: { kind: "slot", slot: shop.slots.at("#amount") }, range: rangeOf(type) },
    ],
  ]);
}
