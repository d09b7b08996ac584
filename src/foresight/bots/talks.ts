import type { Deal } from "../../engine/deal.ts";
import { frozenWorths } from "../../engine/frozen.ts";
import { lasting } from "../../engine/negotiation/byWorths.ts";
import type { TalkDecision } from "../../engine/decide.ts";
import type { Model } from "../../engine/model.ts";
import { worthOf, type Worths } from "../../engine/negotiation/worth.ts";
import { baseLevels, lastingTerms, levelOf, theirsLevels } from "../../engine/terms.ts";
import type { State } from "../../engine/value.ts";
import { theirWorths } from "../estimate.ts";
import { bestOffer } from "./offers.ts";
import { mayOpen, tableOf, type Table } from "./tables.ts";

/** What a player asks for at a table. */
export interface Bargain {
  /** Worth to us asked for at first and in the end, 0 to 100. */
  readonly aspire: number;
  readonly settle: number;
  /** Clause to the value that it must have. */
  readonly insist: Readonly<Record<string, number | string>>;
}

/** What a player wants of each deal, by its index. */
export interface Aims {
  /** Whether it would sit down at a table now. */
  readonly opens: (seen: State, deal: number) => boolean;
  /** What it asks for at a table that is open; null when it wants nothing of it. */
  readonly wanted: (seen: State, deal: number) => Bargain | null;
}

/** What to do next at the tables; null when nothing is left to say this turn. */
export function talkBy(model: Model, seen: State, { opens, wanted }: Aims): TalkDecision | null {
  for (let index = 0; index < model.deals.length; index++) {
    const deal = model.deals[index]!;
    const table = tableOf(model, seen, deal);
    if (table.sitting) {
      const bargain = wanted(seen, index);
      const decision = bargain === null ? null : offerOrAccept(model, seen, index, table, bargain);
      if (decision !== null) return decision;
    } else if (mayOpen(model, seen, deal) && opens(seen, index)) return { kind: "open", deal: deal.id };
  }
  return null;
}

/** Points off for leaving an insisted clause: more than any terms are worth. */
const INSISTENCE = 400;

/** Accepts what is worth what it asks, else offers what reaches it; what it asks falls from `aspire` to `settle` over the rounds. */
function offerOrAccept(model: Model, seen: State, index: number, table: Table, bargain: Bargain): TalkDecision | null {
  const deal = model.deals[index]!;
  const rounds = Math.max(1, (deal.patience.min + deal.patience.max) / 2 - 1);
  const target = bargain.aspire + (bargain.settle - bargain.aspire) * Math.min(1, seen[deal.slots.round]! / rounds);
  const us = insisting(deal, frozenWorths(deal, seen, "us"), bargain.insist);
  if (table.theirs && worthOf(us, theirsLevels(deal, seen)) >= target) return { kind: "accept", deal: deal.id };
  return table.offersLeft === 0 ? null : offerFor(model, seen, index, us, target);
}

/** The offer worth `target` to us that is thought worth most to them. */
function offerFor(model: Model, seen: State, index: number, us: Worths, target: number): TalkDecision {
  const deal = model.deals[index]!;
  const levels = bestOffer({
    bases: baseLevels(deal, seen).map((base) => base.levels),
    changes: deal.clausesPerOffer,
    us,
    them: theirWorths(model, seen, index),
    target,
  });
  return { kind: "offer", deal: deal.id, terms: lastingTerms(deal, levels) };
}

/** What may be said at an open table apart from what a strategy would: their terms taken, offers of several worths to us. */
export function repliesAt(model: Model, seen: State, index: number, targets: readonly number[]): TalkDecision[] {
  const deal = model.deals[index]!;
  const table = tableOf(model, seen, deal);
  if (!table.sitting) return [];
  const us = frozenWorths(deal, seen, "us");
  const accept: TalkDecision[] = table.theirs ? [{ kind: "accept", deal: deal.id }] : [];
  const offers = table.offersLeft > 0 ? targets.map((target) => offerFor(model, seen, index, us, target)) : [];
  return [...accept, ...offers];
}

/** Tables with what is insisted on, by that and by the table without; `frozenWorths` gives few. */
const insisted = new WeakMap<Bargain["insist"], WeakMap<Worths, Worths>>();

function insisting(deal: Deal, us: Worths, insist: Bargain["insist"]): Worths {
  let known = insisted.get(insist);
  if (known === undefined) insisted.set(insist, (known = new WeakMap()));
  let worths = known.get(us);
  if (worths === undefined)
    known.set(us, (worths = lasting(us.map((levels, at) => insistOn(deal, at, levels, insist)))));
  return worths;
}

function insistOn(deal: Deal, at: number, levels: readonly number[], insist: Bargain["insist"]): readonly number[] {
  const clause = deal.clauses[at]!;
  if (!Object.hasOwn(insist, clause.id)) return levels;
  const wanted = levelOf(clause, insist[clause.id]!);
  return levels.map((worth, level) => (level === wanted ? worth : worth - INSISTENCE));
}
