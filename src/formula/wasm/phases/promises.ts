import type { PromiseRule } from "../../../engine/rules.ts";
import type { Step } from "../code.ts";
import { either, leave, nothing, steps, when } from "../control.ts";
import { runEffects } from "../effects.ts";
import { holds, valueOf } from "../formula.ts";
import type { Callable } from "../function.ts";
import { f64, i32 } from "../numbers.ts";
import { later } from "../sums/grid.ts";
import type { Workshop } from "../workshop.ts";
import { count, write } from "../writing.ts";

/** `testPromises`. */
export const testPromises = (shop: Workshop): Step =>
  steps(...shop.model.promises.map((promise) => when(shop.is(promise.activeSlot, 1), test(shop, promise).call())));

const test = (shop: Workshop, promise: PromiseRule): Callable<"none"> =>
  shop.once("test", promise, [], "none", (body) => {
    const failed = body.local("f64");
    const { failedSlot, dueSlot } = promise;
    const settled = (kept: boolean): Step => steps(settle(shop, promise, kept).call(), leave());
    const due = shop.get(dueSlot);
    return steps(
      promise.holds === null
        ? nothing
        : steps(
            failed.set(
              either(holds(shop, body, promise.holds), f64.const(0), f64.add(shop.get(failedSlot), f64.const(1))),
            ),
            shop.set(failedSlot, failed.get),
            when(f64.gt(failed.get, f64.const(promise.grace)), settled(false)),
          ),
      promise.until === null ? nothing : when(holds(shop, body, promise.until), settled(true)),
      when(
        i32.and(f64.ne(due, f64.const(0)), f64.ge(shop.now(), due)),
        settle(shop, promise, promise.until === null).call(),
      ),
    );
  });

const settle = (shop: Workshop, promise: PromiseRule, kept: boolean): Callable<"none"> =>
  shop.once(kept ? "keep" : "break", promise, [], "none", (body) => {
    const { within, renews, dueSlot } = promise;
    return steps(
      count(shop, body, kept ? promise.keptSlot : promise.brokenSlot),
      shop.set(promise.failedSlot, 0),
      kept && renews && within !== null
        ? shop.set(dueSlot, later(shop, body, shop.now(), valueOf(shop, body, within), 1))
        : steps(write(shop, body, promise.activeSlot, 0), shop.set(dueSlot, 0)),
      runEffects(shop, body, kept ? promise.kept : promise.broken),
    );
  });
