import { anyOrder } from "./anyOrder.ts";
import { blockedAction, blockedChoice, blockedStudy, isStuck, refuse } from "./blocked.ts";
import { toGrid } from "./grid.ts";
import type { Model } from "./model.ts";
import type { Allocation } from "./quantities.ts";
import type { State } from "./value.ts";
import { held, type Plan, type PlannedAction, type Refusal, type RefusalCode } from "./plan.ts";
import { rigOf } from "./rig.ts";

/** Every reason why a plan can't be committed, in the order in which its parts are applied. Empty: it can. The state isn't changed. */
export function validatePlan(model: Model, state: State, plan: Plan): Refusal[] {
  if (state[model.layout.ended] !== 0) return [refuse("ended", "", "the run has ended")];
  const refusals: Refusal[] = [];
  checkChoices(model, state, plan, refusals);
  checkLevers(model, plan, refusals);
  checkAllocations(model, state, plan, refusals);
  checkActions(model, state, plan, refusals);
  checkStudies(model, state, plan, refusals);
  checkAttention(model, state, plan, refusals);
  return refusals;
}

/** The thing of that id. */
function named<T extends { readonly id: string }>(list: readonly T[], id: string): T | null {
  for (const each of list) if (each.id === id) return each;
  return null;
}

function checkChoices(model: Model, state: State, plan: Plan, refusals: Refusal[]): void {
  for (const event of rigOf(model).dilemmas) {
    if (state[event.openSlot] === 0) continue;
    const answer = held(plan.choices, event.id);
    if (answer === undefined && isStuck(state, event)) continue;
    const choice = answer === undefined ? null : named(event.choices, answer);
    const blocked = choice === null ? null : blockedChoice(state, choice);
    if (choice !== null && blocked === null) continue;
    const path = `choices.${event.id}`;
    if (answer === undefined) refusals.push(refuse("unanswered", path, `the dilemma "${event.id}" has no answer`));
    else if (blocked === null) refusals.push(refuse("unknown-name", path, `"${event.id}" has no choice "${answer}"`));
    else refusals.push(refuse("needs", path, blocked.because));
  }
  const wrong: Refusal[] = [];
  for (const id of anyOrder(Object.keys(plan.choices))) {
    const event = named(model.events, id);
    if (event === null) wrong.push(refuse("unknown-name", `choices.${id}`, `no event "${id}"`));
    else if (state[event.openSlot] === 0) wrong.push(refuse("not-open", `choices.${id}`, `"${id}" isn't open`));
  }
  addSorted(wrong, refusals);
}

/** Adds refusals in the order of their paths. */
function addSorted(wrong: Refusal[], refusals: Refusal[]): void {
  if (wrong.length > 1) wrong.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const refusal of wrong) refusals.push(refusal);
}

function checkLevers(model: Model, plan: Plan, refusals: Refusal[]): void {
  const wrong: Refusal[] = [];
  for (const id of anyOrder(Object.keys(plan.levers))) {
    const lever = named(model.levers, id);
    const option = plan.levers[id]!;
    if (lever === null) wrong.push(refuse("unknown-name", `levers.${id}`, `no lever "${id}"`));
    else if (!lever.options.includes(option))
      wrong.push(refuse("unknown-name", `levers.${id}`, `"${id}" has no option "${option}"`));
  }
  addSorted(wrong, refusals);
}

/** Stored numbers stand up to half a grid spacing from what was written, so that comparisons leave a little room. */
const NEAR = 1e-6;

const isBetween = (value: number, min: number, max: number, near = NEAR): boolean =>
  Number.isFinite(value) && value >= min - near && value <= max + near;

const onStep = (value: number, from: number, step: number, near = NEAR): boolean => {
  const steps = Math.round((value - from) / step);
  return Math.abs(value - from - steps * step) <= near;
};

function checkAllocations(model: Model, state: State, plan: Plan, refusals: Refusal[]): void {
  const ids = anyOrder(Object.keys(plan.allocations));
  for (const id of ids.length > 1 ? [...ids].sort() : ids) {
    const allocation = named(model.allocations, id);
    if (allocation === null) refusals.push(refuse("unknown-name", `allocations.${id}`, `no allocation "${id}"`));
    else checkShares(state, allocation, plan.allocations[id]!, refusals);
  }
}

