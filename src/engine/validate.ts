import { blockedAction, blockedChoice, blockedStudy, isStuck, refuse } from "./blocked.ts";
import { toGrid } from "./grid.ts";
import type { Model } from "./model.ts";
import type { Allocation } from "./quantities.ts";
import type { State } from "./value.ts";
import type { Plan, PlannedAction, Refusal } from "./plan.ts";

/** Every reason why a plan can't be committed, in the order in which its parts are applied. Empty: it can. The state isn't changed. */
export function validatePlan(model: Model, state: State, plan: Plan): Refusal[] {
  if (state[model.layout.ended] !== 0) return [refuse("ended", "", "the run has ended")];
  return [
    ...checkChoices(model, state, plan),
    ...checkLevers(model, plan),
    ...checkAllocations(model, state, plan),
    ...checkActions(model, state, plan),
    ...checkStudies(model, state, plan),
    ...checkAttention(model, state, plan),
  ];
}

function checkChoices(model: Model, state: State, plan: Plan): Refusal[] {
  const refusals: Refusal[] = [];
  for (const event of model.events) {
    if (state[event.openSlot] === 0) continue;
    const path = `choices.${event.id}`;
    const answer = Object.hasOwn(plan.choices, event.id) ? plan.choices[event.id] : undefined;
    const choice = event.choices.find((each) => each.id === answer);
    if (answer === undefined && isStuck(state, event)) continue;
    if (answer === undefined) refusals.push(refuse("unanswered", path, `the dilemma "${event.id}" has no answer`));
    else if (choice === undefined)
      refusals.push(refuse("unknown-name", path, `"${event.id}" has no choice "${answer}"`));
    else {
      const blocked = blockedChoice(state, choice);
      if (blocked !== null) refusals.push(refuse("needs", path, blocked.because));
    }
  }
  for (const id of Object.keys(plan.choices).sort()) {
    const event = model.events.find((each) => each.id === id);
    if (event === undefined) refusals.push(refuse("unknown-name", `choices.${id}`, `no event "${id}"`));
    else if (state[event.openSlot] === 0) refusals.push(refuse("not-open", `choices.${id}`, `"${id}" isn't open`));
  }
  return refusals;
}

function checkLevers(model: Model, plan: Plan): Refusal[] {
  return Object.keys(plan.levers)
    .sort()
    .flatMap((id) => {
      const lever = model.levers.find((each) => each.id === id);
      if (lever === undefined) return [refuse("unknown-name", `levers.${id}`, `no lever "${id}"`)];
      const option = plan.levers[id]!;
      return lever.options.includes(option)
        ? []
        : [refuse("unknown-name", `levers.${id}`, `"${id}" has no option "${option}"`)];
    });
}

/** Stored numbers stand up to half a grid spacing from what was written, so that comparisons leave a little room. */
const NEAR = 1e-6;

const isBetween = (value: number, min: number, max: number, near = NEAR): boolean =>
  Number.isFinite(value) && value >= min - near && value <= max + near;

const onStep = (value: number, from: number, step: number, near = NEAR): boolean => {
  const steps = Math.round((value - from) / step);
  return Math.abs(value - from - steps * step) <= near;
};

function checkAllocations(model: Model, state: State, plan: Plan): Refusal[] {
  return Object.keys(plan.allocations)
    .sort()
    .flatMap((id) => {
      const allocation = model.allocations.find((each) => each.id === id);
      if (allocation === undefined) return [refuse("unknown-name", `allocations.${id}`, `no allocation "${id}"`)];
      return checkShares(state, allocation, plan.allocations[id]!);
    });
}

