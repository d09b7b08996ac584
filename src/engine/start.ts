import { openBook, type Book } from "./book.ts";
import type { Bulk } from "./bulk.ts";
import { clearTalks } from "./contracts.ts";
import { after, toGrid } from "./grid.ts";
import type { Happening } from "./happening.ts";
import { hashName } from "./hash.ts";
import type { Deal } from "./deal.ts";
import type { Model } from "./model.ts";
import type { Oracle } from "./oracle.ts";
import type { State } from "./value.ts";
import { openTurn } from "./phases/open.ts";
import { drawValue, pickWeighted, uniform, type Seed } from "./random.ts";
import { blankState } from "./state.ts";

/**
 * The state in which a run begins: the world is drawn, starting values are set, and turn 1 is open. What differs from world to world
 * (uncertainties, starts within a range, kinds of the other sides) is drawn from `world`: in play the run's seed; where the same world is met
 * with other luck, another. The state is that of `bulk`, where there is one.
 */
export function startRun(
  model: Model,
  seed: Seed,
  happenings: Happening[] | null = null,
  world: Seed = seed,
  oracle: Oracle | null = null,
  bulk: Bulk | null = null,
): State {
  const state = bulk?.state.fill(0) ?? blankState(model);
  const { layout } = model;
  state[layout.seedLow] = seed.low >>> 0;
  state[layout.seedHigh] = seed.high >>> 0;
  state[layout.turn] = 1;
  const book = openBook(model, state, happenings, "open", oracle, bulk);
  for (const constant of model.constants) state[constant.slot] = toGrid(constant.value);
  for (const each of model.uncertainties)
    state[each.slot] = drawValue(each.draw, world, "uncertainty", hashName(each.id), 0);
  startVariables(book, world);
  for (const allocation of model.allocations)
    for (const part of allocation.parts) state[part.slot] = toGrid(part.start);
  for (const lever of model.levers) state[lever.slot] = lever.start;
  for (const deal of model.deals) startDeal(book, deal, world);
  book.oracle?.drawn(book);
  openTurn(book);
  return state;
}

function startVariables(book: Book, world: Seed): void {
  const { state, model } = book;
  for (const variable of model.variables) {
    const { start } = variable;
    state[variable.slot] =
      typeof start === "number"
        ? toGrid(start)
        : book.oracle !== null
          ? book.oracle.start(book, variable)
          : drawValue(
              { kind: "range", min: start.min, max: start.max, step: 0 },
              world,
              "start",
              hashName(variable.id),
              0,
            );
    if (variable.historySlot >= 0) state[variable.historySlot] = state[variable.slot]!;
  }
}

function startDeal(book: Book, deal: Deal, world: Seed): void {
  const { state } = book;
  const { slots } = deal;
  clearTalks(book, deal);
  state[slots.signed] = -1;
  state[slots.kind] = Math.max(0, pickWeighted(deal.kindWeights, uniform(world, "kind", deal.key, 0, 0)));
  deal.clauses.forEach((clause, at) => {
    state[clause.slot] = toGrid(deal.inForce === null ? clause.without : clause.values[deal.inForce[at]!]!);
  });
  if (deal.inForce === null) return;
  state[slots.active] = 1;
  state[slots.signed] = 0;
  state[slots.expires] = deal.term === null ? 0 : after(0, deal.term(state), 1);
}
