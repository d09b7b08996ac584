import type { Bulk } from "./bulk.ts";
import { clampAll, openBook, type Book } from "./book.ts";
import { runDue } from "./effects.ts";
import type { Happening, Phase } from "./happening.ts";
import type { Model } from "./model.ts";
import type { State } from "./value.ts";
import { takeActions } from "./phases/actions.ts";
import { carryOutChoices } from "./phases/choices.ts";
import { runDynamics } from "./phases/dynamics.ts";
import { decideEnding } from "./phases/endings.ts";
import { openTurn } from "./phases/open.ts";
import { setLevers } from "./phases/plan.ts";
import { testPromises } from "./phases/promises.ts";
import { carryOutMoves } from "./phases/rivals.ts";
import { closeDeals, expireDeals } from "./phases/deals.ts";
import type { Oracle } from "./oracle.ts";
import type { Plan, Refusal } from "./plan.ts";
import { validatePlan } from "./validate.ts";
import { forkState } from "./state.ts";

type Phases = readonly { readonly phase: Phase; readonly run: (book: Book, plan: Plan) => void }[];

/** The close of a turn, a table of contents: one phase a line, each followed by clamps. */
const UNTIL_DYNAMICS: Phases = [
  { phase: "choices", run: carryOutChoices },
  { phase: "deals", run: closeDeals },
  { phase: "plan", run: setLevers },
  { phase: "actions", run: takeActions },
  { phase: "due", run: runDue },
];
const DYNAMICS: Phases = [{ phase: "dynamics", run: runDynamics }];
const AFTER_DYNAMICS: Phases = [
  { phase: "rivals", run: carryOutMoves },
  { phase: "promises", run: testPromises },
  { phase: "expiry", run: expireDeals },
  { phase: "endings", run: decideEnding },
];

/**
 * Closes the turn and opens the next: writes the new state into `to` (same length as `from`, which stays untouched).
 * A plan that can't be committed gives its refusal, and `to` is then a plain copy. `oracle` is for supposed worlds; `bulk` serves when
 * `to` is its state and there is no oracle.
 */
export function resolveInto(
  model: Model,
  from: State,
  to: State,
  plan: Plan,
  happenings: Happening[] | null = null,
  oracle: Oracle | null = null,
  bulk: Bulk | null = null,
): Refusal | null {
  to.set(from);
  const refusal = validatePlan(model, to, plan)[0];
  if (refusal !== undefined) return refusal;
  const book = openBook(model, to, happenings, "choices", oracle, oracle === null ? bulk : null);
  runPhases(book, plan, UNTIL_DYNAMICS);
  runPhases(book, plan, DYNAMICS);
  closeOn(book, plan);
  return null;
}

/** The rest of a turn that `bulk` has closed as far as its dynamics. */
export function resolveOn(model: Model, plan: Plan, oracle: Oracle, bulk: Bulk): void {
  closeOn(openBook(model, bulk.state, null, "rivals", oracle, bulk), plan);
}

function closeOn(book: Book, plan: Plan): void {
  const { state: to, model } = book;
  const { layout } = model;
  runPhases(book, plan, AFTER_DYNAMICS);
  to[layout.turn] = to[layout.turn]! + 1;
  if (to[layout.ended] !== 0) return;
  openTurn(book);
  if (to[layout.called] !== 0) decideEnding(book);
}

function runPhases(book: Book, plan: Plan, phases: Phases): void {
  for (const { phase, run } of phases) {
    book.phase = phase;
    run(book, plan);
    clampAll(book);
  }
}

/** The same on a copy. */
export function resolve(
  model: Model,
  state: State,
  plan: Plan,
): { readonly state: State; readonly happenings: readonly Happening[] } | Refusal {
  const next = forkState(state);
  const happenings: Happening[] = [];
  const refusal = resolveInto(model, state, next, plan, happenings);
  return refusal ?? { state: next, happenings };
}
