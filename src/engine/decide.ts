import type { Answer, ClauseReaction } from "./answer.ts";
import { blockedSitting, refuse } from "./blocked.ts";
import { TABLE } from "./contracts.ts";
import type { Clause, Deal } from "./deal.ts";
import type { Model } from "./model.ts";
import type { State } from "./value.ts";
import { aspiration } from "./negotiation/aspiration.ts";
import { nearestTerms } from "./negotiation/counter.ts";
import { beyondReach, judge, type OtherSide, type Verdict } from "./negotiation/judge.ts";
import { shortfalls, weightiest } from "./negotiation/react.ts";
import { bestWorth, worthOf, type Levels } from "./negotiation/worth.ts";
import type { Decision, Refusal } from "./plan.ts";
import { whileStill } from "./still.ts";
import { partsAt } from "./parts.ts";
import { openSitting, otherSide, talksOf } from "./sitting.ts";
import { changedClauses, oursLevels, theirsLevels, toLevels, toTerms } from "./terms.ts";
import { forkState } from "./state.ts";
import { frozenWorths } from "./frozen.ts";

/** A decision that is answered within the turn. */
export type TalkDecision = Exclude<Decision, { readonly kind: "commit" }>;

/** Carries out a decision of a negotiation and gives the answer. The old state stays untouched; variables never change here. */
export function decide(
  model: Model,
  from: State,
  decision: TalkDecision,
): { readonly state: State; readonly answer: Answer } | Refusal {
  const state = forkState(from);
  const answer = carryOut(model, state, decision, true);
  return "refused" in answer ? answer : { state, answer };
}

/** The same in place, for futures in which nobody listens to what is said; one that is refused leaves the state as it is. */
export const decideIn = (model: Model, state: State, decision: TalkDecision): void => {
  carryOut(model, state, decision, false);
};

/** `heard`: whether the answer is to say what the terms are and how each clause was taken. */
function carryOut(model: Model, state: State, decision: TalkDecision, heard: boolean): Answer | Refusal {
  const deal = model.deals.find((each) => each.id === decision.deal);
  const path = `deal.${decision.deal}`;
  if (deal === undefined) return refuse("unknown-name", path, `no deal "${decision.deal}"`);
  if (state[model.layout.ended] !== 0) return refuse("ended", path, "the run has ended");
  return ANSWER[decision.kind](model, state, deal, decision as never, heard);
}

const ANSWER = {
  open,
  offer,
  accept,
  walk,
} satisfies {
  [K in TalkDecision["kind"]]: (
    model: Model,
    state: State,
    deal: Deal,
    decision: Extract<TalkDecision, { kind: K }>,
    heard: boolean,
  ) => Answer | Refusal;
};

function open(model: Model, state: State, deal: Deal): Answer | Refusal {
  const path = `deal.${deal.id}`;
  const blocked = blockedSitting(model, state, deal);
  if (blocked !== null) return refuse(blocked.code, path, blocked.because);
  const left = state[model.layout.attention]!;
  if (left < deal.attention)
    return refuse("attention", path, `a sitting takes ${deal.attention} attention, ${left} is left`);
  state[model.layout.attention] = left - deal.attention;
  openSitting(model, state, { low: state[model.layout.seedLow]!, high: state[model.layout.seedHigh]! }, deal);
  const side = otherSide(deal, state);
  if (beyondReach(side)) return leave(model, state, deal, "reserve", []);
  lookAgain(state, deal, side);
  return { kind: "opened", deal: deal.id, sitting: state[deal.slots.sittings]! };
}

/**
 * What they had on the table stays there, unless the world has changed so that it is worth less to them than they ask: then
 * they replace it as they would counter, or an old offer could be accepted below their aspiration.
 */
function lookAgain(state: State, deal: Deal, side: OtherSide): void {
  const asked = aspiration(bestWorth(side.worths), side.reserve, state[deal.slots.conceded]!);
  const theirs = theirsLevels(deal, state);
  if (worthOf(side.worths, theirs) >= asked) return;
  const answered = state[deal.slots.lastWorth]! >= 0 ? oursLevels(deal, state) : theirs;
  nearestTerms(side.worths, answered, asked)?.forEach((level, at) => (state[deal.clauses[at]!.theirsSlot] = level));
}

/** Why nothing can be said in a sitting now, or null. */
function noSitting(model: Model, state: State, deal: Deal): Refusal | null {
  const path = `deal.${deal.id}`;
  if (state[deal.slots.agreed] === 1)
    return refuse("agreed", path, "the terms are agreed and will be signed at the close");
  const left = (state[deal.slots.table]! & (TABLE.theyLeft | TABLE.weLeft)) !== 0;
  if (left || state[deal.slots.opened] !== state[model.layout.turn]!)
    return refuse("no-sitting", path, left ? "the sitting is over" : "no sitting is open");
  return null;
}

