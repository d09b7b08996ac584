import { when, steps } from "./control.ts";
import { valueOf } from "./formula.ts";
import type { Callable } from "./function.ts";
import { later } from "./sums/grid.ts";
import type { Workshop } from "./workshop.ts";
import { write } from "./writing.ts";

/** `makePromise`. */
export const makePromise = (shop: Workshop, index: number): Callable<"none"> => {
  const promise = shop.model.promises[index]!;
  return shop.once("promise", promise, [], "none", (body) => {
    const { within } = promise;
    const due = within === null ? 0 : later(shop, body, shop.now(), valueOf(shop, body, within), 0);
    return when(
      shop.isnt(promise.activeSlot, 1),
      steps(
        write(shop, body, promise.activeSlot, 1),
        shop.set(promise.madeSlot, shop.now()),
        shop.set(promise.failedSlot, 0),
        shop.set(promise.dueSlot, due),
      ),
    );
  });
};
