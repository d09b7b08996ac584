import { note, turnOf, write, type Book } from "./book.ts";
import type { Cause } from "./cause.ts";
import type { Deal } from "./deal.ts";
import type { Effect } from "./effect.ts";
import { after } from "./grid.ts";

/** What stands on a deal's table, added up in its `table` slot. */
export const TABLE = { ours: 1, theirs: 2, reopened: 4, theyLeft: 8, weLeft: 16 } as const;

export const onTable = (book: Book, deal: Deal, bit: number): boolean => (book.state[deal.slots.table]! & bit) !== 0;

/** Forgets the talks, as after a signature or a walk-away. Sittings go on counting, so that no draw repeats. */
export function clearTalks(book: Book, deal: Deal): void {
  const { state } = book;
  const { slots } = deal;
  state[slots.offers] = 0;
  state[slots.round] = 0;
  state[slots.patience] = 0;
  state[slots.conceded] = 0;
  state[slots.reserve] = 0;
  state[slots.lastWorth] = -1;
  state[slots.table] = 0;
  state[slots.agreed] = 0;
  state[slots.opened] = 0;
  for (const clause of deal.clauses) {
    state[clause.oursSlot] = clause.start;
    state[clause.theirsSlot] = 0;
    state[clause.agreedSlot] = 0;
    state.fill(0, clause.worthUsSlot, clause.worthUsSlot + clause.values.length);
    state.fill(0, clause.worthThemSlot, clause.worthThemSlot + clause.values.length);
  }
}

const causeOf = (deal: Deal): Cause => ({ kind: "deal", id: deal.id });

/** Puts the agreed terms in force; gives what follows from the signature. */
export function signDeal(book: Book, deal: Deal): readonly Effect[] {
  const { state } = book;
  const turn = turnOf(book);
  for (const clause of deal.clauses) write(book, clause.slot, clause.values[state[clause.agreedSlot]!]!, causeOf(deal));
  write(book, deal.slots.active, 1, causeOf(deal));
  state[deal.slots.signed] = turn;
  state[deal.slots.expires] = deal.term === null ? 0 : after(turn, deal.term(state), 1);
  clearTalks(book, deal);
  note(book, { kind: "signed", phase: book.phase, deal: deal.id });
  return deal.onSign;
}

function lapse(book: Book, deal: Deal, cause: Cause): void {
  for (const clause of deal.clauses) write(book, clause.slot, clause.without, cause);
  write(book, deal.slots.active, 0, cause);
  book.state[deal.slots.expires] = 0;
}

/** Breaks a deal that is in force; gives what follows from the breach. */
export function breachDeal(book: Book, index: number, cause: Cause): readonly Effect[] {
  const deal = book.model.deals[index]!;
  if (book.state[deal.slots.active] !== 1) return [];
  lapse(book, deal, cause);
  clearTalks(book, deal);
  note(book, { kind: "breached", phase: book.phase, deal: deal.id });
  return deal.onBreach;
}

/** Ends a deal by agreement: neither breach nor expiry. */
export function endDeal(book: Book, index: number, cause: Cause): void {
  const deal = book.model.deals[index]!;
  if (book.state[deal.slots.active] !== 1) return;
  lapse(book, deal, cause);
  note(book, { kind: "ended", phase: book.phase, deal: deal.id });
}

/** Lets talks be held while the deal is in force; its terms hold until new ones are signed. */
export function reopenDeal(book: Book, index: number): void {
  const deal = book.model.deals[index]!;
  book.state[deal.slots.silentUntil] = 0;
  if (book.state[deal.slots.active] !== 1 || onTable(book, deal, TABLE.reopened)) return;
  book.state[deal.slots.table] = book.state[deal.slots.table]! + TABLE.reopened;
  note(book, { kind: "reopened", phase: book.phase, deal: deal.id });
}

/** Lets a deal run out when its term is over; gives what follows from it. */
export function expireDeal(book: Book, deal: Deal): readonly Effect[] {
  const expires = book.state[deal.slots.expires]!;
  if (book.state[deal.slots.active] !== 1 || expires === 0 || turnOf(book) < expires) return [];
  lapse(book, deal, causeOf(deal));
  note(book, { kind: "expired", phase: book.phase, deal: deal.id });
  return deal.onExpire;
}
