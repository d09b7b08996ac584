import type { Refusal, Terms } from "../../engine/plan.ts";
import type { DealView } from "../../engine/view.ts";
import { own } from "../../scenario/compile/entries.ts";
import type { OfferDraft } from "./draft.ts";
import type { Game } from "./game.ts";

type Base = OfferDraft["base"];

/** Clauses in which terms differ from a base, in the deal's order. */
export const changedFrom = (deal: DealView, base: Terms, terms: Terms): string[] =>
  deal.clauses.map((each) => each.id).filter((id) => own(base, id) !== own(terms, id));

/** A draft that starts from one of the sheets on the table. */
export function fromBase(deal: DealView, base: Base): OfferDraft | null {
  const sheet = deal.bases.find((each) => each.id === base);
  return sheet === undefined ? null : { base, terms: { ...sheet.terms }, changed: [] };
}

/** The same draft with one clause at another value; a value that the clause doesn't have is left. */
export function withTerm(deal: DealView, offer: OfferDraft, clause: string, value: number | string): OfferDraft {
  const rule = deal.clauses.find((each) => each.id === clause);
  if (rule === undefined || !rule.values.includes(value)) return offer;
  const terms = Object.fromEntries(deal.clauses.map(({ id }) => [id, id === clause ? value : own(offer.terms, id)!]));
  const base = deal.bases.find((each) => each.id === offer.base)?.terms ?? offer.terms;
  return { ...offer, terms, changed: changedFrom(deal, base, terms) };
}

interface Offers {
  readonly offers: Readonly<Record<string, OfferDraft>>;
  readonly offerProblems: Readonly<Record<string, Refusal | null>>;
}

/** A draft for every open sitting: the one at hand while its base still stands, else our own sheet. */
export function offersOf(game: Game, drafts: Readonly<Record<string, OfferDraft>>): Offers {
  const offers: [string, OfferDraft][] = [];
  for (const deal of game.view.deals) {
    if (!deal.sitting) continue;
    const held = own(drafts, deal.id);
    const draft =
      held !== undefined && deal.bases.some((each) => each.id === held.base) ? held : fromBase(deal, "ours");
    if (draft !== null) offers.push([deal.id, draft]);
  }
  return {
    offers: Object.fromEntries(offers),
    offerProblems: Object.fromEntries(offers.map(([id, offer]) => [id, offerProblem(game, id, offer)])),
  };
}

/** Why an offer would be refused, from what is seen alone: trying it out would read the answer. */
function offerProblem(game: Game, id: string, offer: OfferDraft): Refusal | null {
  const deal = game.view.deals.find((each) => each.id === id);
  if (deal === undefined) return null;
  const path = `deal.${id}`;
  if (deal.offersLeft < 1) return { refused: true, code: "no-offers-left", path, message: "no offer is left" };
  const changed = Math.min(...deal.bases.map((base) => changedFrom(deal, base.terms, offer.terms).length));
  if (changed <= deal.clausesPerOffer) return null;
  const message = `an offer changes ${deal.clausesPerOffer} clauses at most of a sheet on the table; this changes ${changed}`;
  return { refused: true, code: "too-many-clauses", path, message };
}
