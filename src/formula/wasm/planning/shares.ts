import { GRID } from "../../../engine/grid.ts";
import type { Tastes } from "../../../engine/planner.ts";
import type { F64, I32, Step } from "../code.ts";
import { block, either, loop, steps, when } from "../control.ts";
import type { Body, Local } from "../function.ts";
import { f64, i32 } from "../numbers.ts";
import { rounded } from "../sums/grid.ts";
import type { Workshop } from "../workshop.ts";

const ZERO = f64.const(0);
const ONE = f64.const(1);

/** A part of a split, in steps: where it is wanted, and how many it may have and has. */
interface Part {
  readonly goal: Local<"f64">;
  readonly low: Local<"f64">;
  readonly high: Local<"f64">;
  readonly has: Local<"f64">;
}

/** Plans the shares nearest to what is wanted that may be set now, as `sharesToward`. `scored`: what stands at a place of the scores. */
export const share = (
  shop: Workshop,
  { allocation: index, parts: wanted }: Tastes["shares"][number],
  scored: (place: number) => F64,
): Step =>
  shop
    .once("share", wanted, [], "none", (body) => {
      const { parts, step, total, maxChange } = shop.model.allocations[index]!;
      // Stored shares stand a little off their step, by the number grid.
      const slack = f64.const(GRID / step + 1e-9);
      const places = parts.map((): Part => ({
        goal: body.local("f64"),
        low: body.local("f64"),
        high: body.local("f64"),
        has: body.local("f64"),
      }));
      const [short, stuck] = [body.local("f64"), body.local("i32")];
      const inSteps = (value: F64): F64 => f64.div(value, f64.const(step));
      const bounds = parts.map(({ slot, min, max }, at) => {
        const { goal, low, high, has } = places[at]!;
        const value = shop.get(slot);
        const [least, most] = [f64.const(min), f64.const(max)];
        return steps(
          low.set(f64.ceil(f64.sub(inSteps(f64.max(least, f64.sub(value, f64.const(maxChange)))), slack))),
          high.set(f64.floor(f64.add(inSteps(f64.min(most, f64.add(value, f64.const(maxChange)))), slack))),
          goal.set(inSteps(goal.get)),
          has.set(f64.min(high.get, f64.max(low.get, rounded(body, goal.get)))),
          short.set(f64.sub(short.get, has.get)),
        );
      });
      const { plan } = shop;
      return steps(
        goals(shop, body, index, wanted, places, scored),
        short.set(f64.const(Math.round(total / step))),
        ...bounds,
        settle(body, places, short, stuck),
        shop.plans(plan.allocation(index), ONE),
        ...parts.flatMap(({ slot }, at) => [
          shop.plans(plan.part(index, at), ONE),
          shop.plans(
            plan.part(index, at) + 1,
            either(stuck.get, shop.get(slot), f64.mul(places[at]!.has.get, f64.const(step))),
          ),
        ]),
      );
    })
    .call();

/** What each part is to have, not yet in steps: parts that aren't named share what is left in proportion to where they stand. */
function goals(
  shop: Workshop,
  body: Body,
  index: number,
  wanted: Tastes["shares"][number]["parts"],
  places: readonly Part[],
  scored: (place: number) => F64,
): Step {
  const { parts, total } = shop.model.allocations[index]!;
  const [taken, standing, left] = [body.local("f64"), body.local("f64"), body.local("f64")];
  const named = parts.map(({ id }) => wanted.find((each) => each.id === id));
  const first = parts.map(({ slot }, at) => {
    const name = named[at];
    if (name === undefined) return standing.set(f64.add(standing.get, shop.get(slot)));
    const { goal } = places[at]!;
    return steps(goal.set(f64.max(ZERO, scored(name.share))), taken.set(f64.add(taken.get, goal.get)));
  });
  const rest = parts.flatMap(({ slot }, at) => {
    if (named[at] !== undefined) return [];
    const share = f64.mul(f64.div(shop.get(slot), standing.get), left.get);
    return [places[at]!.goal.set(either(f64.gt(standing.get, ZERO), share, left.get))];
  });
  return steps(...first, left.set(f64.max(ZERO, f64.sub(f64.const(total), taken.get))), ...rest);
}

/** Moves one step at a time, of the part that is most willing, until nothing is short; `stuck` is 1 when no part may move. */
function settle(body: Body, places: readonly Part[], short: Local<"f64">, stuck: Local<"i32">): Step {
  const [sign, most, will, best] = [body.local("f64"), body.local("f64"), body.local("f64"), body.local("i32")];
  const looks = places.map(({ goal, low, high, has }, at) => {
    const next = f64.add(has.get, sign.get);
    const isOut: I32 = either(f64.lt(next, low.get), i32.const(1), f64.gt(next, high.get));
    const willing = f64.mul(sign.get, f64.sub(goal.get, has.get));
    const take = steps(most.set(will.get), best.set(i32.const(at + 1)));
    return when(i32.eqz(isOut), steps(will.set(willing), when(f64.gt(will.get, most.get), take)));
  });
  const moves = places.map(({ has }, at) =>
    when(i32.eq(best.get, i32.const(at + 1)), has.set(f64.add(has.get, sign.get))),
  );
  return block((out) =>
    loop((again) =>
      steps(
        out.goIf(f64.eq(short.get, ZERO)),
        sign.set(either(f64.gt(short.get, ZERO), ONE, f64.const(-1))),
        most.set(f64.const(-Infinity)),
        best.set(i32.const(0)),
        ...looks,
        when(i32.eqz(best.get), steps(stuck.set(i32.const(1)), short.set(ZERO))),
        out.goIf(stuck.get),
        ...moves,
        short.set(f64.sub(short.get, sign.get)),
        again.go,
      ),
    ),
  );
}
