import type { TalkDecision } from "../../engine/decide.ts";
import { changedClauses, toLevels, toTerms } from "../../engine/terms.ts";
import type { Hand } from "./hand.ts";
import { turnOf } from "./rotation.ts";
import { departs, type Trial } from "./trial.ts";

/** One in so many departures leaves the table. */
const WALKS = 8;

/** Talks as the hand would; where it departs it leaves the table, or puts a clause of its offer at a value that has its turn. */
export function talkOff(trial: Trial, hand: Hand): TalkDecision | null {
  const { model, seen, roll } = trial.seat;
  const said = hand.talk(model, seen, roll);
  if (said?.kind !== "offer" || !departs(trial, `talk ${said.deal}`)) return said;
  const deal = model.deals.find(({ id }) => id === said.deal)!;
  const round = seen[deal.slots.round]!;
  if (turnOf(`walk ${deal.id} ${round}`, WALKS, trial.index) === 0) return { kind: "walk", deal: deal.id };
  const levels = toLevels(deal, said.terms);
  if ("refused" in levels) return said;
  const at = turnOf(`clause ${deal.id} ${round}`, deal.clauses.length, trial.index);
  const clause = deal.clauses[at]!;
  levels[at] = turnOf(`value ${deal.id} ${clause.id}`, clause.values.length, trial.index);
  return changedClauses(deal, seen, levels) > deal.clausesPerOffer ? said : { ...said, terms: toTerms(deal, levels) };
}
