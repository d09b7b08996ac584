import { note, turnOf, write, type Book } from "./book.ts";
import { breachDeal, endDeal, reopenDeal } from "./contracts.ts";
import { toGrid } from "./grid.ts";
import type { Effect, EffectAct } from "./effect.ts";
import { PENDING } from "./model.ts";
import { makePromise } from "./promising.ts";
import { symmetric } from "./random.ts";

/** Runs effects as of now: those without a delay at once, the others are put on the waiting list. `amount` is an action's. */
export function runEffects(book: Book, effects: readonly Effect[], amount = 0): void {
  for (const effect of effects) {
    book.state[book.model.layout.amount] = amount;
    if (effect.after > 0) wait(book, effect, effect.after, parts(effect), amount);
    else if (parts(effect) > 1) applyPart(book, effect, spread(book, effect), parts(effect), amount);
    else apply(book, effect, effect.late || !carriesValue(effect.act) ? 0 : valueOf(book, effect), !effect.late);
  }
  book.state[book.model.layout.amount] = 0;
}

/** Runs what falls due at this close, in the order of the effects, which is that of their rules' ids. */
export function runDue(book: Book): void {
  const { state, model } = book;
  for (const at of dueRows(book)) {
    const effect = model.effects[state[at + PENDING.effect]! - 1]!;
    const amount = state[at + PENDING.amount]!;
    const left = state[at + PENDING.left]!;
    const value = state[at + PENDING.value]!;
    state.fill(0, at, at + PENDING.size);
    state[model.layout.amount] = amount;
    if (parts(effect) > 1) {
      const whole = effect.late && left === parts(effect) ? spread(book, effect) : value;
      applyPart(book, effect, whole, left, amount);
    } else apply(book, effect, value, !effect.late);
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
  const due: number[] = [];
  for (let at = first; at < first + rows * PENDING.size; at += PENDING.size) {
    if (state[at + PENDING.effect] !== 0 && state[at + PENDING.due]! <= turn) due.push(at);
  }
  const by = (a: number, b: number, part: number): number => state[a + part]! - state[b + part]!;
  return due.sort((a, b) => by(a, b, PENDING.effect) || by(a, b, PENDING.left) || a - b);
}

const parts = (effect: Effect): number => (effect.act.kind === "add" ? effect.act.over : 1);
type ValueAct = Extract<EffectAct, { kind: "add" | "multiply" | "set" }>;
const carriesValue = (act: EffectAct): act is ValueAct =>
  act.kind === "add" || act.kind === "multiply" || act.kind === "set";

/** The amount as evaluated now: for `multiply` the factor, else on the grid, its noise included. */
function valueOf(book: Book, effect: Effect): number {
  const { act } = effect;
  if (!carriesValue(act)) return 0;
  const value = act.value(book.state);
  const noise =
    act.kind === "set" || act.noise === null
      ? 0
      : act.noise(book.state) * symmetric(book.seed, "noise", effect.key, turnOf(book), 0);
  return toGrid(value + noise);
}

/** The whole of an amount that is spread over several turns. */
const spread = (book: Book, effect: Effect): number => valueOf(book, effect);

/** One of the even parts of a spread amount; what division leaves over comes with the last. */
function applyPart(book: Book, effect: Effect, whole: number, left: number, amount: number): void {
  const count = parts(effect);
  const even = toGrid(whole / count);
  apply(book, effect, left === 1 ? whole - even * (count - 1) : even, true);
  if (left > 1) enlist(book, effect, turnOf(book) + 1, left - 1, whole, amount);
}

function wait(book: Book, effect: Effect, turns: number, left: number, amount: number): void {
  const value = effect.late ? 0 : valueOf(book, effect);
  enlist(book, effect, turnOf(book) + turns, left, value, amount);
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

type Kind = EffectAct["kind"];
type Apply = { [K in Kind]: (book: Book, effect: Effect, act: Extract<EffectAct, { kind: K }>, value: number) => void };

const APPLY: Apply = {
  add: (book, effect, act, value) =>
    write(book, act.slot, book.state[act.slot]! + value, effect.cause, effect.because, effect.force),
  multiply: (book, effect, act, value) =>
    write(book, act.slot, book.state[act.slot]! * value, effect.cause, effect.because, effect.force),
  set: (book, effect, act, value) => write(book, act.slot, value, effect.cause, effect.because, effect.force),
  fire: (book, _effect, act) => {
    const event = book.model.events[act.event]!;
    if (event.once && book.state[event.countSlot]! > 0) return;
    book.state[event.waitingSlot] = 1;
  },
  breach: (book, effect, act) => runEffects(book, breachDeal(book, act.deal, effect.cause)),
  end: (book, effect, act) => endDeal(book, act.deal, effect.cause),
  reopen: (book, _effect, act) => reopenDeal(book, act.deal),
  promise: (book, effect, act) => makePromise(book, act.promise, effect.cause),
  reveal: (book, _effect, act) =>
    reveal(
      book,
      book.model.uncertainties[act.uncertainty]!.revealedSlot,
      book.model.uncertainties[act.uncertainty]!.id,
    ),
  revealKind: (book, _effect, act) => {
    const deal = book.model.deals[act.deal]!;
    reveal(book, deal.slots.kindRevealed, `deal.${deal.id}.kind`);
  },
  revealActor: (book, _effect, act) => {
    for (const index of act.variables) {
      const variable = book.model.variables[index]!;
      if (variable.revealedSlot >= 0) book.state[variable.revealedSlot] = 1;
    }
  },
  ending: (book, _effect, act) => {
    if (book.state[book.model.layout.called] === 0) book.state[book.model.layout.called] = act.ending + 1;
  },
};

export function reveal(book: Book, slot: number, of: string): void {
  if (book.state[slot] === 1) return;
  book.state[slot] = 1;
  note(book, { kind: "revealed", phase: book.phase, of });
}

/** Does what an effect does, if its condition holds now. `fixed`: the value was evaluated when it was scheduled. */
function apply(book: Book, effect: Effect, value: number, fixed: boolean): void {
  if (effect.if !== null && effect.if(book.state) === 0) return;
  const amount = fixed ? value : valueOf(book, effect);
  (APPLY[effect.act.kind] as (book: Book, effect: Effect, act: EffectAct, value: number) => void)(
    book,
    effect,
    effect.act,
    amount,
  );
}
