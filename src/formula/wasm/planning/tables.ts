import { TABLE } from "../../../engine/contracts.ts";
import type { Deal } from "../../../engine/deal.ts";
import type { Tastes } from "../../../engine/likings.ts";
import type { I32 } from "../code.ts";
import { either } from "../control.ts";
import { onTable } from "../contracts.ts";
import { holds } from "../formula.ts";
import type { Body } from "../function.ts";
import { met } from "../legal.ts";
import { f64, i32 } from "../numbers.ts";
import type { Workshop } from "../workshop.ts";

const YES = i32.const(1);
const NO = i32.const(0);
/** Whether all hold; the later ones are asked only while the earlier ones do. */
const every = (...conditions: readonly I32[]): I32 =>
  conditions.reduceRight((rest, condition) => either(condition, rest, NO), YES);

/** Whether there may be something to say at a table: one that is open, or one that would be opened now. */
export const mayTalk = (shop: Workshop, tables: Tastes["tables"]): I32 =>
  tables.reduceRight<I32>((rest, table) => {
    const deal = shop.model.deals[table.deal]!;
    const speaks = shop.once("may talk", deal, [], "i32", (body) => {
      const opens = table.when === null ? YES : holds(shop, body, table.when);
      return either(
        shop.is(deal.slots.agreed, 1),
        NO,
        either(
          onTable(shop, deal, TABLE.theyLeft | TABLE.weLeft),
          NO,
          either(f64.eq(shop.get(deal.slots.opened), shop.now()), YES, every(...mayOpen(shop, body, deal), opens)),
        ),
      );
    });
    return either(speaks.call(), YES, rest);
  }, NO);

/** `blockedSitting` and attention, for a deal that isn't agreed and whose table nobody has left or sits at. */
const mayOpen = (shop: Workshop, body: Body, deal: Deal): readonly I32[] => [
  f64.le(f64.const(deal.attention), shop.get(shop.model.layout.attention)),
  shop.is(shop.model.layout.ended, 0),
  either(shop.is(deal.slots.active, 1), onTable(shop, deal, TABLE.reopened), YES),
  i32.eqz(f64.lt(shop.now(), shop.get(deal.slots.silentUntil))),
  met(shop, body, deal.needs),
];
