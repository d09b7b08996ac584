import { blockedChoice } from "../../engine/blocked.ts";
import { lookAtAllocation } from "../../engine/lookPlan.ts";
import type { Kernel } from "../../engine/kernel.ts";
import { closureScorer } from "../../engine/likings.ts";
import type { Planner, Tastes } from "../../engine/planner.ts";
import type { Model } from "../../engine/model.ts";
import type { Plan } from "../../engine/plan.ts";
import type { State } from "../../engine/value.ts";
import type { Display } from "../../scenario/compile/display.ts";
import type { StrategySource } from "../../scenario/shape/outcomes.ts";
import type { Hand } from "./hand.ts";
import { sharesToward } from "./shares.ts";
import { readTastes } from "./tastes.ts";
import { shop } from "./shop.ts";
import { talkBy, type Aims } from "./talks.ts";

/** A strategy of the scenario as a hand: it answers, buys, sets and offers by its formulas, on what is seen; none is looked at before it plays. */
export function strategyHand(
  id: string,
  strategy: StrategySource,
  display: Display,
  kernel: Pick<Kernel, "model" | "planner">,
): Hand {
  const { model } = kernel;
  let aims: Aims | null = null;
  const ways = new WeakMap<Model, Way>();
  const wayIn = (world: Model): Way => {
    let way = ways.get(world);
    if (way === undefined)
      ways.set(world, (way = wayOf(world, strategy, display, world === model ? kernel.planner : undefined)));
    return way;
  };
  return {
    id,
    talk: (world, seen) => talkBy(world, seen, (aims ??= aimsOf(model, strategy, display))),
    plan: (world, seen) => wayIn(world).plan(seen),
    within: (other) => (other === kernel ? wayIn(model).planner : null),
  };
}

/** What a strategy wants at the tables. */
function aimsOf(model: Model, strategy: StrategySource, display: Display): Aims {
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
  return {
    opens: (seen, deal) => {
      const talk = talks[deal] ?? null;
      return talk !== null && (talk.when === null || talk.when(seen) !== 0);
    },
    wanted: (seen, deal) => {
      const talk = talks[deal] ?? null;
      return talk === null ? null : { aspire: talk.aspire(seen), settle: talk.settle(seen), insist: talk.insist };
    },
  };
}

/** How a strategy plans under a model. */
interface Way {
  readonly plan: (seen: State) => Plan;
  readonly planner: Planner | null;
}

function wayOf(model: Model, strategy: StrategySource, display: Display, plannerOf: Kernel["planner"]): Way {
  const tastes = readTastes(model, strategy, display);
  const planner = plannerOf?.(tastes) ?? null;
  const score = planner?.score ?? closureScorer(model, tastes.likings);
  const plan = (seen: State): Plan => {
    const choices = choicesBy(seen, tastes);
    const scores = score(seen);
    const levers = leversBy(scores, tastes);
    const allocations = sharesBy(model, seen, scores, tastes);
    const { actions, studies } = shop(model, seen, tastes.wares, scores);
    return { choices, levers, allocations, actions, studies };
  };
  return { plan, planner };
}

/** The answer that scores highest of those whose needs are met; of equals the first by id. */
function choicesBy(seen: State, { dilemmas, openSlots }: Tastes): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (let at = 0; at < openSlots.length; at++) {
    if (seen[openSlots[at]!] === 0) continue;
    const { id, answers } = dilemmas[at]!;
    let best: string | null = null;
    let most = 0;
    for (const { choice, score } of answers) {
      if (blockedChoice(seen, choice) !== null) continue;
      const scored = score === null ? 0 : score(seen);
      if (best !== null && !(scored > most || (scored === most && choice.id < best))) continue;
      best = choice.id;
      most = scored;
    }
    if (best !== null) chosen[id] = best;
  }
  return chosen;
}

function leversBy(scores: Float64Array, { levers }: Tastes): Record<string, string> {
  const set: Record<string, string> = {};
  for (const { id, wanted } of levers) {
    const option = wanted.find(({ when }) => when === null || scores[when] !== 0)?.option;
    if (option !== undefined) set[id] = option;
  }
  return set;
}

function sharesBy(
  model: Model,
  seen: State,
  scores: Float64Array,
  { shares }: Tastes,
): Record<string, Record<string, number>> {
  const allocations: Record<string, Record<string, number>> = {};
  for (const { allocation, parts } of shares) {
    const standing = lookAtAllocation(model.allocations[allocation]!, seen);
    const wanted: Record<string, number> = {};
    for (const { id, share } of parts) wanted[id] = scores[share]!;
    allocations[standing.id] = sharesToward(standing, wanted);
  }
  return allocations;
}
