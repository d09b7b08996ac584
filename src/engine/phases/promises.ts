import { note, turnOf, write, type Book } from "../book.ts";
import { runEffects } from "../effects.ts";
import type { Cause } from "../cause.ts";
import type { PromiseRule } from "../rules.ts";
import { after } from "../grid.ts";

const causeOf = (promise: PromiseRule): Cause => ({ kind: "promise", id: promise.id });

/** Tests every promise in force: what must hold, what must have come true, what falls due. */
export function testPromises(book: Book): void {
  for (const promise of book.model.promises) {
    if (book.state[promise.activeSlot] === 1) test(book, promise);
  }
}

function test(book: Book, promise: PromiseRule): void {
  const { state } = book;
  const turn = turnOf(book);
  if (promise.holds !== null) {
    const failed = promise.holds(state) === 0 ? state[promise.failedSlot]! + 1 : 0;
    state[promise.failedSlot] = failed;
    if (failed > promise.grace) return settle(book, promise, false);
  }
  if (promise.until !== null && promise.until(state) !== 0) return settle(book, promise, true);
  const due = state[promise.dueSlot]!;
  if (due === 0) return;
  if (turn >= due) return settle(book, promise, promise.until === null);
  // Told at the close that opens the first turn in which it is marked.
  if (promise.warn > 0 && due - (turn + 1) === promise.warn)
    note(book, { kind: "promise", phase: book.phase, promise: promise.id, what: "warned" });
}

function settle(book: Book, promise: PromiseRule, kept: boolean): void {
  const { state } = book;
  const count = kept ? promise.keptSlot : promise.brokenSlot;
  write(book, count, state[count]! + 1, causeOf(promise));
  state[promise.failedSlot] = 0;
  if (kept && promise.renews && promise.within !== null) {
    state[promise.dueSlot] = after(turnOf(book), promise.within(state), 1);
  } else {
    write(book, promise.activeSlot, 0, causeOf(promise));
    state[promise.dueSlot] = 0;
  }
  note(book, { kind: "promise", phase: book.phase, promise: promise.id, what: kept ? "kept" : "broken" });
  runEffects(book, kept ? promise.kept : promise.broken);
}
