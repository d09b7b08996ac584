import type { TalkDecision } from "../../engine/decide.ts";
import type { Terms } from "../../engine/plan.ts";
import { own } from "../../scenario/compile/entries.ts";
import { refuseTo, tell, withGame, withoutRefusal, type Desk } from "./desk.ts";
import { keep } from "./keeping.ts";
import { fromBase, offersOf, withTerm } from "./offers.ts";
import type { OfferDraft } from "./draft.ts";
import { talk } from "./play.ts";
import { pushScreen } from "./moving.ts";

/** A decision in talks: answered, saved, then shown. False when it was refused. */
async function decideInTalks(desk: Desk, decision: TalkDecision): Promise<boolean> {
  const { game, committing, draft, saveId } = desk.get();
  if (game === null || saveId === null || committing) return false;
  const result = talk(game, decision);
  if ("refused" in result) {
    refuseTo(desk, game, result, "talks");
    return false;
  }
  desk.set({ committing: true, ...withoutRefusal(desk) });
  await keep(desk, result.game, saveId);
  // Another run may have been taken in hand in the meantime; this one is kept.
  if (desk.get().game !== game) return false;
  // A draft may have been edited while the save was written.
  desk.set({ ...withGame(result.game, desk.get().draft ?? draft), committing: false });
  return true;
}

export async function openTalks(desk: Desk, deal: string): Promise<void> {
  const view = desk.get().game?.view.deals.find((each) => each.id === deal);
  if (view === undefined) return;
  const talking = view.sitting || view.agreed !== null || own(desk.get().answers, deal) !== undefined;
  // Looking at terms in force or at an empty table costs nothing.
  const look = talking || view.blocked !== null;
  if (!look && view.attention > desk.get().attentionLeft)
    return tell(desk, "alert", "Not enough attention is left for talks. Take an action back first.", "talks");
  if (look || (await decideInTalks(desk, { kind: "open", deal }))) pushScreen(desk, { at: "negotiation", deal });
}

export async function sendOffer(desk: Desk, deal: string, terms: Terms | undefined): Promise<void> {
  const offered = terms ?? own(desk.get().offers, deal)?.terms;
  if (offered === undefined) return tell(desk, "alert", "There is no offer to make: no sitting is open.");
  const before = own(desk.get().offers, deal);
  if (!(await decideInTalks(desk, { kind: "offer", deal, terms: offered }))) return;
  // What was offered is now our sheet on the table, and the next draft starts from it.
  const { game } = desk.get();
  if (game !== null && before !== undefined) setOffer(desk, deal, (view) => fromBase(view, "ours"));
}

export async function acceptTerms(desk: Desk, deal: string): Promise<void> {
  await decideInTalks(desk, { kind: "accept", deal });
}

export async function leaveTalks(desk: Desk, deal: string): Promise<void> {
  await decideInTalks(desk, { kind: "walk", deal });
}

type View = Parameters<typeof fromBase>[0];

function setOffer(
  desk: Desk,
  deal: string,
  change: (view: View, offer: OfferDraft | undefined) => OfferDraft | null,
): void {
  const { game, offers } = desk.get();
  const view = game?.view.deals.find((each) => each.id === deal);
  if (game === null || view === undefined || !view.sitting) return;
  const next = change(view, own(offers, deal));
  if (next !== null) desk.set(offersOf(game, { ...offers, [deal]: next }));
}

export const chooseBase = (desk: Desk, deal: string, base: OfferDraft["base"]): void =>
  setOffer(desk, deal, (view) => fromBase(view, base));

export const changeTerm = (desk: Desk, deal: string, clause: string, value: number | string): void =>
  setOffer(desk, deal, (view, offer) => (offer === undefined ? null : withTerm(view, offer, clause, value)));
