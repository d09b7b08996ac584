import { toGrid } from "./grid.ts";
import type { Happening, Phase } from "./happening.ts";
import type { Cause } from "./cause.ts";
import type { Model } from "./model.ts";
import type { State } from "./value.ts";
import type { Seed } from "./random.ts";

/** The state being written while a turn resolves, and where its changes are noted. */
export interface Book {
  readonly model: Model;
  readonly state: State;
  readonly seed: Seed;
  /** Null in ensembles: nothing is noted. */
  readonly happenings: Happening[] | null;
  phase: Phase;
}

export function openBook(model: Model, state: State, happenings: Happening[] | null, phase: Phase): Book {
  const { seedLow, seedHigh } = model.layout;
  return { model, state, seed: { low: state[seedLow]!, high: state[seedHigh]! }, happenings, phase };
}

export const turnOf = (book: Book): number => book.state[book.model.layout.turn]!;

/** Writes a value and notes the change. Every stored value is written through here. */
export function write(
  book: Book,
  slot: number,
  value: number,
  cause: Cause,
  because: string | null = null,
  force: string | null = null,
): void {
  const { model, state } = book;
  const from = state[slot]!;
  const to = toGrid(value);
  if (to === from) return;
  state[slot] = to;
  const index = model.variableAt[slot]!;
  if (index >= 0) {
    const { changedSlot } = model.variables[index]!;
    if (changedSlot >= 0) state[changedSlot] = turnOf(book);
  }
  if (book.happenings !== null) {
    book.happenings.push({
      kind: "change",
      phase: book.phase,
      name: model.layout.names[slot]!,
      slot,
      from,
      to,
      cause,
      because,
      force,
    });
  }
}

export function note(book: Book, happening: Happening): void {
  book.happenings?.push(happening);
}

/** Brings every number back within its bounds. Runs after each phase; what it changes is an entry like any other. */
export function clampAll(book: Book): void {
  for (const variable of book.model.variables) {
    const type = variable.type;
    if (type.kind !== "number") continue;
    const value = book.state[variable.slot]!;
    const bound = value < type.min ? type.min : value > type.max ? type.max : value;
    if (bound !== value) write(book, variable.slot, bound, { kind: "clamp", id: variable.id });
  }
}
