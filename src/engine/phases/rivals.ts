import { note, turnOf, type Book } from "../book.ts";
import { runEffects } from "../effects.ts";
import { toGrid } from "../grid.ts";
import type { Rival } from "../rules.ts";
import { pickWeighted, uniform } from "../random.ts";

/** Carries out the moves chosen at the opening, where their conditions still hold. */
export function carryOutMoves(book: Book): void {
  for (const rival of book.model.rivals) {
    const move = rival.moves[book.state[rival.moveSlot]! - 1];
    book.state[rival.moveSlot] = 0;
    book.state[rival.toldSlot] = 0;
    book.state[rival.confidenceSlot] = 0;
    if (move === undefined || (move.when !== null && move.when(book.state) === 0)) continue;
    note(book, { kind: "move", phase: book.phase, rival: rival.id, move: move.id });
    runEffects(book, move.effects);
  }
}

/** Rivals choose a move for the coming close and something is told of it, true as often as `tellAccuracy` says. */
export function chooseMoves(book: Book): void {
  for (const rival of book.model.rivals) choose(book, rival);
}

function choose(book: Book, rival: Rival): void {
  const { state, seed } = book;
  const turn = turnOf(book);
  const weights = rival.moves.map((move) => (move.when === null || move.when(state) !== 0 ? move.weight(state) : 0));
  weights.push(rival.quiet(state));
  const chosen = pickWeighted(weights, uniform(seed, "move", rival.key, turn, 0));
  const quiet = rival.moves.length;
  const accuracy = Math.min(1, Math.max(0, rival.tellAccuracy(state)));
  let told = chosen;
  if (chosen >= 0 && uniform(seed, "tell", rival.key, turn, 0) >= accuracy) {
    const others = weights.map((weight, at) => (at === chosen ? 0 : weight));
    const other = pickWeighted(others, uniform(seed, "tell", rival.key, turn, 1));
    if (other >= 0) told = other;
  }
  state[rival.moveSlot] = chosen < 0 || chosen === quiet ? 0 : chosen + 1;
  state[rival.toldSlot] = told < 0 || told === quiet ? 0 : told + 1;
  state[rival.confidenceSlot] = toGrid(accuracy);
  const move = rival.moves[state[rival.toldSlot]! - 1];
  if (move !== undefined)
    note(book, { kind: "tell", phase: book.phase, rival: rival.id, move: move.id, confidence: toGrid(accuracy) });
}
