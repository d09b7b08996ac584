import type { Bulk } from "../../engine/bulk.ts";
import type { Model } from "../../engine/model.ts";
import type { State } from "../../engine/value.ts";
import { steps } from "./control.ts";
import type { Callable } from "./function.ts";
import type { Instance } from "./host.ts";
import { begin } from "./phases/close.ts";
import { amountsOf } from "./phases/dynamics.ts";
import { eventsOf } from "./phases/events.ts";
import type { Workshop } from "./workshop.ts";

/** Where the module leaves what it has worked out, in bytes. */
export interface BulkPlaces {
  readonly amounts: number;
  readonly simple: number;
  readonly dilemmas: number;
  readonly ends: number;
}

/** The parts of a turn that a module works out by themselves too. */
export function bulkOf(shop: Workshop): {
  readonly amounts: Callable<"none">;
  readonly hits: Callable<"none">;
  readonly places: BulkPlaces;
} {
  const amounts = amountsOf(shop);
  const events = eventsOf(shop);
  return {
    amounts: shop.once("amounts", null, [], "none", () => steps(begin(shop), amounts.workOut)),
    hits: shop.once("hits", null, [], "none", () => steps(begin(shop), events.hits())),
    places: { amounts: amounts.place, ...events.places },
  };
}

/** The formulas of a module made to run, for turns of which the happenings are wanted. */
export function wasmBulk(model: Model, made: Instance, own: State, places: BulkPlaces): Bulk {
  const { buffer } = made.memory;
  const amounts = new Float64Array(buffer, places.amounts, model.dynamics.length);
  const ends = new Int32Array(buffer, places.ends, 2);
  const words = new Int32Array(buffer, 0, Math.floor(buffer.byteLength / 4));
  const listed = (place: number, end: number) =>
    Array.from({ length: (end - place) / 4 }, (_, at) => model.events[words[place / 4 + at]!]!);
  return {
    state: own,
    amounts() {
      made.amounts();
      return amounts;
    },
    hits() {
      made.hits();
      return { simple: listed(places.simple, ends[0]!), dilemmas: listed(places.dilemmas, ends[1]!) };
    },
  };
}
