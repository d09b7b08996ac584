import { turnOf, type Book } from "./book.ts";
import type { Effect } from "./effect.ts";
import { symmetric } from "./random.ts";

/** The noise of an amount (of a factor, when the effect multiplies) that is `centre` without it: uniform within `width`, keyed by effect and turn. */
export const noiseOf = (book: Book, effect: Effect, centre: number, width: number): number =>
  width *
  (book.oracle === null
    ? symmetric(book.seed, "noise", effect.key, turnOf(book), 0)
    : book.oracle.noise(book, effect, centre, width));
