import { toGrid } from "../../engine/grid.ts";
import type { Effect } from "../../engine/effect.ts";
import { PENDING } from "../../engine/model.ts";
import { apply, carriesValue } from "./acts.ts";
import type { F64, I32, Step } from "./code.ts";
import { block, loop, never, nothing, steps, when } from "./control.ts";
import { fixedValue, holds, valueOf } from "./formula.ts";
import type { Body, Callable, Local } from "./function.ts";
import { f64, i32 } from "./numbers.ts";
import { grid } from "./sums/grid.ts";
import { amountWithNoise } from "./told.ts";
import { symmetric } from "./sums/random.ts";
import { waits } from "./touches.ts";
import type { Workshop } from "./workshop.ts";

const ZERO = f64.const(0);
const ROW = PENDING.size * 8;
const partsOf = ({ act }: Effect): number => (act.kind === "add" ? act.over : 1);

/** `runEffects`: those without a delay at once, the others are put on the waiting list. */
export function runEffects(shop: Workshop, body: Body, list: readonly Effect[], amount: F64 | null = null): Step {
  if (list.length === 0) return nothing;
  const slot = shop.model.layout.amount;
  const store = amount === null ? nothing : shop.set(slot, amount);
  const all = list.map((effect) => steps(store, run(shop, body, effect, amount ?? ZERO)));
  return steps(shop.touched.set(i32.const(1)), ...all, amount === null ? nothing : shop.set(slot, 0));
}

function run(shop: Workshop, body: Body, effect: Effect, amount: F64): Step {
  const parts = partsOf(effect);
  if (effect.after > 0) {
    const due = f64.add(shop.now(), f64.const(effect.after));
    return enlist(shop, effect, due, f64.const(parts), effect.late ? ZERO : amountOf(shop, body, effect), amount);
  }
  if (parts === 1) return conditional(shop, body, effect, amountOf(shop, body, effect));
  const whole = body.local("f64");
  return steps(whole.set(amountOf(shop, body, effect)), applyPart(shop, body, effect, whole, f64.const(parts), amount));
}

/** Does what an effect does, if its condition holds now. */
function conditional(shop: Workshop, body: Body, effect: Effect, value: F64): Step {
  const step = apply(shop, body, effect, value, runEffects);
  return effect.if === null ? step : when(holds(shop, body, effect.if), step);
}

/** The amount as evaluated now: for `multiply` the factor, else on the grid, its noise included. */
function amountOf(shop: Workshop, body: Body, effect: Effect): F64 {
  const { act } = effect;
  if (!carriesValue(act)) return ZERO;
  if (act.kind === "set" || act.noise === null) {
    const fixed = fixedValue(act.value);
    return fixed === null ? grid(shop, body, valueOf(shop, body, act.value)) : f64.const(toGrid(fixed));
  }
  const [centre, width] = [valueOf(shop, body, act.value), valueOf(shop, body, act.noise)];
  const noise = (half: F64): F64 => noiseOf(shop, effect, half);
  if (act.kind === "multiply") return grid(shop, body, f64.add(centre, noise(width)));
  return grid(shop, body, amountWithNoise(shop, body, effect, centre, width, noise));
}

/** The noise of an effect, of this half-width. */
export const noiseOf = (shop: Workshop, effect: Effect, width: F64): F64 =>
  f64.mul(width, symmetric(shop, { stream: "noise", subject: effect.key, turn: shop.turn.get, n: 0 }));

/** One of the even parts of a spread amount; what division leaves over comes with the last. */
function applyPart(shop: Workshop, body: Body, effect: Effect, whole: Local<"f64">, left: F64, amount: F64): Step {
  const parts = partsOf(effect);
  const even = body.local("f64");
  const part = body.local("f64");
  const last = f64.sub(whole.get, f64.mul(even.get, f64.const(parts - 1)));
  const due = f64.add(shop.now(), f64.const(1));
  return steps(
    even.set(grid(shop, body, f64.div(whole.get, f64.const(parts)))),
    part.set(even.get),
    when(f64.eq(left, f64.const(1)), part.set(last)),
    conditional(shop, body, effect, part.get),
    when(f64.gt(left, f64.const(1)), enlist(shop, effect, due, f64.sub(left, f64.const(1)), whole.get, amount)),
  );
}

const enlist = (shop: Workshop, effect: Effect, due: F64, left: F64, value: F64, amount: F64): Step =>
  enlisting(shop).call(f64.const(effect.index + 1), due, left, value, amount);

/** Takes the first free row of the waiting list. */
const enlisting = (shop: Workshop): Callable<"none"> =>
  shop.once("enlist", null, ["f64", "f64", "f64", "f64", "f64"], "none", (body) => {
    const { first, rows } = shop.model.layout.pending;
    const start = first * 8;
    const at = body.local("i32");
    const parts = [PENDING.effect, PENDING.due, PENDING.left, PENDING.value, PENDING.amount];
    return steps(
      at.set(i32.const(start)),
      block((found) =>
        loop((again) =>
          steps(
            // The compiler counts how many can wait at once, so there always is a free one.
            when(i32.eq(at.get, i32.const(start + rows * ROW)), never),
            found.goIf(f64.eq(f64.load(0, at.get), ZERO)),
            at.set(i32.add(at.get, i32.const(ROW))),
            again.go,
          ),
        ),
      ),
      ...parts.map((part, index) => f64.store(part * 8, body.parameter(index, "f64").get, at.get)),
    );
  });

/** What an effect does when it falls due; takes the parts left, the value and the action's amount. */
export const whenDue = (shop: Workshop, effect: Effect): Callable<"none"> =>
  shop.once("due", effect, ["f64", "f64", "f64"], "none", (body) => {
    if (!waits(effect)) return never;
    const left = body.parameter(0, "f64");
    const value = body.parameter(1, "f64");
    const amount = body.parameter(2, "f64");
    const parts = partsOf(effect);
    if (parts === 1) return conditional(shop, body, effect, effect.late ? amountOf(shop, body, effect) : value.get);
    const first: I32 = f64.eq(left.get, f64.const(parts));
    return steps(
      effect.late ? when(first, value.set(amountOf(shop, body, effect))) : nothing,
      applyPart(shop, body, effect, value, left.get, amount.get),
    );
  });
