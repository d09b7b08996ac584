import { TABLE } from "../../../engine/contracts.ts";
import type { Deal } from "../../../engine/deal.ts";
import type { Tastes } from "../../../engine/planner.ts";
import type { I32 } from "../code.ts";
import { either } from "../control.ts";
import { onTable } from "../contracts.ts";
import { holds } from "../formula.ts";
import type { Body } from "../function.ts";
import { met } from "../legal.ts";
import { f64, i32 } from "../numbers.ts";
import type { Workshop } from "../workshop.ts";

const YES = i32.const(1);
const NOTHING = i32.const(0);
/** Whether all hold; the later ones are asked only while the earlier ones do. */
const every = (...conditions: readonly I32[]): I32 =>
  conditions.reduceRight((rest, condition) => either(condition, rest, NOTHING), YES);

/** There may be something to say at a table that is open. */
const AT_A_TABLE = -1;

/** What there is to say at the tables: 1 + the index of the deal to sit down at next, `AT_A_TABLE`, or 0, nothing. */
export const toSay = (shop: Workshop, body: Body, tables: Tastes["tables"]): I32 => {
  const said = body.local("i32");
  return tables.reduceRight<I32>((rest, table) => {
    const deal = shop.model.deals[table.deal]!;
    const here = shop.once("to say", deal, [], "i32", (inner) => {
      const opens = table.when === null ? YES : holds(shop, inner, table.when);
      const isOver = either(shop.is(deal.slots.agreed, 1), YES, onTable(shop, deal, TABLE.theyLeft | TABLE.weLeft));
      const isOpen = f64.eq(shop.get(deal.slots.opened), shop.now());
      const sitsDown = either(every(...mayOpen(shop, inner, deal), opens), i32.const(table.deal + 1), NOTHING);
      return either(isOver, NOTHING, either(isOpen, i32.const(AT_A_TABLE), sitsDown));
    });
    return either(said.tee(here.call()), said.get, rest);
  }, NOTHING);
};

/** `blockedSitting` and attention, for a deal that isn't agreed and whose table nobody has left or sits at. */
const mayOpen = (shop: Workshop, body: Body, deal: Deal): readonly I32[] => [
  f64.le(f64.const(deal.attention), shop.get(shop.model.layout.attention)),
  shop.is(shop.model.layout.ended, 0),
  either(shop.is(deal.slots.active, 1), onTable(shop, deal, TABLE.reopened), YES),
  i32.eqz(f64.lt(shop.now(), shop.get(deal.slots.silentUntil))),
  met(shop, body, deal.needs),
];
