import type { Tastes, Ware } from "../../../engine/planner.ts";
import type { Amounts } from "../../../engine/rules.ts";
import type { F64, Step } from "../code.ts";
import { either, leave, loop, nothing, steps, when } from "../control.ts";
import { valueOf } from "../formula.ts";
import type { Body, Local } from "../function.ts";
import { taking } from "../legal.ts";
import { f64, i32 } from "../numbers.ts";
import { rounded } from "../sums/grid.ts";
import type { Workshop } from "../workshop.ts";

const ZERO = f64.const(0);

/** Plans to buy what scores above 0, best first, of equals the first, as far as attention goes; scores stand from `place` on. */
export const buy = (shop: Workshop, wares: Tastes["wares"], place: number): Step =>
  shop
    .once("buy", wares, [], "none", (body) => {
      const [left, most, found] = [body.local("f64"), body.local("f64"), body.local("i32")];
      const score = ({ at }: Ware): F64 => f64.load(place + at * 8);
      const looks = wares.map((ware, index) =>
        when(
          f64.gt(score(ware), most.get),
          when(
            f64.le(f64.const(ware.attention), left.get),
            steps(most.set(score(ware)), found.set(i32.const(index + 1))),
          ),
        ),
      );
      const takes = wares.map((ware, index) =>
        when(
          i32.eq(found.get, i32.const(index + 1)),
          steps(f64.store(place + ware.at * 8, ZERO), take(shop, body, ware, left)),
        ),
      );
      return steps(
        left.set(shop.get(shop.model.layout.attention)),
        loop((again) =>
          steps(
            most.set(ZERO),
            found.set(i32.const(0)),
            ...looks,
            when(i32.eqz(found.get), leave()),
            ...takes,
            again.go,
          ),
        ),
      );
    })
    .call();

/** Plans one of them, unless it can't be taken with the amount that is wanted. */
function take(shop: Workshop, body: Body, ware: Ware, left: Local<"f64">): Step {
  const paid = ware.attention === 0 ? nothing : left.set(f64.sub(left.get, f64.const(ware.attention)));
  if (ware.action === null) {
    const index = shop.model.studies.findIndex(({ id }) => id === ware.id);
    return steps(shop.plans(shop.plan.study(index), f64.const(1)), paid);
  }
  const { action } = ware;
  const place = shop.plan.action(shop.model.actions.indexOf(action));
  const planned = (amount: F64): Step => steps(shop.plans(place, f64.const(1)), shop.plans(place + 1, amount), paid);
  const range = action.amount;
  if (range === null || ware.amount === null) return planned(f64.const(range?.start ?? 0));
  const amount = body.local("f64");
  const able = shop.once("may take so much", action, ["f64"], "i32", (inner) =>
    taking(shop, inner, action, inner.parameter(0, "f64").get, false),
  );
  const isAble = either(f64.eq(amount.get, f64.const(range.start)), i32.const(1), able.call(amount.get));
  return steps(amount.set(onGrid(body, range, valueOf(shop, body, ware.amount))), when(isAble, planned(amount.get)));
}

/** The amount nearest to what is wanted that an action takes. */
function onGrid(body: Body, { min, max, step }: Amounts, wanted: F64): F64 {
  const [least, most] = [f64.const(min), f64.const(max)];
  const way = f64.sub(f64.min(most, f64.max(least, wanted)), least);
  const whole = rounded(body, f64.div(way, f64.const(step)));
  return f64.min(most, f64.add(least, f64.mul(whole, f64.const(step))));
}
