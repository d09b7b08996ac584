import type { Hits } from "../bulk.ts";
import { causeOf, clampAll, note, turnOf, write, type Book } from "../book.ts";
import { reveal, runEffects } from "../effects.ts";
import { toGrid } from "../grid.ts";
import type { Variable } from "../quantities.ts";
import type { EventRule } from "../rules.ts";
import { whileStill } from "../still.ts";
import { drawValue, integer, symmetric, uniform } from "../random.ts";
import { chooseMoves } from "./rivals.ts";

/** Opens a turn: draws, forced events, events drawn, rivals' moves and tells, readings. */
export function openTurn(book: Book): void {
  const { model, state } = book;
  book.phase = "open";
  state[model.layout.attention] = model.attention;
  remember(book);
  for (const { draw, key } of book.rig.draws) {
    const value =
      book.oracle === null ? drawValue(draw.draw, book.seed, "draw", key, turnOf(book)) : book.oracle.draw(book, draw);
    write(book, draw.slot, value, causeOf(book, "draw", draw.id));
  }
  openForced(book);
  clampAll(book);
  drawEvents(book);
  happenForced(book);
  clampAll(book);
  whileStill(state, () => chooseMoves(book));
  for (const each of model.uncertainties) {
    if (each.revealedWhen !== null && each.revealedWhen(state) !== 0) reveal(book, each.revealedSlot, each.id);
  }
  takeReadings(book);
}

function remember(book: Book): void {
  for (const { slot, historySlot } of book.rig.remembered) book.state[historySlot + turnOf(book)] = book.state[slot]!;
}

/** Readings of noisy values: the truth with an error uniform within its half-width, exact where an effect has revealed it. */
export function takeReadings(book: Book): void {
  const { state } = book;
  for (const { variable, key } of book.rig.noisy) {
    const truth = state[variable.slot]!;
    const exact = state[variable.revealedSlot] === 1;
    state[variable.revealedSlot] = 0;
    const reading =
      book.oracle === null
        ? drawReading(book, variable, key, exact)
        : book.oracle.reading(book, variable, truth, exact);
    state[variable.readingSlot] = reading;
    if (variable.readingsSlot < 0) continue;
    state[variable.readingsSlot + turnOf(book)] = reading;
    if (turnOf(book) === 1) state[variable.readingsSlot] = reading;
  }
}

function drawReading(book: Book, { slot, error, type }: Variable, key: number, exact: boolean): number {
  const truth = book.state[slot]!;
  if (type.kind !== "number") return truth;
  const off = exact ? 0 : error * symmetric(book.seed, "reading", key, turnOf(book), 0);
  return Math.min(type.max, Math.max(type.min, toGrid(truth + off)));
}

/** An event happens: it is told, counted, and either runs its effects or lies open as a dilemma. */
function fire(book: Book, event: EventRule, consequence: boolean): void {
  const { state } = book;
  const open = event.choices.length > 0;
  note(book, { kind: "event", phase: book.phase, event: event.id, open, consequence });
  state[event.waitingSlot] = 0;
  state[event.firedSlot] = turnOf(book);
  write(book, event.countSlot, state[event.countSlot]! + 1, causeOf(book, "event", event.id));
  if (open) state[event.openSlot] = consequence ? 2 : 1;
  runEffects(book, event.effects);
}

const FIRED = 1;
const HELD = 2;

/** Fired events without choices happen at once, each at most once an opening, so that a chain always ends. */
function happenForced(book: Book): void {
  const turn = turnOf(book);
  for (let again = true; again;) {
    again = false;
    for (const event of book.rig.simple) {
      if (book.state[event.waitingSlot] !== FIRED || book.state[event.firedSlot] === turn) continue;
      fire(book, event, true);
      again = true;
    }
  }
}

/** Dilemmas that earlier choices fired: the most pressing are shown, the others go on waiting. */
function openForced(book: Book): void {
  happenForced(book);
  const waiting = book.rig.dilemmas.filter((event) => book.state[event.waitingSlot] === FIRED);
  for (const event of mostPressing(book, waiting, book.model.director.consequences)) fire(book, event, true);
}

function drawEvents(book: Book): void {
  const { simple, dilemmas } = hitsOf(book);
  for (const event of simple) fire(book, event, false);
  const shown = mostPressing(book, dilemmas, book.model.director.dilemmas);
  for (const event of dilemmas) if (event.hold && !shown.includes(event)) book.state[event.waitingSlot] = HELD;
  for (const event of shown) fire(book, event, false);
}

function hitsOf(book: Book): Hits {
  const { bulk, oracle, state } = book;
  if (bulk === null) return whileStill(state, () => listed(book, null));
  return oracle === null ? bulk.hits() : listed(book, bulk.chances());
}

/** `chances`: those that `Bulk.chances` gives, null where there are none. */
function listed(book: Book, chances: Float64Array | null): Hits {
  const { events } = book.model;
  const simple: EventRule[] = [];
  const dilemmas: EventRule[] = [];
  for (let at = 0; at < events.length; at++) {
    const event = events[at]!;
    if (chances === null ? hit(book, event) : comes(book, event, chances[at]!))
      (event.choices.length === 0 ? simple : dilemmas).push(event);
  }
  return { simple, dilemmas };
}

const comes = (book: Book, event: EventRule, chance: number): boolean =>
  chance === chance && book.oracle!.comes(book, event, chance);

function hit(book: Book, event: EventRule): boolean {
  const { state, model } = book;
  const turn = turnOf(book);
  if (event.chained || state[event.openSlot] !== 0 || state[event.waitingSlot] === FIRED) return false;
  const last = state[event.firedSlot]!;
  if (last > 0 && (event.once || turn - last < Math.max(1, model.director.repeat))) return false;
  if (event.when !== null && event.when(state) === 0) return false;
  const chance = state[event.waitingSlot] === HELD || event.chance === null ? 1 : event.chance(state);
  if (book.oracle !== null) return book.oracle.comes(book, event, chance);
  // A roll is below 1, so what is certain needs none.
  return chance >= 1 || uniform(book.seed, "event", event.key, turn, 0) < chance;
}

/** The first `count` by priority; ties by a keyed draw. */
function mostPressing(book: Book, events: readonly EventRule[], count: number): readonly EventRule[] {
  if (book.oracle !== null && events.length > count) return [...book.oracle.shown(book, events, count)];
  if (events.length <= 1 && count >= 1) return events;
  const turn = turnOf(book);
  const ranked = events.map((event) => ({ event, tie: integer(book.seed, "tie", event.key, turn, 4_294_967_296) }));
  ranked.sort((a, b) => b.event.priority - a.event.priority || a.tie - b.tie || (a.event.id < b.event.id ? -1 : 1));
  return ranked.slice(0, count).map((each) => each.event);
}
