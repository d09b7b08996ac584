import { note, turnOf, type Book } from "../book.ts";
import type { Ending } from "../rules.ts";
import type { State } from "../value.ts";

/** Highest priority first, ties by id (the list is sorted by id and the sort is stable). */
const byPriority = (endings: readonly Ending[]): Ending[] => [...endings].sort((a, b) => b.priority - a.priority);

const holds = (ending: Ending, state: State): boolean => ending.when !== null && ending.when(state) !== 0;

/** Decides whether the run ends here: called for by an effect, early, or at the last turn. */
export function decideEnding(book: Book): void {
  const { model, state } = book;
  const called = model.endings[state[model.layout.called]! - 1];
  const ending =
    called ??
    byPriority(model.endings.filter((each) => each.early)).find((each) => holds(each, state)) ??
    (turnOf(book) >= model.turns ? lastEnding(model.endings, state) : undefined);
  if (ending === undefined) return;
  state[model.layout.ended] = model.endings.indexOf(ending) + 1;
  note(book, { kind: "ending", phase: book.phase, ending: ending.id, narrow: isNarrow(ending, state) });
}

function lastEnding(endings: readonly Ending[], state: State): Ending {
  const rest = byPriority(endings.filter((each) => !each.early));
  const found = rest.find((each) => holds(each, state)) ?? rest.find((each) => each.otherwise);
  if (found === undefined) throw new Error("a checked scenario has an ending otherwise");
  return found;
}

export const isNarrow = (ending: Ending, state: State): boolean => ending.narrow !== null && ending.narrow(state) !== 0;
