import { note, turnOf, write, type Book } from "../book.ts";
import { runEffects } from "../effects.ts";
import type { Choice, EventRule } from "../rules.ts";
import type { Plan } from "../plan.ts";
import { pickWeighted, uniform } from "../random.ts";

/** Carries out the answers to open dilemmas. The plan has been validated: each that can be answered is, once; others pass. */
export function carryOutChoices(book: Book, plan: Plan): void {
  for (const event of book.model.events) {
    if (book.state[event.openSlot] === 0) continue;
    book.state[event.openSlot] = 0;
    const index = event.choices.findIndex((choice) => choice.id === plan.choices[event.id]);
    const choice = event.choices[index];
    if (choice === undefined) continue;
    write(book, event.choseSlot, index + 1, { kind: "choice", id: `${event.id}.${choice.id}` });
    choose(book, event, choice);
  }
}

function choose(book: Book, event: EventRule, choice: Choice): void {
  const outcome = pickWeighted(
    choice.outcomes.map((each) => each.weight(book.state)),
    uniform(book.seed, "outcome", choice.key, turnOf(book), 0),
  );
  note(book, { kind: "choice", phase: book.phase, event: event.id, choice: choice.id, outcome });
  runEffects(book, choice.effects);
  if (outcome >= 0) runEffects(book, choice.outcomes[outcome]!.effects);
}
