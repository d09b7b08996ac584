import type { Model } from "../../engine/model.ts";
import type { Formula } from "../../engine/value.ts";
import { bulkOf, type BulkPlaces } from "./bulk.ts";
import { after, either } from "./control.ts";
import type { Callable } from "./function.ts";
import { isLegal } from "./legal.ts";
import { i32 } from "./numbers.ts";
import { closeTurn } from "./phases/close.ts";
import { startRun } from "./phases/start.ts";
import { Unfit, unlessUnfit } from "./unfit.ts";
import { Workshop } from "./workshop.ts";

/** A model as a WebAssembly module. */
export interface Emitted {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the plan stands, in bytes; the state stands at 0. */
  readonly planPlace: number;
  readonly bulkPlaces: BulkPlaces;
  /** Formulas for `evaluate`, which the host has to give, by their index. */
  readonly foreign: readonly Formula[];
}

const commit = (shop: Workshop): Callable<"i32"> =>
  shop.once("commit", null, [], "i32", () =>
    either(isLegal(shop).call(), after(closeTurn(shop).call(), i32.const(1)), i32.const(0)),
  );

/** Larger ones are left to closures: engines are slow to compile them, and some won't. */
const MOST_BYTES = 6_000_000;

/**
 * Makes a module of a model: whole turns, by exactly the operations of `engine/resolve.ts`. Null where that isn't possible: a
 * model too large, or one whose events aren't in the order of their ids.
 */
export const emit = (model: Model): Emitted | null =>
  unlessUnfit(() => {
    const shop = new Workshop(model);
    const sorted = model.events.every(({ id }, index) => index === 0 || model.events[index - 1]!.id < id);
    if (!sorted) throw new Unfit("events out of order");
    shop.module.export("close", closeTurn(shop));
    shop.module.export("commit", commit(shop));
    shop.module.export("start", startRun(shop));
    const bulk = bulkOf(shop);
    shop.module.export("amounts", bulk.amounts);
    shop.module.export("ahead", bulk.ahead);
    shop.module.export("dynamics", bulk.dynamics);
    shop.module.export("weigh", bulk.weigh);
    shop.module.export("chances", bulk.chances);
    shop.module.export("hits", bulk.hits);
    shop.finish();
    for (const { place, bytes } of shop.room.constants) shop.module.place(place, bytes);
    const bytes = shop.module.assemble(shop.room.size);
    if (bytes.length > MOST_BYTES) throw new Unfit(`${bytes.length} bytes`);
    return { bytes, planPlace: shop.planPlace, bulkPlaces: bulk.places, foreign: shop.foreign };
  });
