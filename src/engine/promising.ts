import { note, turnOf, write, type Book } from "./book.ts";
import type { Cause } from "./cause.ts";
import { after } from "./grid.ts";

/** Makes a promise, unless it is in force already. */
export function makePromise(book: Book, index: number, cause: Cause): void {
  const promise = book.model.promises[index]!;
  const { state } = book;
  if (state[promise.activeSlot] === 1) return;
  const turn = turnOf(book);
  write(book, promise.activeSlot, 1, cause);
  state[promise.madeSlot] = turn;
  state[promise.failedSlot] = 0;
  state[promise.dueSlot] = promise.within === null ? 0 : after(turn, promise.within(state), 0);
  note(book, { kind: "promise", phase: book.phase, promise: promise.id, what: "made" });
}
