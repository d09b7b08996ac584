import { decide } from "../../../src/engine/decide.ts";
import type { Happening } from "../../../src/engine/happening.ts";
import { look } from "../../../src/engine/look.ts";
import type { Model } from "../../../src/engine/model.ts";
import type { Decision, Plan, PlannedAction } from "../../../src/engine/plan.ts";
import type { Seed } from "../../../src/engine/random.ts";
import { resolve } from "../../../src/engine/resolve.ts";
import { startRun } from "../../../src/engine/start.ts";
import type { State } from "../../../src/engine/value.ts";
import type { ActionView, AllocationView, DealView, View } from "../../../src/engine/view.ts";
import { sharesToward } from "../../../src/foresight/bots/shares.ts";
import { newRun, record, type Run } from "../../../src/runs/run.ts";
import type { Scenario } from "../../../src/scenario/load.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { whimsOf, type Whims } from "./whims.ts";

/** One decision of a game and what came of it. */
export interface Step {
  readonly before: State;
  readonly decision: Decision;
  readonly after: State;
  /** Of a commit; a negotiation changes no values. */
  readonly happenings: readonly Happening[];
}
export interface Game {
  readonly start: State;
  readonly steps: readonly Step[];
  /** State after the last decision. */
  readonly final: State;
}

/** Plays to the end, or for as many decisions, choosing anything that the player's view offers. A refusal fails the test. */
export function play(model: Model, seed: Seed, numbers: readonly number[], most = 120): Game {
  const w = whimsOf(numbers);
  const start = startRun(model, seed);
  const steps: Step[] = [];
  let state = start;
  while (state[model.layout.ended] === 0 && steps.length < most) {
    const decision = anyDecision(look(model, state), w);
    const next = take(model, state, decision);
    steps.push({ before: state, decision, ...next });
    state = next.after;
  }
  return { start, steps, final: state };
}

export function take(
  model: Model,
  state: State,
  decision: Decision,
): { after: State; happenings: readonly Happening[] } {
  const next = decision.kind === "commit" ? resolve(model, state, decision.plan) : decide(model, state, decision);
  if ("refused" in next)
    throw new Error(`the view offers ${JSON.stringify(decision)}, but: ${next.path}: ${next.message}`);
  return { after: next.state, happenings: "happenings" in next ? next.happenings : [] };
}

/** A game as the run that it is. */
export function runOf(scenario: Scenario, seed: Seed, { steps }: Game): Run {
  return steps.reduce(
    (run, { decision, after }) => record(run, decision, after),
    newRun({ id: scenario.source.id, hash: scenario.hash }, seed, AS_WRITTEN),
  );
}

function anyDecision(view: View, w: Whims): Decision {
  const deal = view.deals.find((each) => each.sitting && w.chance(75)) ?? view.deals.find(() => w.chance(30));
  return (deal === undefined ? null : anyTalk(view, deal, w)) ?? { kind: "commit", plan: anyPlan(view, w) };
}

function anyTalk(view: View, deal: DealView, w: Whims): Decision | null {
  const { id, sitting, blocked, attention, theirs, offersLeft } = deal;
  if (!sitting) return blocked === null && attention <= view.attention ? { kind: "open", deal: id } : null;
  if (w.chance(10)) return { kind: "walk", deal: id };
  if (theirs !== null && w.chance(15)) return { kind: "accept", deal: id };
  if (offersLeft === 0) return null;
  const terms = { ...w.pick(deal.bases).terms };
  for (let change = 0; change < deal.clausesPerOffer; change++) {
    const clause = w.pick(deal.clauses);
    terms[clause.id] = w.pick(clause.values);
  }
  return { kind: "offer", deal: id, terms };
}

export function anyPlan(view: View, w: Whims): Plan {
  let left = view.attention;
  const bought = <T extends { readonly attention: number; readonly blocked: unknown }>(things: readonly T[]): T[] =>
    things.filter(({ attention, blocked }) => {
      if (blocked !== null || attention > left || !w.chance(60)) return false;
      left -= attention;
      return true;
    });
  return {
    choices: Object.fromEntries(
      view.dilemmas.flatMap(({ event, choices }) => {
        const able = choices.filter(({ blocked }) => blocked === null);
        return able.length === 0 ? [] : [[event, w.pick(able).id]];
      }),
    ),
    levers: Object.fromEntries(view.levers.filter(() => w.chance(40)).map(({ id, options }) => [id, w.pick(options)])),
    allocations: Object.fromEntries(
      view.allocations.filter(() => w.chance(60)).map((each) => [each.id, anyShares(each, w)]),
    ),
    actions: bought(view.actions).map((action) => planned(action, w)),
    studies: bought(view.studies).map(({ id }) => id),
  };
}

function planned({ id, amount }: ActionView, w: Whims): PlannedAction {
  if (amount === null || w.chance(20)) return { id };
  const steps = Math.floor((amount.max - amount.min) / amount.step + 1e-9) + 1;
  return { id, amount: Math.min(amount.max, amount.min + amount.step * w.below(steps)) };
}

const anyShares = (allocation: AllocationView, w: Whims): Record<string, number> =>
  sharesToward(
    allocation,
    Object.fromEntries(allocation.parts.map(({ id }) => [id, w.below(1_000) * (allocation.total / 1_000)])),
  );
