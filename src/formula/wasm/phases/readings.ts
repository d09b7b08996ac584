import { hashName } from "../../../engine/hash.ts";
import type { Variable } from "../../../engine/quantities.ts";
import type { Step } from "../code.ts";
import { either, nothing, steps, when } from "../control.ts";
import type { Body } from "../function.ts";
import { f64, i32 } from "../numbers.ts";
import { grid } from "../sums/grid.ts";
import { symmetric } from "../sums/random.ts";
import type { Workshop } from "../workshop.ts";

/** `takeReadings`. */
export const takeReadings = (shop: Workshop, body: Body): Step =>
  steps(
    ...shop.model.variables
      .filter(({ readingSlot }) => readingSlot >= 0)
      .map((variable) => steps(read(shop, body, variable), keep(shop, variable))),
  );

function read(shop: Workshop, body: Body, { id, slot, type, error, revealedSlot, readingSlot }: Variable): Step {
  const truth = shop.get(slot);
  const unknown = shop.set(revealedSlot, 0);
  if (type.kind !== "number") return steps(unknown, shop.set(readingSlot, truth));
  const key = { stream: "reading", subject: hashName(id), turn: shop.turn.get, n: 0 } as const;
  const off = f64.mul(f64.const(error), symmetric(shop, key));
  const seen = body.local("f64");
  return steps(
    seen.set(grid(shop, body, f64.add(truth, either(shop.is(revealedSlot, 1), f64.const(0), off)))),
    unknown,
    shop.set(readingSlot, f64.min(f64.const(type.max), f64.max(f64.const(type.min), seen.get))),
  );
}

function keep(shop: Workshop, { readingSlot, readingsSlot }: Variable): Step {
  if (readingsSlot < 0) return nothing;
  return steps(
    shop.setAt(readingsSlot, shop.turn.get, shop.get(readingSlot)),
    when(i32.eq(shop.turn.get, i32.const(1)), shop.set(readingsSlot, shop.get(readingSlot))),
  );
}
