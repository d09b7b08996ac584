import type { Book } from "../book.ts";
import { clearTalks, expireDeal, onTable, signDeal, TABLE } from "../contracts.ts";
import { runEffects } from "../effects.ts";

/** Signs what was agreed this turn, and lets a walk-away have its consequences. */
export function closeDeals(book: Book): void {
  for (const deal of book.model.deals) {
    if (book.state[deal.slots.agreed] === 1) runEffects(book, signDeal(book, deal));
    else if (onTable(book, deal, TABLE.theyLeft)) {
      clearTalks(book, deal);
      runEffects(book, deal.onWalk);
    } else if (onTable(book, deal, TABLE.weLeft)) clearTalks(book, deal);
  }
}

/** Lets deals run out whose term is over. */
export function expireDeals(book: Book): void {
  for (const deal of book.model.deals) runEffects(book, expireDeal(book, deal));
}
