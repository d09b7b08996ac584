import { note, turnOf, type Book } from "../book.ts";
import { runEffects } from "../effects.ts";
import { toGrid } from "../grid.ts";
import type { Rival } from "../rules.ts";
import { pickWeighted, uniform } from "../random.ts";

/** Carries out the moves chosen at the opening, where their conditions still hold. */
export function carryOutMoves(book: Book): void {
  for (const rival of book.model.rivals) {
    const carried = book.oracle === null ? book.state[rival.moveSlot]! : book.oracle.carried(book, rival);
    const move = rival.moves[carried - 1];
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
  const { model, bulk, rig } = book;
  bulk?.weighMoves();
  for (let at = 0; at < model.rivals.length; at++) {
    const rival = model.rivals[at]!;
    const weights = rig.weights[at]!;
    choose(book, rival, weights, bulk === null ? weigh(book, rival, weights) : copyWeights(weights, bulk.moves[at]!));
  }
}

/** Writes weights, and gives how often what is told is true. */
function weigh({ state }: Book, rival: Rival, weights: number[]): number {
  const quiet = rival.moves.length;
  for (let at = 0; at < quiet; at++) {
    const { when, weight } = rival.moves[at]!;
    weights[at] = when === null || when(state) !== 0 ? weight(state) : 0;
  }
  weights[quiet] = rival.quiet(state);
  return Math.min(1, Math.max(0, rival.tellAccuracy(state)));
}

function copyWeights(weights: number[], from: Float64Array): number {
  for (let at = 0; at < from.length - 1; at++) weights[at] = from[at]!;
  return from[from.length - 1]!;
}

function choose(book: Book, rival: Rival, weights: number[], accuracy: number): void {
  const { state, seed } = book;
  const turn = turnOf(book);
  const quiet = rival.moves.length;
  const known = book.oracle === null ? null : book.oracle.move(book, rival, weights, accuracy);
  const chosen = known === null ? pickWeighted(weights, uniform(seed, "move", rival.key, turn, 0)) : known.chosen;
  let told = known === null ? chosen : known.told;
  if (known === null && chosen >= 0 && uniform(seed, "tell", rival.key, turn, 0) >= accuracy) {
    weights[chosen] = 0;
    const other = pickWeighted(weights, uniform(seed, "tell", rival.key, turn, 1));
    if (other >= 0) told = other;
  }
  state[rival.moveSlot] = chosen < 0 || chosen === quiet ? 0 : chosen + 1;
  state[rival.toldSlot] = told < 0 || told === quiet ? 0 : told + 1;
  state[rival.confidenceSlot] = toGrid(accuracy);
  const move = rival.moves[state[rival.toldSlot]! - 1];
  if (move !== undefined && book.happenings !== null)
    note(book, { kind: "tell", phase: book.phase, rival: rival.id, move: move.id, confidence: toGrid(accuracy) });
}
