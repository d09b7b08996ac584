import { note, turnOf, type Book } from "../book.ts";
import type { Ending } from "../rules.ts";
import type { State } from "../value.ts";

const holding = (endings: readonly Ending[], state: State): Ending | undefined =>
  endings.find(({ when }) => when !== null && when(state) !== 0);

/** Decides whether the run ends here: called for by an effect, early, or at the last turn. */
export function decideEnding(book: Book): void {
  const { model, state, rig } = book;
  const called = model.endings[state[model.layout.called]! - 1];
  const ending =
    called ?? holding(rig.early, state) ?? (turnOf(book) >= model.turns ? lastEnding(rig.late, state) : undefined);
  if (ending === undefined) return;
  state[model.layout.ended] = model.endings.indexOf(ending) + 1;
  note(book, { kind: "ending", phase: book.phase, ending: ending.id, narrow: isNarrow(ending, state) });
}

function lastEnding(late: readonly Ending[], state: State): Ending {
  const found = holding(late, state) ?? late.find((each) => each.otherwise);
  if (found === undefined) throw new Error("a checked scenario has an ending otherwise");
  return found;
}

export const isNarrow = (ending: Ending, state: State): boolean => ending.narrow !== null && ending.narrow(state) !== 0;
