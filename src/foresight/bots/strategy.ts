import { blockedChoice } from "../../engine/blocked.ts";
import { lookAtAllocation } from "../../engine/lookPlan.ts";
import type { Model } from "../../engine/model.ts";
import type { Plan } from "../../engine/plan.ts";
import type { Formula, State } from "../../engine/value.ts";
import type { Display } from "../../scenario/compile/display.ts";
import type { StrategySource } from "../../scenario/shape/outcomes.ts";
import type { Hand } from "./hand.ts";
import { sharesToward } from "./shares.ts";
import { readTastes, type Tastes } from "./tastes.ts";
import { shop } from "./shop.ts";
import { talkBy, type Bargain } from "./talks.ts";

/** A strategy of the scenario as a hand: it answers, buys, sets and offers by its formulas, on what is seen. */
export function strategyHand(id: string, strategy: StrategySource, display: Display, model: Model): Hand {
  const tastes = readTastes(model, strategy, display);
  const bargain = bargainer(model, strategy, display);
  return {
    id,
    talk: (world, seen) => talkBy(world, seen, (deal, opening) => bargain(seen, deal, opening)),
    plan: (world, seen) => planBy(world, seen, tastes),
  };
}

function bargainer(
  model: Model,
  strategy: StrategySource,
  display: Display,
): (seen: State, deal: number, opening: boolean) => Bargain | null {
  const talks = model.deals.map((deal) => {
    const source = Object.hasOwn(strategy.deals ?? {}, deal.id) ? strategy.deals![deal.id]! : undefined;
    if (source === undefined) return null;
    return {
      when: source.when === undefined ? null : display.formula(source.when),
      aspire: display.formula(source.aspire),
      settle: display.formula(source.settle),
      insist: source.insist ?? {},
    };
  });
  return (seen, deal, opening) => {
    const talk = talks[deal] ?? null;
    if (talk === null || (opening && talk.when !== null && talk.when(seen) === 0)) return null;
    return { aspire: talk.aspire(seen), settle: talk.settle(seen), insist: talk.insist };
  };
}

function planBy(model: Model, seen: State, tastes: Tastes): Plan {
  const plan: Plan = {
    choices: choicesBy(model, seen, tastes),
    levers: leversBy(seen, tastes),
    allocations: sharesBy(model, seen, tastes),
    actions: [],
    studies: [],
  };
  return shop(model, seen, plan, tastes);
}

/** The answer that scores highest of those whose needs are met; of equals the first by id. */
function choicesBy(model: Model, seen: State, { choices }: Tastes): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (let at = 0; at < model.events.length; at++) {
    const event = model.events[at]!;
    if (seen[event.openSlot] === 0) continue;
    let best: { id: string; score: number } | null = null;
    for (let which = 0; which < event.choices.length; which++) {
      const choice = event.choices[which]!;
      if (blockedChoice(seen, choice) !== null) continue;
      const score = scoreOf(choices[at]![which]!, seen);
      if (best === null || score > best.score || (score === best.score && choice.id < best.id))
        best = { id: choice.id, score };
    }
    if (best !== null) chosen[event.id] = best.id;
  }
  return chosen;
}

const scoreOf = (taste: Formula | null, seen: State): number => (taste === null ? 0 : taste(seen));

function leversBy(seen: State, { levers }: Tastes): Record<string, string> {
  const set: Record<string, string> = {};
  for (const { id, wanted } of levers) {
    const option = wanted.find((each) => each.when === null || each.when(seen) !== 0)?.option;
    if (option !== undefined) set[id] = option;
  }
  return set;
}

function sharesBy(model: Model, seen: State, { shares }: Tastes): Record<string, Record<string, number>> {
  const allocations: Record<string, Record<string, number>> = {};
  for (const { allocation, parts } of shares) {
    const standing = lookAtAllocation(model.allocations[allocation]!, seen);
    const wanted: Record<string, number> = {};
    for (const { id, share } of parts) wanted[id] = share(seen);
    allocations[standing.id] = sharesToward(standing, wanted);
  }
  return allocations;
}
