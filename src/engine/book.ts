import type { Bulk } from "./bulk.ts";
import { toGrid } from "./grid.ts";
import type { Happening, Phase } from "./happening.ts";
import type { Cause, CauseKind } from "./cause.ts";
import type { Effect } from "./effect.ts";
import type { Model } from "./model.ts";
import type { Oracle } from "./oracle.ts";
import type { State } from "./value.ts";
import type { Seed } from "./random.ts";
import { rigOf, type Rig } from "./rig.ts";

/** The state being written while a turn resolves, and where its changes are noted. */
export interface Book {
  readonly model: Model;
  readonly rig: Rig;
  readonly state: State;
  readonly seed: Seed;
  /** Null in ensembles: nothing is noted. */
  readonly happenings: Happening[] | null;
  /** Null in play: chance is the seed's. */
  readonly oracle: Oracle | null;
  /** Null: every formula is asked by itself. */
  readonly bulk: Bulk | null;
  phase: Phase;
  /** Whether a number may have left its bounds since they were last looked at. */
  strayed: boolean;
}

export function openBook(
  model: Model,
  state: State,
  happenings: Happening[] | null,
  phase: Phase,
  oracle: Oracle | null = null,
  bulk: Bulk | null = null,
): Book {
  const { seedLow, seedHigh } = model.layout;
  const seed = { low: state[seedLow]!, high: state[seedHigh]! };
  return {
    model,
    rig: rigOf(model),
    state,
    seed,
    happenings,
    oracle,
    bulk: bulk !== null && bulk.state === state ? bulk : null,
    phase,
    strayed: true,
  };
}

export const turnOf = (book: Book): number => book.state[book.model.layout.turn]!;

const UNTOLD: Cause = { kind: "time", id: "" };

/** What made a change, for the ledger; where none is kept, nothing is made. */
export const causeOf = (book: Book, kind: CauseKind, id: string): Cause =>
  book.happenings === null ? UNTOLD : { kind, id };

/** Writes a value and notes the change. Every stored value is written through here or `writeBy`. */
export function write(
  book: Book,
  slot: number,
  value: number,
  cause: Cause,
  because: string | null = null,
  force: string | null = null,
): void {
  const from = book.state[slot]!;
  const to = toGrid(value);
  if (to === from) return;
  put(book, slot, to);
  if (book.happenings !== null) tell(book, book.happenings, slot, from, to, cause, because, force);
}

/** The same for what an effect changes; where no ledger is kept, the effect isn't looked at. */
export function writeBy(book: Book, slot: number, value: number, effect: Effect): void {
  const from = book.state[slot]!;
  const to = toGrid(value);
  if (to === from) return;
  put(book, slot, to);
  if (book.happenings !== null) tell(book, book.happenings, slot, from, to, effect.cause, effect.because, effect.force);
}

function put(book: Book, slot: number, to: number): void {
  const { state, rig } = book;
  state[slot] = to;
  if (to < rig.least[slot]! || to > rig.most[slot]!) book.strayed = true;
  const changed = rig.changed[slot]!;
  if (changed >= 0) state[changed] = turnOf(book);
}

function tell(
  book: Book,
  happenings: Happening[],
  slot: number,
  from: number,
  to: number,
  cause: Cause,
  because: string | null,
  force: string | null,
): void {
  const name = book.model.layout.names[slot]!;
  happenings.push({ kind: "change", phase: book.phase, name, slot, from, to, cause, because, force });
}

export function note(book: Book, happening: Happening): void {
  book.happenings?.push(happening);
}

/** Brings every number back within its bounds. Runs after each phase; what it changes is an entry like any other. */
export function clampAll(book: Book): void {
  if (!book.strayed) return;
  const { state } = book;
  const { numbers, least, most } = book.rig;
  for (let at = 0; at < numbers.length; at++) {
    const slot = numbers[at]!;
    const value = state[slot]!;
    if (value < least[slot]!) clamp(book, slot, least[slot]!);
    else if (value > most[slot]!) clamp(book, slot, most[slot]!);
  }
  book.strayed = false;
}

const clamp = (book: Book, slot: number, bound: number): void =>
  write(book, slot, bound, causeOf(book, "clamp", book.model.layout.names[slot]!));