function checkShares(state: State, allocation: Allocation, shares: Readonly<Record<string, number>>): Refusal[] {
  const path = `allocations.${allocation.id}`;
  const refusals: Refusal[] = [];
  for (const id of Object.keys(shares).sort()) {
    if (!allocation.parts.some((part) => part.id === id))
      refusals.push(refuse("unknown-name", `${path}.${id}`, `"${allocation.id}" has no part "${id}"`));
  }
  // The last part may carry what the others lost to the grid.
  const near = NEAR * allocation.parts.length;
  let sum = 0;
  for (const part of allocation.parts) {
    const now = state[part.slot]!;
    const share = Object.hasOwn(shares, part.id) ? shares[part.id]! : now;
    const place = `${path}.${part.id}`;
    sum += share;
    if (!isBetween(share, part.min, part.max, near)) {
      refusals.push(refuse("out-of-range", place, `${part.id} must be between ${part.min} and ${part.max}`));
    } else if (!onStep(share, 0, allocation.step, near) && toGrid(share) !== now) {
      refusals.push(refuse("off-grid", place, `${part.id} moves in steps of ${allocation.step}`));
    } else if (Math.abs(share - now) > allocation.maxChange + near) {
      refusals.push(refuse("max-change", place, `${part.id} can move by ${allocation.maxChange} a turn at most`));
    }
  }
  if (Math.abs(sum - allocation.total) > near)
    refusals.push(refuse("sum", path, `the parts must add up to ${allocation.total}, not ${toGrid(sum)}`));
  return refusals;
}

function checkActions(model: Model, state: State, plan: Plan): Refusal[] {
  const refusals = duplicates(
    plan.actions.map((each) => each.id),
    "actions",
  );
  for (const planned of plan.actions) refusals.push(...checkAction(model, state, planned));
  return refusals;
}

function checkAction(model: Model, state: State, planned: PlannedAction): Refusal[] {
  const path = `actions.${planned.id}`;
  const action = model.actions.find((each) => each.id === planned.id);
  if (action === undefined) return [refuse("unknown-name", path, `no action "${planned.id}"`)];
  const range = action.amount;
  if (range === null && planned.amount !== undefined)
    return [refuse("malformed", path, `"${action.id}" takes no amount`)];
  const amount = planned.amount ?? range?.start ?? 0;
  if (range !== null) {
    if (!Number.isFinite(amount) || amount < range.min || amount > range.max)
      return [refuse("out-of-range", path, `the amount must be between ${range.min} and ${range.max}`)];
    if (!onStep(amount, range.min, range.step))
      return [refuse("off-grid", path, `the amount moves in steps of ${range.step}`)];
  }
  const blocked = blockedAction(model, state, action, amount);
  return blocked === null ? [] : [refuse(blocked.code, path, blocked.because)];
}

function checkStudies(model: Model, state: State, plan: Plan): Refusal[] {
  const refusals = duplicates(plan.studies, "studies");
  for (const id of plan.studies) {
    const study = model.studies.find((each) => each.id === id);
    const blocked = study === undefined ? null : blockedStudy(model, state, study);
    if (study === undefined) refusals.push(refuse("unknown-name", `studies.${id}`, `no study "${id}"`));
    else if (blocked !== null) refusals.push(refuse(blocked.code, `studies.${id}`, blocked.because));
  }
  return refusals;
}

function duplicates(ids: readonly string[], where: string): Refusal[] {
  return ids
    .filter((id, at) => ids.indexOf(id) !== at)
    .map((id) => refuse("twice", `${where}.${id}`, `"${id}" stands twice`));
}

/** Attention that a plan takes. */
export function attentionOf(model: Model, plan: Plan): number {
  let sum = 0;
  for (const { id } of plan.actions) sum += model.actions.find((each) => each.id === id)?.attention ?? 0;
  for (const id of plan.studies) sum += model.studies.find((each) => each.id === id)?.attention ?? 0;
  return sum;
}

function checkAttention(model: Model, state: State, plan: Plan): Refusal[] {
  const left = state[model.layout.attention]!;
  const wanted = attentionOf(model, plan);
  return wanted <= left ? [] : [refuse("attention", "actions", `this takes ${wanted} attention, ${left} is left`)];
}