function offer(
  model: Model,
  state: State,
  deal: Deal,
  decision: { readonly terms: Readonly<Record<string, number | string>> },
  heard: boolean,
): Answer | Refusal {
  const { slots } = deal;
  const path = `deal.${deal.id}`;
  const closed = noSitting(model, state, deal);
  if (closed !== null) return closed;
  if (state[slots.offers]! >= deal.offersPerTurn)
    return refuse("no-offers-left", path, `${deal.offersPerTurn} offers a turn`);
  const levels = toLevels(deal, decision.terms);
  if ("refused" in levels) return levels;
  const changed = changedClauses(deal, state, levels);
  if (changed > deal.clausesPerOffer) {
    return refuse(
      "too-many-clauses",
      path,
      `an offer changes ${deal.clausesPerOffer} clauses at most of one on the table; this changes ${changed}`,
    );
  }
  const verdict = judge(otherSide(deal, state), talksOf(deal, state), levels);
  putOnTable(state, deal, levels, verdict);
  if (verdict.outcome.kind === "accept") return agree(state, deal, levels, heard);
  const reactions = (): ClauseReaction[] => (heard ? react(model, state, deal, levels) : []);
  if (verdict.outcome.kind === "walk") return leave(model, state, deal, verdict.outcome.why, reactions());
  const counter = verdict.outcome.levels;
  counter.forEach((level, at) => (state[deal.clauses[at]!.theirsSlot] = level));
  return {
    kind: "countered",
    deal: deal.id,
    terms: heard ? toTerms(deal, counter) : {},
    reactions: reactions(),
    stonewalled: verdict.stonewalled,
  };
}

function putOnTable(state: State, deal: Deal, levels: Levels, verdict: Verdict): void {
  const { slots } = deal;
  levels.forEach((level, at) => (state[deal.clauses[at]!.oursSlot] = level));
  state[slots.offers] = state[slots.offers]! + 1;
  state[slots.round] = verdict.talks.round;
  state[slots.conceded] = verdict.talks.conceded;
  state[slots.lastWorth] = verdict.talks.lastWorth;
  if ((state[slots.table]! & TABLE.ours) === 0) state[slots.table] = state[slots.table]! + TABLE.ours;
}

function agree(state: State, deal: Deal, levels: Levels, heard: boolean): Answer {
  levels.forEach((level, at) => (state[deal.clauses[at]!.agreedSlot] = level));
  state[deal.slots.agreed] = 1;
  return { kind: "accepted", deal: deal.id, terms: heard ? toTerms(deal, levels) : {} };
}

/** They leave: silence begins, and what follows from it falls due at the close. */
function leave(
  model: Model,
  state: State,
  deal: Deal,
  why: "patience" | "reserve",
  reactions: readonly ClauseReaction[],
): Answer {
  const { slots } = deal;
  state[slots.silentUntil] = state[model.layout.turn]! + Math.max(1, deal.silence);
  state[slots.table] = (state[slots.table]! & TABLE.reopened) + TABLE.theyLeft;
  const because = why === "reserve" ? heaviestReserve(model, state, deal) : null;
  return { kind: "walked", deal: deal.id, why, reactions, because };
}

function heaviestReserve(model: Model, state: State, deal: Deal): string | null {
  let best: { worth: number; because: string | null } = { worth: -Infinity, because: null };
  for (const part of deal.reserve) {
    const worth = partsAt(model, state, [part], 0);
    if (part.because !== null && worth > best.worth) best = { worth, because: part.because };
  }
  return best.because;
}

function accept(model: Model, state: State, deal: Deal, _decision: TalkDecision, heard: boolean): Answer | Refusal {
  const closed = noSitting(model, state, deal);
  if (closed !== null) return closed;
  if ((state[deal.slots.table]! & TABLE.theirs) === 0)
    return refuse("nothing-on-the-table", `deal.${deal.id}`, "they have offered nothing");
  return agree(state, deal, theirsLevels(deal, state), heard);
}

function walk(model: Model, state: State, deal: Deal): Answer | Refusal {
  const closed = noSitting(model, state, deal);
  if (closed !== null) return closed;
  state[deal.slots.silentUntil] = state[model.layout.turn]! + Math.max(1, deal.silence);
  state[deal.slots.table] = (state[deal.slots.table]! & TABLE.reopened) + TABLE.weLeft;
  return { kind: "left", deal: deal.id };
}

/** Clause by clause, how far our offer is from their own terms, and the reason that weighs most. */
function react(model: Model, state: State, deal: Deal, ours: Levels): ClauseReaction[] {
  const theirs = theirsLevels(deal, state);
  const short = shortfalls(frozenWorths(deal, state, "them"), theirs, ours);
  const reactionOf = (clause: Clause, at: number): ClauseReaction => {
    const spoken = clause.them.filter((part) => part.because !== null);
    const tables = spoken.map((part) => clause.values.map((value) => partsAt(model, state, [part], value)));
    const reason = weightiest(tables, theirs[at]!, ours[at]!);
    return { clause: clause.id, short: short[at]!, because: spoken[reason]?.because ?? null };
  };
  return whileStill(state, () => deal.clauses.map(reactionOf));
}
