import { TABLE } from "../../../engine/contracts.ts";
import type { Step } from "../code.ts";
import { steps, when } from "../control.ts";
import { clearTalks, expireDeal, onTable, signDeal } from "../contracts.ts";
import { runEffects } from "../effects.ts";
import type { Workshop } from "../workshop.ts";

/** `closeDeals`. */
export const closeDeals = (shop: Workshop): Step =>
  steps(
    ...shop.model.deals.map((deal) => {
      const sign = shop.once("sign", deal, [], "none", (body) =>
        steps(signDeal(shop, body, deal), runEffects(shop, body, deal.onSign)),
      );
      const walk = shop.once("walk", deal, [], "none", (body) =>
        steps(clearTalks(shop, deal).call(), runEffects(shop, body, deal.onWalk)),
      );
      return when(
        shop.is(deal.slots.agreed, 1),
        sign.call(),
        when(
          onTable(shop, deal, TABLE.theyLeft),
          walk.call(),
          when(onTable(shop, deal, TABLE.weLeft), clearTalks(shop, deal).call()),
        ),
      );
    }),
  );

/** `expireDeals`. */
export const expireDeals = (shop: Workshop): Step =>
  steps(
    ...shop.model.deals.map((deal) =>
      shop.once("expire", deal, [], "none", (body) => expireDeal(shop, body, deal, runEffects)).call(),
    ),
  );
