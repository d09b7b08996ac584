import type { Bulk } from "../../engine/bulk.ts";
import type { Model } from "../../engine/model.ts";
import type { Plan } from "../../engine/plan.ts";
import { rigOf } from "../../engine/rig.ts";
import type { State } from "../../engine/value.ts";
import { after, leave, steps, when } from "./control.ts";
import type { Callable } from "./function.ts";
import type { Instance } from "./host.ts";
import { isLegal } from "./legal.ts";
import { i32 } from "./numbers.ts";
import { begin, closeByDynamics, closeUntilDynamics } from "./phases/close.ts";
import { amountsOf, spreadsOf } from "./phases/dynamics.ts";
import { chancesOf } from "./phases/chances.ts";
import { eventsOf } from "./phases/events.ts";
import { movesOf } from "./phases/rivals.ts";
import { findingsTold, outcomesTold, weightsOf } from "./told.ts";
import { tellingOf, type ToldPlaces } from "./telling.ts";
import type { Workshop } from "./workshop.ts";

/** Where the module leaves what it has worked out, in bytes. */
export interface BulkPlaces extends ToldPlaces {
  readonly amounts: number;
  readonly chances: number;
  readonly moves: readonly number[];
  readonly simple: number;
  readonly dilemmas: number;
  readonly ends: number;
}

/** The parts of a turn that a module works out by themselves too. */
export function bulkOf(shop: Workshop): {
  readonly amounts: Callable<"none">;
  readonly hits: Callable<"none">;
  readonly chances: Callable<"none">;
  readonly ahead: Callable<"i32">;
  readonly dynamics: Callable<"none">;
  readonly weigh: Callable<"none">;
  readonly places: BulkPlaces;
} {
  const amounts = amountsOf(shop);
  const events = eventsOf(shop);
  const spreads = spreadsOf(shop);
  const chances = chancesOf(shop);
  const moves = movesOf(shop);
  return {
    amounts: shop.once("amounts", null, [], "none", () => steps(begin(shop), amounts.workOut)),
    hits: shop.once("hits", null, [], "none", () => steps(begin(shop), events.hits())),
    chances: shop.once("chances", null, [], "none", () => steps(begin(shop), chances.workOut)),
    ahead: shop.once("ahead", null, [], "i32", () =>
      after(
        steps(
          shop.drew.set(i32.const(0)),
          when(i32.eqz(isLegal(shop).call()), leave(i32.const(0))),
          begin(shop),
          moves.weigh,
          closeUntilDynamics(shop).call(),
          spreads.workOut,
        ),
        i32.eqz(shop.drew.get),
      ),
    ),
    dynamics: closeByDynamics(shop),
    weigh: shop.once("weigh", null, [], "none", () => steps(begin(shop), moves.weigh)),
    places: {
      spreads: spreads.place,
      outcomes: outcomesTold(shop),
      findings: findingsTold(shop),
      weights: rigOf(shop.model).risky.map((choice) => weightsOf(shop, choice)),
      amounts: amounts.place,
      chances: chances.place,
      moves: moves.places,
      ...events.places,
    },
  };
}

/** The formulas of a module made to run, for turns of which the happenings are wanted. */
export function wasmBulk(
  model: Model,
  made: Instance,
  own: State,
  places: BulkPlaces,
  ready: (plan: Plan) => boolean,
): Bulk {
  const { buffer } = made.memory;
  const amounts = new Float64Array(buffer, places.amounts, model.dynamics.length);
  const chances = new Float64Array(buffer, places.chances, model.events.length);
  const moves = model.rivals.map((rival, at) => new Float64Array(buffer, places.moves[at], rival.moves.length + 2));
  const telling = tellingOf(model, buffer, places);
  const ends = new Int32Array(buffer, places.ends, 2);
  const words = new Int32Array(buffer, 0, Math.floor(buffer.byteLength / 4));
  const listed = (place: number, end: number) =>
    Array.from({ length: (end - place) / 4 }, (_, at) => model.events[words[place / 4 + at]!]!);
  return {
    state: own,
    spreads: telling.spreads,
    weights: telling.weights,
    moves,
    weighMoves: () => made.weigh(),
    ahead(plan, told) {
      if (!ready(plan)) return false;
      telling.tell(told);
      const done = made.ahead() === 1;
      telling.tell(null);
      return done;
    },
    amounts() {
      made.amounts();
      return amounts;
    },
    dynamics(told) {
      telling.tell(told);
      made.dynamics();
      telling.tell(null);
    },
    chances() {
      made.chances();
      return chances;
    },
    hits() {
      made.hits();
      return { simple: listed(places.simple, ends[0]!), dilemmas: listed(places.dilemmas, ends[1]!) };
    },
  };
}
