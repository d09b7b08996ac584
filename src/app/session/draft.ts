import type { Plan, Terms } from "../../engine/plan.ts";
import type { View } from "../../engine/view.ts";
import { giveWay } from "./giveWay.ts";

/** The plan of this turn while it is being made. Allocations and levers are always complete here. */
export interface Draft {
  readonly plan: Plan;
  /** Parts that don't give way: `allocation.part`. */
  readonly locks: ReadonlySet<string>;
  readonly past: readonly Plan[];
  readonly future: readonly Plan[];
  /** What the last edit moved, so that one drag of a slider is one step of undo; null for none. */
  readonly moving: string | null;
}

/** An offer while it is being made: a term sheet to start from, and the clauses changed on it. */
export interface OfferDraft {
  readonly base: "ours" | "theirs" | "between";
  readonly terms: Terms;
  /** Clauses that differ from the base, in the deal's order. */
  readonly changed: readonly string[];
}

/** A plan that changes nothing. */
export function openDraft(view: View): Draft {
  const plan: Plan = {
    choices: {},
    levers: Object.fromEntries(view.levers.map((lever) => [lever.id, lever.option])),
    allocations: Object.fromEntries(
      view.allocations.map((each) => [each.id, Object.fromEntries(each.parts.map((part) => [part.id, part.value]))]),
    ),
    actions: [],
    studies: [],
  };
  return { plan, locks: new Set(), past: [], future: [], moving: null };
}

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

/** Steps of undo that are kept. */
const DEPTH = 200;

function edit(draft: Draft, plan: Plan, moving: string | null): Draft {
  const drag = moving !== null && moving === draft.moving && draft.past.length > 0;
  const past = drag ? draft.past : [...draft.past, draft.plan].slice(-DEPTH);
  return { ...draft, plan, past, future: [], moving };
}

export function answerIn(draft: Draft, event: string, choice: string | null): Draft {
  const rest = without(draft.plan.choices, event);
  return edit(draft, { ...draft.plan, choices: choice === null ? rest : { ...rest, [event]: choice } }, null);
}

export function toggleActionIn(draft: Draft, action: string, amount: number | null): Draft {
  const taken = draft.plan.actions.some((each) => each.id === action);
  const rest = draft.plan.actions.filter((each) => each.id !== action);
  const actions = taken ? rest : [...rest, amount === null ? { id: action } : { id: action, amount }];
  return edit(draft, { ...draft.plan, actions }, null);
}

export function setAmountIn(draft: Draft, action: string, amount: number): Draft {
  if (!draft.plan.actions.some((each) => each.id === action)) return draft;
  const actions = draft.plan.actions.map((each) => (each.id === action ? { id: action, amount } : each));
  return edit(draft, { ...draft.plan, actions }, `amount ${action}`);
}

export function toggleStudyIn(draft: Draft, study: string): Draft {
  const rest = draft.plan.studies.filter((each) => each !== study);
  const studies = rest.length < draft.plan.studies.length ? rest : [...rest, study];
  return edit(draft, { ...draft.plan, studies }, null);
}

export const setLeverIn = (draft: Draft, lever: string, option: string): Draft =>
  edit(draft, { ...draft.plan, levers: { ...without(draft.plan.levers, lever), [lever]: option } }, null);

export function setPartIn(draft: Draft, view: View, allocation: string, part: string, share: number): Draft {
  const rule = view.allocations.find((each) => each.id === allocation);
  if (rule === undefined) return draft;
  const shares = Object.hasOwn(draft.plan.allocations, allocation) ? draft.plan.allocations[allocation]! : {};
  const locked = (id: string): boolean => draft.locks.has(`${allocation}.${id}`);
  const next = giveWay(rule, shares, locked, part, share);
  if (rule.parts.every((each) => next[each.id] === shares[each.id])) return draft;
  const allocations = { ...without(draft.plan.allocations, allocation), [allocation]: next };
  return edit(draft, { ...draft.plan, allocations }, `part ${allocation}.${part}`);
}

export function lockPartIn(draft: Draft, allocation: string, part: string, locked: boolean): Draft {
  const locks = new Set(draft.locks);
  if (locked) locks.add(`${allocation}.${part}`);
  else locks.delete(`${allocation}.${part}`);
  return { ...draft, locks, moving: null };
}

export function undoIn(draft: Draft): Draft {
  const plan = draft.past.at(-1);
  if (plan === undefined) return draft;
  return { ...draft, plan, past: draft.past.slice(0, -1), future: [draft.plan, ...draft.future], moving: null };
}

export function redoIn(draft: Draft): Draft {
  const [plan, ...future] = draft.future;
  if (plan === undefined) return draft;
  return { ...draft, plan, past: [...draft.past, draft.plan], future, moving: null };
}