function checkShares(
  state: State,
  allocation: Allocation,
  shares: Readonly<Record<string, number>>,
  refusals: Refusal[],
): void {
  const path = `allocations.${allocation.id}`;
  const wrong: Refusal[] = [];
  for (const id of anyOrder(Object.keys(shares))) {
    if (named(allocation.parts, id) === null)
      wrong.push(refuse("unknown-name", `${path}.${id}`, `"${allocation.id}" has no part "${id}"`));
  }
  addSorted(wrong, refusals);
  // The last part may carry what the others lost to the grid.
  const near = NEAR * allocation.parts.length;
  let sum = 0;
  for (const part of allocation.parts) {
    const now = state[part.slot]!;
    const share = held(shares, part.id) ?? now;
    sum += share;
    const wrong = shareProblem(allocation, part, share, now, near);
    if (wrong !== null) refusals.push(refuse(wrong.code, `${path}.${part.id}`, `${part.id} ${wrong.message}`));
  }
  if (Math.abs(sum - allocation.total) > near)
    refusals.push(refuse("sum", path, `the parts must add up to ${allocation.total}, not ${toGrid(sum)}`));
}

function shareProblem(
  { step, maxChange }: Allocation,
  { min, max }: Allocation["parts"][number],
  share: number,
  now: number,
  near: number,
): { readonly code: RefusalCode; readonly message: string } | null {
  if (!isBetween(share, min, max, near)) return { code: "out-of-range", message: `must be between ${min} and ${max}` };
  if (!onStep(share, 0, step, near) && toGrid(share) !== now)
    return { code: "off-grid", message: `moves in steps of ${step}` };
  if (Math.abs(share - now) > maxChange + near)
    return { code: "max-change", message: `can move by ${maxChange} a turn at most` };
  return null;
}

function checkActions(model: Model, state: State, plan: Plan, refusals: Refusal[]): void {
  if (plan.actions.length > 1)
    checkTwice(
      plan.actions.map((each) => each.id),
      "actions",
      refusals,
    );
  for (const planned of plan.actions) {
    const refusal = checkAction(model, state, planned);
    if (refusal !== null) refusals.push(refusal);
  }
}

function checkAction(model: Model, state: State, planned: PlannedAction): Refusal | null {
  const path = `actions.${planned.id}`;
  const action = named(model.actions, planned.id);
  if (action === null) return refuse("unknown-name", path, `no action "${planned.id}"`);
  const range = action.amount;
  if (range === null && planned.amount !== undefined)
    return refuse("malformed", path, `"${action.id}" takes no amount`);
  const amount = planned.amount ?? range?.start ?? 0;
  if (range !== null) {
    if (!Number.isFinite(amount) || amount < range.min || amount > range.max)
      return refuse("out-of-range", path, `the amount must be between ${range.min} and ${range.max}`);
    if (!onStep(amount, range.min, range.step))
      return refuse("off-grid", path, `the amount moves in steps of ${range.step}`);
  }
  const blocked = blockedAction(model, state, action, amount);
  return blocked === null ? null : refuse(blocked.code, path, blocked.because);
}

function checkStudies(model: Model, state: State, plan: Plan, refusals: Refusal[]): void {
  checkTwice(plan.studies, "studies", refusals);
  for (const id of plan.studies) {
    const study = named(model.studies, id);
    const blocked = study === null ? null : blockedStudy(model, state, study);
    if (study === null) refusals.push(refuse("unknown-name", `studies.${id}`, `no study "${id}"`));
    else if (blocked !== null) refusals.push(refuse(blocked.code, `studies.${id}`, blocked.because));
  }
}

/** Refuses every id after its first place. */
function checkTwice(ids: readonly string[], where: string, refusals: Refusal[]): void {
  for (let at = 1; at < ids.length; at++) {
    const id = ids[at]!;
    if (ids.indexOf(id) < at) refusals.push(refuse("twice", `${where}.${id}`, `"${id}" stands twice`));
  }
}

/** Attention that a plan takes. */
export function attentionOf(model: Model, plan: Plan): number {
  let sum = 0;
  for (const { id } of plan.actions) sum += named(model.actions, id)?.attention ?? 0;
  for (const id of plan.studies) sum += named(model.studies, id)?.attention ?? 0;
  return sum;
}

function checkAttention(model: Model, state: State, plan: Plan, refusals: Refusal[]): void {
  const left = state[model.layout.attention]!;
  const wanted = attentionOf(model, plan);
  if (wanted > left) refusals.push(refuse("attention", "actions", `this takes ${wanted} attention, ${left} is left`));
}
