import { causeOf, note, turnOf, write, type Book } from "../book.ts";
import { runEffects } from "../effects.ts";
import type { Choice, EventRule } from "../rules.ts";
import { held, type Plan } from "../plan.ts";
import { pickWeighted, uniform } from "../random.ts";

/** Carries out the answers to open dilemmas. The plan has been validated: each that can be answered is, once; others pass. */
export function carryOutChoices(book: Book, plan: Plan): void {
  for (const event of book.rig.dilemmas) {
    if (book.state[event.openSlot] === 0) continue;
    book.state[event.openSlot] = 0;
    const chosen = held(plan.choices, event.id);
    const index = event.choices.findIndex(({ id }) => id === chosen);
    const choice = event.choices[index];
    if (choice === undefined) continue;
    const cause = book.happenings === null ? event.id : `${event.id}.${choice.id}`;
    write(book, event.choseSlot, index + 1, causeOf(book, "choice", cause));
    choose(book, event, choice);
  }
}

function choose(book: Book, event: EventRule, choice: Choice): void {
  const outcome = choice.outcomes.length === 0 ? -1 : outcomeOf(book, choice);
  note(book, { kind: "choice", phase: book.phase, event: event.id, choice: choice.id, outcome });
  runEffects(book, choice.effects);
  if (outcome >= 0) runEffects(book, choice.outcomes[outcome]!.effects);
}

function outcomeOf(book: Book, choice: Choice): number {
  const weights = choice.outcomes.map((each) => each.weight(book.state));
  return book.oracle === null
    ? pickWeighted(weights, uniform(book.seed, "outcome", choice.key, turnOf(book), 0))
    : book.oracle.outcome(book, choice, weights);
}
