import type { Tastes } from "../../../engine/planner.ts";
import type { F64, Step } from "../code.ts";
import { either } from "../control.ts";
import { f64 } from "../numbers.ts";
import { Unfit } from "../unfit.ts";
import type { Workshop } from "../workshop.ts";

const LEFT = f64.const(0);

/** Plans the first option whose condition holds; `scored`: what stands at a place of the scores. */
export function setLever(
  shop: Workshop,
  { id, wanted }: Tastes["levers"][number],
  scored: (place: number) => F64,
): Step {
  const index = shop.model.levers.findIndex((each) => each.id === id);
  const options = shop.model.levers[index]!.options;
  const set = wanted.reduceRight<F64>((rest, { when, option }) => {
    const at = options.indexOf(option);
    if (at < 0) throw new Unfit(`no option "${option}"`);
    const chosen = f64.const(at + 1);
    return when === null ? chosen : either(f64.ne(scored(when), LEFT), chosen, rest);
  }, LEFT);
  return shop.plans(shop.plan.lever(index), set);
}
