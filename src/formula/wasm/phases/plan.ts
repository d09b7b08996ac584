import type { Step } from "../code.ts";
import { steps, when } from "../control.ts";
import type { Body } from "../function.ts";
import { f64 } from "../numbers.ts";
import type { Workshop } from "../workshop.ts";
import { write } from "../writing.ts";

/** `setLevers`. */
export function setLevers(shop: Workshop, body: Body): Step {
  const { levers, allocations } = shop.model;
  const { plan } = shop;
  const zero = f64.const(0);
  return steps(
    ...levers.map(({ slot }, index) => {
      const option = shop.planned(plan.lever(index));
      return when(f64.ne(option, zero), write(shop, body, slot, f64.sub(option, f64.const(1))));
    }),
    ...allocations.flatMap(({ parts }, index) =>
      parts.map(({ slot }, at) => {
        const place = plan.part(index, at);
        return when(f64.ne(shop.planned(place), zero), write(shop, body, slot, shop.planned(place + 1)));
      }),
    ),
  );
}
