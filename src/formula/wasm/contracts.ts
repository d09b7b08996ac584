import { TABLE } from "../../engine/contracts.ts";
import type { Deal } from "../../engine/deal.ts";
import type { Effect } from "../../engine/effect.ts";
import type { F64, I32, Step } from "./code.ts";
import { leave, nothing, steps, when } from "./control.ts";
import { valueOf } from "./formula.ts";
import type { Body, Callable } from "./function.ts";
import { clearMemory, f64, i32 } from "./numbers.ts";
import { later } from "./sums/grid.ts";
import type { Workshop } from "./workshop.ts";
import { write } from "./writing.ts";

/** `engine/contracts.ts`. */

/** How effects are run: given, since effects break deals. */
export type RunEffects = (shop: Workshop, body: Body, list: readonly Effect[]) => Step;

export const onTable = (shop: Workshop, { slots }: Deal, bit: number): I32 =>
  i32.and(i32.truncS(shop.get(slots.table)), i32.const(bit));

/** `clearTalks`: forgets the talks. */
export const clearTalks = (shop: Workshop, deal: Deal): Callable<"none"> =>
  shop.once("clear talks", deal, [], "none", () => {
    const { slots } = deal;
    const blank = ["offers", "round", "patience", "conceded", "reserve", "table", "agreed", "opened"] as const;
    return steps(
      ...blank.map((name) => shop.set(slots[name], 0)),
      shop.set(slots.lastWorth, -1),
      ...deal.clauses.map((clause) =>
        steps(
          shop.set(clause.oursSlot, clause.start),
          shop.set(clause.theirsSlot, 0),
          shop.set(clause.agreedSlot, 0),
          clearMemory(i32.const(clause.worthUsSlot * 8), clause.values.length * 8),
          clearMemory(i32.const(clause.worthThemSlot * 8), clause.values.length * 8),
        ),
      ),
    );
  });

/** Turn at whose close a deal signed at `turn` expires. */
export const expiry = (shop: Workshop, body: Body, { term }: Deal, turn: F64): F64 | number =>
  term === null ? 0 : later(shop, body, turn, valueOf(shop, body, term), 1);

/** `signDeal`, without what follows from it. */
export function signDeal(shop: Workshop, body: Body, deal: Deal): Step {
  const { slots } = deal;
  const agreed = deal.clauses.map(({ slot, values, agreedSlot }) => {
    const level = i32.truncS(shop.get(agreedSlot));
    return write(shop, body, slot, f64.load(shop.room.doubles(values), i32.shl(level, i32.const(3))));
  });
  return steps(
    ...agreed,
    write(shop, body, slots.active, 1),
    shop.set(slots.signed, shop.now()),
    shop.set(slots.expires, expiry(shop, body, deal, shop.now())),
    clearTalks(shop, deal).call(),
  );
}

/** Puts a deal out of force. */
const lapse = (shop: Workshop, body: Body, { slots, clauses }: Deal): Step =>
  steps(
    ...clauses.map(({ slot, without }) => write(shop, body, slot, without)),
    write(shop, body, slots.active, 0),
    shop.set(slots.expires, 0),
  );

/** `breachDeal`, and what follows from it. */
export const breachDeal = (shop: Workshop, index: number, run: RunEffects): Callable<"none"> => {
  const deal = shop.model.deals[index]!;
  return shop.once("breach", deal, [], "none", (body) => {
    const { amount } = shop.model.layout;
    return when(
      shop.is(deal.slots.active, 1),
      steps(
        lapse(shop, body, deal),
        clearTalks(shop, deal).call(),
        // What follows from it has no amount, though the action that broke the deal may.
        deal.onBreach.length === 0 ? nothing : shop.set(amount, 0),
        run(shop, body, deal.onBreach),
      ),
    );
  });
};

/** `expireDeal`, with what follows from it. */
export function expireDeal(shop: Workshop, body: Body, deal: Deal, run: RunEffects): Step {
  const expires = shop.get(deal.slots.expires);
  return when(
    i32.and(shop.is(deal.slots.active, 1), f64.ne(expires, f64.const(0))),
    when(f64.ge(shop.now(), expires), steps(lapse(shop, body, deal), run(shop, body, deal.onExpire))),
  );
}

/** `endDeal`. */
export const endDeal = (shop: Workshop, index: number): Callable<"none"> => {
  const deal = shop.model.deals[index]!;
  return shop.once("end", deal, [], "none", (body) => when(shop.is(deal.slots.active, 1), lapse(shop, body, deal)));
};

/** `reopenDeal`. */
export const reopenDeal = (shop: Workshop, index: number): Callable<"none"> => {
  const deal = shop.model.deals[index]!;
  const { slots } = deal;
  return shop.once("reopen", deal, [], "none", () =>
    steps(
      shop.set(slots.silentUntil, 0),
      when(shop.isnt(slots.active, 1), leave()),
      when(onTable(shop, deal, TABLE.reopened), leave()),
      shop.set(slots.table, f64.add(shop.get(slots.table), f64.const(TABLE.reopened))),
    ),
  );
};
