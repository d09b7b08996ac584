import { believeKind, believeUncertainty } from "./belief.ts";
import { toGrid } from "./grid.ts";
import { hashName } from "./hash.ts";
import type { Model } from "./model.ts";
import type { Draw, State } from "./value.ts";
import { chooseMoves } from "./phases/rivals.ts";
import { openBook } from "./book.ts";
import { drawValue, pickWeighted, symmetric, uniform, type Seed } from "./random.ts";
import { seenState } from "./seen.ts";
import { openSitting } from "./sitting.ts";
import type { Belief } from "./view.ts";

/**
 * The state as another world that looks the same might have it: begins from what the player sees and draws everything hidden anew
 * from `seed`, within what is believed. Nothing of the run's own hidden state or future enters, so two states with equal views and equal
 * `seed` give the same bits. What waits unseen (delayed effects, fired events) isn't known and is left out.
 */
export function reseed(model: Model, state: State, seed: Seed): State {
  const fresh = seenState(model, state);
  const { layout } = model;
  fresh[layout.seedLow] = seed.low >>> 0;
  fresh[layout.seedHigh] = seed.high >>> 0;
  redraw(model, state, fresh, seed);
  const book = openBook(model, fresh, null, "open");
  resumeTalks(model, fresh, seed);
  redrawMoves(book);
  return fresh;
}

/** In `fresh`, a state's `seenState`, draws anew whatever hidden value was drawn with the run or the turn, and the variables that aren't seen. */
export function redraw(model: Model, state: State, fresh: State, seed: Seed): void {
  const turn = fresh[model.layout.turn]!;
  model.uncertainties.forEach((each, at) => {
    if (fresh[each.revealedSlot] === 1) return;
    fresh[each.slot] = drawBelieved(each.draw, believeUncertainty(model, state, at), seed, hashName(each.id), turn);
  });
  for (const draw of model.draws)
    if (draw.openness !== "exact") fresh[draw.slot] = drawValue(draw.draw, seed, "reseed", hashName(draw.id), turn);
  redrawVariables(model, fresh, seed);
  model.deals.forEach((deal, at) => {
    if (fresh[deal.slots.kindRevealed] !== 1 && deal.kinds.length > 0) {
      const odds = believeKind(model, state, at);
      fresh[deal.slots.kind] = Math.max(
        0,
        pickWeighted(
          deal.kinds.map((kind) => odds[kind] ?? 0),
          uniform(seed, "reseed", deal.key, turn, 0),
        ),
      );
    }
  });
}

function drawBelieved(draw: Draw, belief: Belief, seed: Seed, subject: number, turn: number): number {
  if (belief.kind === "interval") {
    const step = draw.kind === "range" ? draw.step : 0;
    return drawValue({ kind: "range", min: belief.min, max: belief.max, step }, seed, "reseed", subject, turn);
  }
  const options = draw.kind === "options" ? draw.options : [];
  return drawValue(
    { kind: "options", options, weights: options.map((option) => belief.odds[option] ?? 0) },
    seed,
    "reseed",
    subject,
    turn,
  );
}

/** Noisy values within the error of their reading, hidden ones from their start. */
function redrawVariables(model: Model, fresh: State, seed: Seed): void {
  const turn = fresh[model.layout.turn]!;
  for (const variable of model.variables) {
    if (variable.openness === "exact") continue;
    const key = hashName(variable.id);
    const { start, type } = variable;
    if (variable.openness === "noisy")
      fresh[variable.slot] = toGrid(fresh[variable.slot]! + variable.error * symmetric(seed, "reseed", key, turn, 0));
    else if (typeof start !== "number")
      fresh[variable.slot] = drawValue(
        { kind: "range", min: start.min, max: start.max, step: 0 },
        seed,
        "reseed",
        key,
        turn,
      );
    if (type.kind === "number") fresh[variable.slot] = Math.min(type.max, Math.max(type.min, fresh[variable.slot]!));
  }
}

/** Talks that are under way go on with a reserve and a patience drawn anew. */
function resumeTalks(model: Model, fresh: State, seed: Seed): void {
  for (const deal of model.deals) {
    const { slots } = deal;
    if (fresh[slots.opened] !== fresh[model.layout.turn]! || fresh[slots.sittings] === 0) continue;
    const { table, offers, sittings } = {
      table: fresh[slots.table]!,
      offers: fresh[slots.offers]!,
      sittings: fresh[slots.sittings]!,
    };
    fresh[slots.sittings] = sittings - 1;
    openSitting(model, fresh, seed, deal);
    fresh[slots.offers] = offers;
    fresh[slots.table] = table;
    fresh[slots.patience] = Math.max(fresh[slots.patience]!, fresh[slots.round]! + 1);
  }
}

/** Moves are chosen anew; what was told stays told. */
function redrawMoves(book: ReturnType<typeof openBook>): void {
  const { model, state } = book;
  const told = model.rivals.map((rival) => ({
    move: state[rival.toldSlot]!,
    confidence: state[rival.confidenceSlot]!,
  }));
  chooseMoves(book);
  model.rivals.forEach((rival, at) => {
    const { move, confidence } = told[at]!;
    const believed = uniform(book.seed, "reseed", rival.key, state[model.layout.turn]!, 1) < confidence;
    if (believed) state[rival.moveSlot] = move;
    state[rival.toldSlot] = move;
    state[rival.confidenceSlot] = confidence;
  });
}
