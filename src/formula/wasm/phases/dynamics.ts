import type { Effect } from "../../../engine/effect.ts";
import { carriesValue } from "../acts.ts";
import type { F64, Step } from "../code.ts";
import { either, nothing, steps, when } from "../control.ts";
import { noiseOf } from "../effects.ts";
import { holds, valueOf } from "../formula.ts";
import type { Body } from "../function.ts";
import { f64 } from "../numbers.ts";
import { grid } from "../sums/grid.ts";
import type { Workshop } from "../workshop.ts";
import { write } from "../writing.ts";

/** Rules worked out in one function: engines are slow to compile long ones. */
const TOGETHER = 32;

/** `runDynamics`: every change is worked out first and made after; rules that set come last. */
export function runDynamics(shop: Workshop): Step {
  const { dynamics } = shop.model;
  const changes = shop.scratch("changes", dynamics.length * 8);
  const holdsAt = shop.scratch("holds", dynamics.length * 8);
  const compute: Step[] = [];
  const add: Step[] = [];
  const set: Step[] = [];
  for (let from = 0; from < dynamics.length; from += TOGETHER) {
    const some = dynamics.slice(from, from + TOGETHER);
    const each = (name: string, make: (body: Body, effect: Effect, place: number) => Step): Step =>
      shop
        .once(`${name} ${from}`, null, [], "none", (body) =>
          steps(...some.map(({ effect }, at) => make(body, effect, (from + at) * 8))),
        )
        .call();
    compute.push(each("changes", (body, effect, at) => workOut(shop, body, effect, changes + at, holdsAt + at)));
    add.push(
      each("add changes", (body, { act }, at) =>
        act.kind === "set" || !("slot" in act)
          ? nothing
          : write(shop, body, act.slot, f64.add(shop.get(act.slot), f64.load(changes + at))),
      ),
    );
    if (some.some(({ effect }) => effect.act.kind === "set"))
      set.push(
        each("set changes", (body, effect, at) => {
          const { act } = effect;
          if (act.kind !== "set") return nothing;
          const store = write(shop, body, act.slot, f64.load(changes + at));
          return effect.if === null ? store : when(f64.ne(f64.load(holdsAt + at), f64.const(0)), store);
        }),
      );
  }
  return steps(...compute, ...add, ...set);
}

/** The change of one rule, 0 where its condition doesn't hold. */
function workOut(shop: Workshop, body: Body, effect: Effect, change: number, held: number): Step {
  const value = changeOf(shop, body, effect);
  if (effect.if === null) return f64.store(change, value);
  const condition = holds(shop, body, effect.if);
  if (effect.act.kind !== "set") return f64.store(change, either(condition, value, f64.const(0)));
  const flag = body.local("i32");
  return steps(flag.set(condition), f64.store(held, f64.fromU(flag.get)), when(flag.get, f64.store(change, value)));
}

function changeOf(shop: Workshop, body: Body, effect: Effect): F64 {
  const { act } = effect;
  if (!carriesValue(act)) throw new Error(`a dynamic can't ${act.kind}`);
  const value = valueOf(shop, body, act.value);
  if (act.kind === "set") return grid(shop, body, value);
  const whole = act.noise === null ? value : f64.add(value, noiseOf(shop, effect, valueOf(shop, body, act.noise)));
  if (act.kind === "add") return grid(shop, body, whole);
  return f64.sub(grid(shop, body, f64.mul(shop.get(act.slot), whole)), shop.get(act.slot));
}
