import type { Tastes } from "../../../engine/planner.ts";
import type { Step } from "../code.ts";
import { either, steps, when } from "../control.ts";
import { valueOf } from "../formula.ts";
import { met } from "../legal.ts";
import { f64, i32 } from "../numbers.ts";
import type { Workshop } from "../workshop.ts";

const YES = i32.const(1);

/** Plans the answer to an open dilemma that scores highest of those whose needs are met; of equals the first by id. */
export function answer(shop: Workshop, { id, answers }: Tastes["dilemmas"][number]): Step {
  const { events } = shop.model;
  const at = events.findIndex((each) => each.id === id);
  const ids = answers.map(({ choice }) => choice.id).sort();
  const chosen = shop.once("answer", answers, [], "none", (body) => {
    const [best, place, score, most] = [body.local("i32"), body.local("i32"), body.local("f64"), body.local("f64")];
    const tries = answers.map(({ choice, score: formula }, index) => {
      const rank = i32.const(ids.indexOf(choice.id));
      const isEqual = i32.and(f64.eq(score.get, most.get), i32.ltS(rank, place.get));
      const isBetter = either(i32.eqz(best.get), YES, either(f64.gt(score.get, most.get), YES, isEqual));
      const take = steps(best.set(i32.const(index + 1)), place.set(rank), most.set(score.get));
      const scored = score.set(formula === null ? f64.const(0) : valueOf(shop, body, formula));
      return when(met(shop, body, choice.needs), steps(scored, when(isBetter, take)));
    });
    return steps(...tries, shop.plans(shop.plan.choice(at), f64.fromS(best.get)));
  });
  return when(shop.isnt(events[at]!.openSlot, 0), chosen.call());
}
