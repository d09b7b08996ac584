import { decide, type TalkDecision } from "../../src/engine/decide.ts";
import { look } from "../../src/engine/look.ts";
import type { Model } from "../../src/engine/model.ts";
import type { State } from "../../src/engine/value.ts";
import type { Decision, Plan } from "../../src/engine/plan.ts";
import { resolve } from "../../src/engine/resolve.ts";
import { startRun } from "../../src/engine/start.ts";
import type { AllocationView, DealView, View } from "../../src/engine/view.ts";
import { newRun, PLAIN_FLAGS, record, setupOf, type Flags, type Run } from "../../src/runs/run.ts";
import type { Scenario } from "../../src/scenario/load.ts";
import { AS_WRITTEN, type Setup } from "../../src/scenario/setup.ts";

/** How a busy player plays: whole numbers that stand for its whims. */
export interface Whim {
  readonly seed: number;
  /** Turns to play; the ending may come first. */
  readonly turns: number;
  readonly setup?: Setup;
  readonly flags?: Flags;
}

/** Plays a run of random legal decisions, making use of everything that there is. */
export function playAtRandom(scenario: Scenario, { seed, turns, setup = AS_WRITTEN, flags = PLAIN_FLAGS }: Whim): Run {
  const run = newRun({ id: scenario.source.id, hash: scenario.hash }, { low: seed >>> 0, high: 77 }, setup, flags);
  const model = scenario.model(setupOf(run));
  const roll = dice(seed);
  let played = { run, state: startRun(model, run.seed) };
  for (let turn = 0; turn < turns && look(model, played.state).ended === null; turn++) {
    played = talkAtRandom(model, played, roll);
    played = take(model, played, { kind: "commit", plan: planAtRandom(look(model, played.state), roll) });
  }
  return roll(3) === 0 ? talkAtRandom(model, played, roll).run : played.run;
}

interface Played {
  readonly run: Run;
  readonly state: State;
}
/** A whole number from 0 to `below` - 1. */
type Dice = (below: number) => number;

function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(((state >>> 8) / 16_777_216) * below);
  };
}

function take(model: Model, { run, state }: Played, decision: Decision): Played {
  const next = decision.kind === "commit" ? resolve(model, state, decision.plan) : decide(model, state, decision);
  if ("refused" in next) throw new Error(`${next.path}: ${next.message}`);
  return { run: record(run, decision, next.state), state: next.state };
}

function talkAtRandom(model: Model, from: Played, roll: Dice): Played {
  let played = from;
  for (const { id } of look(model, from.state).deals) {
    for (let tries = 0; tries < 4; tries++) {
      const view = look(model, played.state).deals.find((each) => each.id === id);
      const decision = view === undefined ? null : nextWord(view, roll);
      if (decision === null) break;
      const decided = decide(model, played.state, decision);
      if (!("refused" in decided)) played = { run: record(played.run, decision, decided.state), state: decided.state };
    }
  }
  return played;
}

function nextWord(deal: DealView, roll: Dice): TalkDecision | null {
  const whim = roll(10);
  if (!deal.sitting) return deal.blocked === null && whim < 6 ? { kind: "open", deal: deal.id } : null;
  if (whim === 0) return { kind: "accept", deal: deal.id };
  if (whim === 1) return { kind: "walk", deal: deal.id };
  const base = deal.bases[roll(deal.bases.length)];
  if (base === undefined || deal.offersLeft === 0) return null;
  const terms = { ...base.terms };
  for (let change = 0; change < deal.clausesPerOffer; change++) {
    const clause = deal.clauses[roll(deal.clauses.length)];
    const value = clause?.values[roll(clause.values.length)];
    if (clause !== undefined && value !== undefined) terms[clause.id] = value;
  }
  return { kind: "offer", deal: deal.id, terms };
}

function planAtRandom(view: View, roll: Dice): Plan {
  const actions: { id: string; amount?: number }[] = [];
  const studies: string[] = [];
  let left = view.attention;
  while (left > 0 && roll(8) > 0) {
    const able = view.actions.filter(({ id, blocked }) => blocked === null && actions.every((each) => each.id !== id));
    const study = view.studies.find(({ id, blocked }) => blocked === null && !studies.includes(id));
    const action = able[roll(able.length)];
    if (study !== undefined && roll(5) === 0) studies.push(study.id);
    else if (action === undefined) break;
    else if (action.amount === null) actions.push({ id: action.id });
    else actions.push({ id: action.id, amount: action.amount.min + action.amount.step * roll(3) });
    left--;
  }
  return {
    choices: Object.fromEntries(
      view.dilemmas.map(({ event, choices }) => [event, choices[roll(choices.length)]?.id ?? ""]),
    ),
    levers: Object.fromEntries(
      view.levers.filter(() => roll(3) === 0).map(({ id, options }) => [id, options[roll(options.length)] ?? ""]),
    ),
    allocations: Object.fromEntries(
      view.allocations.filter(() => roll(4) > 0).map((each) => [each.id, sharesAtRandom(each, roll)]),
    ),
    actions,
    studies,
  };
}

/** Moves some steps from one part to another, as far as their bounds let it. */
function sharesAtRandom({ parts, step, maxChange }: AllocationView, roll: Dice): Record<string, number> {
  const shares = Object.fromEntries(parts.map(({ id, value }) => [id, value]));
  const giver = parts[roll(parts.length)];
  const taker = parts[roll(parts.length)];
  if (giver === undefined || taker === undefined || giver === taker) return shares;
  const most = Math.min(
    giver.value - giver.min,
    taker.max - taker.value,
    maxChange === Infinity ? 10 * step : maxChange,
  );
  const amount = step * roll(Math.floor(most / step + 1e-6) + 1);
  const given = Math.round((giver.value - amount) / step) * step;
  if (Math.abs(giver.value - given - amount) > 1e-6) return shares;
  shares[giver.id] = given;
  shares[taker.id] = taker.value + amount;
  return shares;
}
