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

/** The close of a turn, a table of contents: one phase a line, each followed by clamps. */
const CLOSE: readonly { readonly phase: Phase; readonly run: (book: Book, plan: Plan) => void }[] = [
  { phase: "choices", run: carryOutChoices },
  { phase: "deals", run: closeDeals },
  { phase: "plan", run: setLevers },
  { phase: "actions", run: takeActions },
  { phase: "due", run: runDue },
  { phase: "dynamics", run: runDynamics },
  { phase: "rivals", run: carryOutMoves },
  { phase: "promises", run: testPromises },
  { phase: "expiry", run: expireDeals },
  { phase: "endings", run: decideEnding },
];

/**
 * Closes the turn and opens the next: writes the new state into `to` (same length as `from`, which stays untouched).
 * A plan that can't be committed gives its refusal, and `to` is then a plain copy. `oracle` is for supposed worlds; `bulk` serves when
 * `to` is its state.
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
  const { layout } = model;
  const book = openBook(model, to, happenings, "choices", oracle, bulk);
  for (const { phase, run } of CLOSE) {
    book.phase = phase;
    run(book, plan);
    clampAll(book);
  }
  to[layout.turn] = to[layout.turn]! + 1;
  if (to[layout.ended] !== 0) return null;
  openTurn(book);
  if (to[layout.called] !== 0) decideEnding(book);
  return null;
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
