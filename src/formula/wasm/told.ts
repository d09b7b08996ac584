import { SPREAD } from "../../engine/bulk.ts";
import type { Effect } from "../../engine/effect.ts";
import { rigOf } from "../../engine/rig.ts";
import type { Choice } from "../../engine/rules.ts";
import type { F64, I32 } from "./code.ts";
import { after, either, steps, when } from "./control.ts";
import type { Body, Local } from "./function.ts";
import { f64, i32 } from "./numbers.ts";
import type { Workshop } from "./workshop.ts";

const ROW = SPREAD.size * 8;

/** Where `Bulk.spreads` stand, in bytes; a column of them is told. */
export const spreads = (shop: Workshop): { readonly place: number } => ({
  place: shop.scratch("spreads", rigOf(shop.model).noisyDeeds.length * ROW),
});

/** Where the row of an effect stands; null when it has no noise. */
export function spreadAt(shop: Workshop, { index }: Effect): number | null {
  const at = rigOf(shop.model).noisyDeeds.findIndex(({ deed }) => deed.effect.index === index);
  return at < 0 ? null : spreads(shop).place + at * ROW;
}

/** `centre` with the noise of an effect, of a half-width; `noise` draws one. */
type WithNoise = (
  shop: Workshop,
  body: Body,
  effect: Effect,
  centre: F64,
  width: F64,
  noise: (width: F64) => F64,
) => F64;

/**
 * An amount with its noise; that is what it takes to bring what is told of the effect, where something is. What is told of an effect that works
 * twice can't be shared out: the second time counts as drawn.
 */
export const amountWithNoise: WithNoise = (shop, body, effect, centre, width, noise) => {
  const place = spreadAt(shop, effect);
  if (place === null) return f64.add(centre, noise(width));
  const [times, told] = [f64.load(place + 8 * SPREAD.times), f64.load(place + 8 * SPREAD.told)];
  const [middle, half] = [body.local("f64"), body.local("f64")];
  const noted = steps(
    when(f64.ne(times, ZERO), shop.drew.set(i32.const(1))),
    f64.store(place + 8 * SPREAD.times, f64.add(times, f64.const(1))),
    f64.store(place + 8 * SPREAD.centre, middle.get),
    f64.store(place + 8 * SPREAD.width, half.get),
  );
  return after(
    steps(middle.set(centre), half.set(width)),
    f64.add(
      middle.get,
      either(f64.eq(told, told), after(noted, f64.mul(half.get, rollFor(told, middle, half))), noise(half.get)),
    ),
  );
};

/** The same of a dynamic, whose row of `spreads` is written already. */
export const dynamicWithNoise: WithNoise = (shop, body, effect, centre, width, noise) => {
  const place = spreadAt(shop, effect);
  if (place === null || !("slot" in effect.act)) return f64.add(centre, noise(width));
  const told = f64.load(place + 8 * SPREAD.told);
  const old = shop.get(effect.act.slot);
  const [middle, half] = [body.local("f64"), body.local("f64")];
  const multiplies = effect.act.kind === "multiply";
  const brought = multiplies ? f64.div(f64.add(old, told), old) : told;
  const isTold = multiplies ? i32.and(f64.eq(told, told), f64.ne(old, ZERO)) : f64.eq(told, told);
  const given = f64.mul(half.get, rollFor(brought, middle, half));
  return after(steps(middle.set(centre), half.set(width)), f64.add(middle.get, either(isTold, given, noise(half.get))));
};

const rollFor = (brought: F64, centre: Local<"f64">, width: Local<"f64">): F64 =>
  either(f64.eq(width.get, ZERO), ZERO, f64.div(f64.sub(brought, centre.get), width.get));
const ZERO = f64.const(0);

/** Where it stands what each risky choice's outcome is told to be, 1 + its index, 0 untold; in bytes. */
export const outcomesTold = (shop: Workshop): number =>
  shop.scratch("outcomes told", rigOf(shop.model).risky.length * 4);

/** Where the weights of a risky choice's outcomes stand. */
export const weightsOf = (shop: Workshop, choice: Choice): number =>
  shop.scratch(`weights of choice ${rigOf(shop.model).risky.indexOf(choice)}`, choice.outcomes.length * 8);

/** The outcome that a risky choice is told to have, else the one picked. */
export function outcomeOf(shop: Workshop, choice: Choice, picked: I32): I32 {
  const told = i32.load(outcomesTold(shop) + 4 * rigOf(shop.model).risky.indexOf(choice));
  return either(told, i32.sub(told, i32.const(1)), picked);
}

/** Where it stands what each study is told to find, NaN untold; in bytes. */
export const findingsTold = (shop: Workshop): number => shop.scratch("findings told", shop.model.studies.length * 8);
