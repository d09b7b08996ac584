import { causeOf, note, turnOf, write, type Book } from "../book.ts";
import { runEffects } from "../effects.ts";
import { toGrid } from "../grid.ts";
import type { Model } from "../model.ts";
import type { Study } from "../rules.ts";
import type { Draw } from "../value.ts";
import type { Plan, PlannedAction } from "../plan.ts";
import { pickWeighted, symmetric, uniform } from "../random.ts";

/** Takes the planned actions and commissions the planned studies, both in the order of their ids. */
export function takeActions(book: Book, plan: Plan): void {
  if (plan.actions.length === 0 && plan.studies.length === 0) return;
  const turn = turnOf(book);
  for (const action of book.model.actions) {
    const planned = plannedOf(plan, action.id);
    if (planned === null) continue;
    const amount = action.amount === null ? null : toGrid(planned.amount ?? action.amount.start);
    note(book, { kind: "action", phase: book.phase, action: action.id, amount });
    runEffects(book, action.effects, amount ?? 0);
    book.state[action.takenSlot] = turn;
    write(book, action.countSlot, book.state[action.countSlot]! + 1, causeOf(book, "action", action.id));
  }
  for (const study of book.model.studies) if (plan.studies.includes(study.id)) commission(book, study);
}

function plannedOf({ actions }: Plan, id: string): PlannedAction | null {
  for (const planned of actions) if (planned.id === id) return planned;
  return null;
}

/** What a study is of: its draw, and where the truth stands. */
export function studied(model: Model, study: Study): { draw: Draw; slot: number; revealedSlot: number } {
  if (study.of.kind === "uncertainty") {
    const uncertainty = model.uncertainties[study.of.index]!;
    return { draw: uncertainty.draw, slot: uncertainty.slot, revealedSlot: uncertainty.revealedSlot };
  }
  const deal = model.deals[study.of.index]!;
  const draw: Draw = { kind: "options", options: deal.kinds, weights: deal.kindWeights };
  return { draw, slot: deal.slots.kind, revealedSlot: deal.slots.kindRevealed };
}

/**
 * Options: the truth with probability `accuracy`, else one of the others. A number: the truth with an error uniform within
 * (1 - accuracy) of half its range, so that the interval told always holds the truth.
 */
function commission(book: Book, study: Study): void {
  const { draw, slot } = studied(book.model, study);
  const truth = book.state[slot]!;
  const turn = turnOf(book);
  let found = truth;
  if (book.oracle !== null) found = book.oracle.found(book, study, truth);
  else if (draw.kind === "range") {
    const half = ((1 - study.accuracy) * (draw.max - draw.min)) / 2;
    found = toGrid(truth + half * symmetric(book.seed, "study", study.key, turn, 0));
  } else if (uniform(book.seed, "study", study.key, turn, 0) >= study.accuracy) {
    const others = draw.options.map((_, at) => (at === truth ? 0 : 1));
    const other = pickWeighted(others, uniform(book.seed, "study", study.key, turn, 1));
    if (other >= 0) found = other;
  }
  book.state[study.turnSlot] = turn;
  book.state[study.foundSlot] = found;
  note(book, { kind: "study", phase: book.phase, study: study.id, found });
}
