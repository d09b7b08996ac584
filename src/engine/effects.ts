import { note, turnOf, writeBy, type Book } from "./book.ts";
import type { Cause } from "./cause.ts";
import { breachDeal, endDeal, reopenDeal } from "./contracts.ts";
import { toGrid } from "./grid.ts";
import { noiseOf } from "./noise.ts";
import type { Deed } from "./rig.ts";
import type { Effect, EffectAct } from "./effect.ts";
import { PENDING } from "./model.ts";
import { makePromise } from "./promising.ts";

/** Runs effects as of now: those without a delay at once, the others are put on the waiting list. `amount` is an action's. */
export function runEffects(book: Book, effects: readonly Effect[], amount = 0): void {
  if (effects.length === 0) return;
  const { state, rig } = book;
  const amountSlot = book.model.layout.amount;
  for (const effect of effects) {
    const deed = rig.deeds[effect.index]!;
    state[amountSlot] = amount;
    if (effect.after > 0) wait(book, deed, amount);
    else if (deed.over > 1) applyPart(book, deed, valueOf(book, deed), deed.over, amount);
    else apply(book, deed, 0, false);
  }
  state[amountSlot] = 0;
}

/** Runs what falls due at this close, in the order of the effects, which is that of their rules' ids. */
export function runDue(book: Book): void {
  const { state, model, rig } = book;
  for (const at of dueRows(book)) {
    const deed = rig.deeds[state[at + PENDING.effect]! - 1]!;
    const { late } = deed.effect;
    const amount = state[at + PENDING.amount]!;
    const left = state[at + PENDING.left]!;
    const value = state[at + PENDING.value]!;
    state.fill(0, at, at + PENDING.size);
    state[model.layout.amount] = amount;
    if (deed.over > 1) {
      const whole = late && left === deed.over ? valueOf(book, deed) : value;
      applyPart(book, deed, whole, left, amount);
    } else apply(book, deed, value, !late);
  }
  state[model.layout.amount] = 0;
}

/**
 * Rows that fall due now: by effect, of the same one what was scheduled first. Which row an effect got decides nothing, or a
 * rule that has nothing to do with two others could change the order in which they work.
 */
function dueRows({ state, model }: Book): readonly number[] {
  const { first, rows } = model.layout.pending;
  const turn = state[model.layout.turn]!;
  let due: number[] | null = null;
  for (let at = first; at < first + rows * PENDING.size; at += PENDING.size) {
    if (state[at + PENDING.effect] !== 0 && state[at + PENDING.due]! <= turn) (due ??= []).push(at);
  }
  if (due === null) return NOTHING;
  const by = (a: number, b: number, part: number): number => state[a + part]! - state[b + part]!;
  return due.length === 1 ? due : due.sort((a, b) => by(a, b, PENDING.effect) || by(a, b, PENDING.left) || a - b);
}
const NOTHING: readonly number[] = [];

/** The amount as evaluated now: for `multiply` the factor, else on the grid, its noise included. */
function valueOf(book: Book, { effect, value, noise }: Deed): number {
  if (value === null) return 0;
  const centre = value(book.state);
  return toGrid(noise === null ? centre : centre + noiseOf(book, effect, centre, noise(book.state)));
}

/** One of the even parts of a spread amount; what division leaves over comes with the last. */
function applyPart(book: Book, deed: Deed, whole: number, left: number, amount: number): void {
  const count = deed.over;
  const even = toGrid(whole / count);
  apply(book, deed, left === 1 ? whole - even * (count - 1) : even, true);
  if (left > 1) enlist(book, deed.effect, turnOf(book) + 1, left - 1, whole, amount);
}

function wait(book: Book, deed: Deed, amount: number): void {
  const { effect } = deed;
  const value = effect.late ? 0 : valueOf(book, deed);
  enlist(book, effect, turnOf(book) + effect.after, deed.over, value, amount);
}

/** Takes a free row. The compiler counts how many can wait at once, so there always is one. */
function enlist(book: Book, effect: Effect, due: number, left: number, value: number, amount: number): void {
  const { state, model } = book;
  const { first, rows } = model.layout.pending;
  for (let row = 0; row < rows; row++) {
    const at = first + row * PENDING.size;
    if (state[at + PENDING.effect] !== 0) continue;
    state[at + PENDING.effect] = effect.index + 1;
    state[at + PENDING.due] = due;
    state[at + PENDING.left] = left;
    state[at + PENDING.value] = value;
    state[at + PENDING.amount] = amount;
    return;
  }
  throw new Error(
    `waiting list of ${rows} rows is full at effect ${effect.index} (${effect.cause.kind} ${effect.cause.id})`,
  );
}

/** Does what an effect does, if its condition holds now. `fixed`: the value was evaluated when it was scheduled. */
function apply(book: Book, deed: Deed, value: number, fixed: boolean): void {
  const { effect, kind, slot } = deed;
  if (deed.if !== null && deed.if(book.state) === 0) return;
  if (kind !== "add" && kind !== "multiply" && kind !== "set") return command(book, effect);
  const amount = fixed ? value : valueOf(book, deed);
  const old = book.state[slot]!;
  const changed = kind === "add" ? old + amount : kind === "multiply" ? old * amount : amount;
  writeBy(book, slot, changed, effect);
}

type Command = Exclude<EffectAct, { slot: number }>;
type Commands = { [K in Command["kind"]]: (book: Book, act: Extract<Command, { kind: K }>, cause: Cause) => void };

/** Effects that change no variable. */
const COMMANDS: Commands = {
  fire: (book, { event: index }) => {
    const event = book.model.events[index]!;
    if (event.once && book.state[event.countSlot]! > 0) return;
    book.state[event.waitingSlot] = 1;
  },
  breach: (book, { deal }, cause) => runEffects(book, breachDeal(book, deal, cause)),
  end: (book, { deal }, cause) => endDeal(book, deal, cause),
  reopen: (book, { deal }) => reopenDeal(book, deal),
  promise: (book, { promise }, cause) => makePromise(book, promise, cause),
  reveal: (book, { uncertainty }) => {
    const { revealedSlot, id } = book.model.uncertainties[uncertainty]!;
    reveal(book, revealedSlot, id);
  },
  revealKind: (book, { deal: index }) => {
    const deal = book.model.deals[index]!;
    reveal(book, deal.slots.kindRevealed, `deal.${deal.id}.kind`);
  },
  revealActor: (book, { variables }) => {
    for (const index of variables) {
      const variable = book.model.variables[index]!;
      if (variable.revealedSlot >= 0) book.state[variable.revealedSlot] = 1;
    }
  },
  ending: (book, { ending }) => {
    if (book.state[book.model.layout.called] === 0) book.state[book.model.layout.called] = ending + 1;
  },
};

function command(book: Book, { act, cause }: Effect): void {
  (COMMANDS[act.kind as Command["kind"]] as (book: Book, act: EffectAct, cause: Cause) => void)(book, act, cause);
}

export function reveal(book: Book, slot: number, of: string): void {
  if (book.state[slot] === 1) return;
  book.state[slot] = 1;
  note(book, { kind: "revealed", phase: book.phase, of });
}
