import { studied } from "../../../engine/phases/actions.ts";
import type { Action, Study } from "../../../engine/rules.ts";
import type { F64, Step } from "../code.ts";
import { nothing, steps, when } from "../control.ts";
import { runEffects } from "../effects.ts";
import type { Body, Callable } from "../function.ts";
import { f64, i32 } from "../numbers.ts";
import { grid } from "../sums/grid.ts";
import { pick } from "../sums/pick.ts";
import { symmetric, uniform } from "../sums/random.ts";
import { findingsTold } from "../told.ts";
import type { Workshop } from "../workshop.ts";
import { count } from "../writing.ts";

/** `takeActions`: the planned actions, and then the planned studies. */
export function takeActions(shop: Workshop): Step {
  const isPlanned = (place: number) => f64.ne(shop.planned(place), f64.const(0));
  return steps(
    ...shop.model.actions.map((action, index) => {
      const place = shop.plan.action(index);
      return when(isPlanned(place), take(shop, action, shop.planned(place + 1)).call());
    }),
    ...shop.model.studies.map((study, index) =>
      when(isPlanned(shop.plan.study(index)), commissioning(shop, study).call()),
    ),
  );
}

const take = (shop: Workshop, action: Action, planned: F64): Callable<"none"> =>
  shop.once("take", action, [], "none", (body) => {
    const amount = body.local("f64");
    return steps(
      action.amount === null ? nothing : amount.set(grid(shop, body, planned)),
      runEffects(shop, body, action.effects, action.amount === null ? null : amount.get),
      shop.set(action.takenSlot, shop.now()),
      count(shop, body, action.countSlot),
    );
  });

const commissioning = (shop: Workshop, study: Study): Callable<"none"> =>
  shop.once("commission", study, [], "none", (body) => {
    const told = f64.load(findingsTold(shop) + 8 * shop.model.studies.indexOf(study));
    const find = when(f64.eq(told, told), shop.set(study.foundSlot, told), commission(shop, body, study));
    return steps(find, shop.set(study.turnSlot, shop.now()));
  });

/** The truth, or something near it or beside it. */
function commission(shop: Workshop, body: Body, study: Study): Step {
  const { draw, slot } = studied(shop.model, study);
  const truth = shop.get(slot);
  const roll = (n: number) => ({ stream: "study", subject: study.key, turn: shop.turn.get, n }) as const;
  if (draw.kind === "range") {
    const half = ((1 - study.accuracy) * (draw.max - draw.min)) / 2;
    const error = f64.mul(f64.const(half), symmetric(shop, roll(0)));
    return shop.set(study.foundSlot, grid(shop, body, f64.add(truth, error)));
  }
  const { length } = draw.options;
  const others = shop.scratch(`weights ${length}`, length * 8);
  const other = body.local("i32");
  const wrong = steps(
    ...draw.options.map((_, at) => f64.store(others + at * 8, f64.fromU(f64.ne(truth, f64.const(at))))),
    other.set(pick(shop, others, length, uniform(shop, roll(1)))),
    when(i32.geS(other.get, i32.const(0)), shop.set(study.foundSlot, f64.fromS(other.get))),
  );
  return steps(
    shop.set(study.foundSlot, truth),
    length === 0 ? nothing : when(f64.ge(uniform(shop, roll(0)), f64.const(study.accuracy)), wrong),
  );
}
