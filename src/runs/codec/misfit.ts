import type { Model } from "../../engine/model.ts";
import type { Decision, Plan } from "../../engine/plan.ts";
import { toLevels } from "../../engine/terms.ts";
import { sortedKeys } from "../../scenario/compile/entries.ts";
import { isPlain } from "../lexicon.ts";
import { problem, type RunProblem } from "../problem.ts";

/** Why a decision can't be one of this scenario's: a name that it doesn't have, a value off its grid. Null when it can. */
export function misfit(model: Model, decision: Decision): RunProblem | null {
  if (decision.kind === "commit") return planMisfit(model, decision.plan);
  const deal = model.deals.find(({ id }) => id === decision.deal);
  if (deal === undefined) return unknown("deal", decision.deal);
  const levels = decision.kind === "offer" ? toLevels(deal, decision.terms) : [];
  return "refused" in levels ? problem("off-grid", `${levels.path}: ${levels.message}`).problem : null;
}

function planMisfit(model: Model, plan: Plan): RunProblem | null {
  for (const id of sortedKeys(plan.choices)) {
    const choice = plan.choices[id]!;
    const event = model.events.find((each) => each.id === id);
    if (event === undefined) return unknown("event", id);
    if (!event.choices.some((each) => each.id === choice)) return unknown(`choice of "${id}"`, choice);
  }
  for (const id of sortedKeys(plan.levers)) {
    const option = plan.levers[id]!;
    const lever = model.levers.find((each) => each.id === id);
    if (lever === undefined) return unknown("lever", id);
    if (!lever.options.includes(option)) return unknown(`option of "${id}"`, option);
  }
  for (const id of sortedKeys(plan.allocations)) {
    const shares = plan.allocations[id]!;
    const allocation = model.allocations.find((each) => each.id === id);
    if (allocation === undefined) return unknown("allocation", id);
    for (const part of sortedKeys(shares)) {
      if (!allocation.parts.some((each) => each.id === part)) return unknown(`part of "${id}"`, part);
      if (!isPlain(shares[part]!)) return notANumber(`${id}.${part}`);
    }
  }
  return deedMisfit(model, plan);
}

function deedMisfit(model: Model, { actions, studies }: Plan): RunProblem | null {
  const deeds = [...actions.map(({ id }) => `action "${id}"`), ...studies.map((id) => `study "${id}"`)];
  const twice = deeds.find((deed, at) => deeds.indexOf(deed) !== at);
  if (twice !== undefined) return problem("unknown-name", `The ${twice} stands twice in one plan.`).problem;
  for (const { id, amount } of actions) {
    const action = model.actions.find((each) => each.id === id);
    if (action === undefined) return unknown("action", id);
    if (amount !== undefined && (action.amount === null || !isPlain(amount))) return notANumber(id);
  }
  const stranger = studies.find((id) => !model.studies.some((each) => each.id === id));
  return stranger === undefined ? null : unknown("study", stranger);
}

const unknown = (what: string, name: string): RunProblem =>
  problem("unknown-name", `This scenario has no ${what} "${name}".`).problem;
const notANumber = (what: string): RunProblem => problem("off-grid", `"${what}" can't have this amount.`).problem;
