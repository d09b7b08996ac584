import type { Deal } from "../../engine/deal.ts";
import { worthOf, type Worths } from "../../engine/negotiation/worth.ts";
import type { Decision } from "../../engine/plan.ts";
import { baseLevels, levelOf, theirsLevels, toTerms, worthsToUs } from "../../engine/terms.ts";
import type { DealView } from "../../engine/view.ts";
import type { Display } from "../../scenario/compile/display.ts";
import type { StrategySource } from "../../scenario/shape/outcomes.ts";
import { estimateOtherSide } from "../estimate.ts";
import type { Seat } from "../seat.ts";
import { bestOffer } from "./offers.ts";

type Talks = NonNullable<StrategySource["deals"]>[string];

/** What a strategy does next at its tables; null when nothing is left to say this turn. */
export function talkByStrategy(seat: Seat, strategy: StrategySource, display: Display): Decision | null {
  for (const view of seat.view.deals) {
    const talks = Object.hasOwn(strategy.deals ?? {}, view.id) ? strategy.deals![view.id]! : undefined;
    if (talks === undefined) continue;
    if (view.sitting) {
      const decision = offerOrAccept(seat, view, talks, display);
      if (decision !== null) return decision;
      continue;
    }
    const affordable = view.blocked === null && view.attention <= seat.view.attention;
    if (affordable && (talks.when === undefined || display.formula(talks.when)(seat.seen) !== 0))
      return { kind: "open", deal: view.id };
  }
  return null;
}

/** Points off for leaving an insisted clause: more than any terms are worth. */
const INSISTENCE = 400;

/** Accepts what is worth what it asks, else offers what reaches it; what it asks falls from `aspire` to `settle` over the rounds. */
function offerOrAccept(seat: Seat, view: DealView, talks: Talks, display: Display): Decision | null {
  const index = seat.model.deals.findIndex((each) => each.id === view.id);
  const deal = seat.model.deals[index]!;
  const aspire = display.formula(talks.aspire)(seat.seen);
  const settle = display.formula(talks.settle)(seat.seen);
  const rounds = Math.max(1, (deal.patience.min + deal.patience.max) / 2 - 1);
  const target = aspire + (settle - aspire) * Math.min(1, view.round / rounds);
  const us = insisting(deal, worthsToUs(deal, seat.seen), talks);
  const theirs = theirsLevels(deal, seat.seen);
  if (view.theirs !== null && worthOf(us, theirs) >= target) return { kind: "accept", deal: view.id };
  if (view.offersLeft === 0) return null;
  const levels = bestOffer({
    bases: baseLevels(deal, seat.seen).map((base) => base.levels),
    changes: view.clausesPerOffer,
    us,
    them: estimateOtherSide(seat.model, seat.seen, index).worths,
    target,
  });
  return { kind: "offer", deal: view.id, terms: toTerms(deal, levels) };
}

function insisting(deal: Deal, us: Worths, talks: Talks): Worths {
  const insist = talks.insist ?? {};
  return us.map((levels, at) => {
    const clause = deal.clauses[at]!;
    if (!Object.hasOwn(insist, clause.id)) return levels;
    const wanted = levelOf(clause, insist[clause.id]!);
    return levels.map((worth, level) => (level === wanted ? worth : worth - INSISTENCE));
  });
}
