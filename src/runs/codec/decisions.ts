import type { Deal } from "../../engine/deal.ts";
import type { Model } from "../../engine/model.ts";
import type { Decision, Plan, Terms } from "../../engine/plan.ts";
import { toLevels, toTerms } from "../../engine/terms.ts";
import type { DigitReader, DigitWriter } from "./digits.ts";
import { putLevels, takeLevels } from "./offer.ts";
import { putPlan, takePlan, tidyPlan } from "./plan.ts";
import { startReckoning, type Reckoning } from "./reckoning.ts";

/** What comes next; `end` is 0, which is also what a reader finds past the end. */
const NEXT = { end: 0, commit: 1, talk: 2, count: 3 } as const;
const TALKS = ["offer", "open", "accept", "walk"] as const;

/** Writes decisions whose names are known to be right (see `misfit`). */
export function putDecisions(out: DigitWriter, model: Model, decisions: readonly Decision[]): void {
  const reckoning = startReckoning(model);
  for (const decision of decisions) {
    if (decision.kind === "commit") {
      out.put(NEXT.commit, NEXT.count);
      putPlan(out, model, reckoning, decision.plan);
      continue;
    }
    const at = model.deals.findIndex(({ id }) => id === decision.deal);
    const deal = model.deals[at];
    if (deal === undefined) throw new Error(`no deal ${decision.deal}`);
    out.put(NEXT.talk, NEXT.count);
    out.put(at, model.deals.length);
    out.put(TALKS.indexOf(decision.kind), TALKS.length);
    if (decision.kind !== "offer") continue;
    const levels = levelsOf(deal, decision.terms);
    putLevels(out, deal, reckoning.offers[at] ?? [], levels);
    reckoning.offers[at] = levels;
  }
  out.put(NEXT.end, NEXT.count);
}

/** Most decisions that are read. */
export const MOST_DECISIONS = 20_000;

export function takeDecisions(from: DigitReader, model: Model): Decision[] {
  const reckoning = startReckoning(model);
  const decisions: Decision[] = [];
  while (decisions.length < MOST_DECISIONS) {
    const next = from.take(NEXT.count);
    if (next === NEXT.end || (next === NEXT.talk && model.deals.length === 0)) break;
    decisions.push(
      next === NEXT.commit
        ? { kind: "commit", plan: takePlan(from, model, reckoning) }
        : takeTalk(from, model, reckoning),
    );
  }
  return decisions;
}

function takeTalk(from: DigitReader, model: Model, reckoning: Reckoning): Decision {
  const at = from.take(model.deals.length);
  const deal = model.deals[at];
  if (deal === undefined) throw new Error("a digit beyond its base");
  const kind = TALKS[from.take(TALKS.length)] ?? "walk";
  if (kind !== "offer") return { kind, deal: deal.id };
  const levels = takeLevels(from, deal, reckoning.offers[at] ?? []);
  reckoning.offers[at] = levels;
  return { kind, deal: deal.id, terms: toTerms(deal, levels) };
}

/** The decisions in the form in which a code gives them back: they do the same, to the bit. */
export function tidyDecisions(model: Model, decisions: readonly Decision[]): Decision[] {
  const reckoning = startReckoning(model);
  return decisions.map((decision) => {
    if (decision.kind !== "commit") return decision;
    const plan = tidyPlan(model, reckoning, decision.plan);
    reckon(model, reckoning, plan);
    return { kind: "commit", plan };
  });
}

/** Reckons with a plan without writing it anywhere. */
const reckon = (model: Model, reckoning: Reckoning, plan: Plan): void =>
  putPlan({ put: () => undefined, bytes: () => new Uint8Array(0) }, model, reckoning, plan);

function levelsOf(deal: Deal, terms: Terms): number[] {
  const levels = toLevels(deal, terms);
  if ("refused" in levels) throw new Error(levels.message);
  return levels;
}
