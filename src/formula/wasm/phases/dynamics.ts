import { SPREAD } from "../../../engine/bulk.ts";
import type { Effect } from "../../../engine/effect.ts";
import { carriesValue } from "../acts.ts";
import type { F64, Step } from "../code.ts";
import { either, nothing, steps, when } from "../control.ts";
import { noiseOf } from "../effects.ts";
import { dynamicWithNoise, spreadAt, spreads } from "../told.ts";
import { holds, valueOf } from "../formula.ts";
import type { Body } from "../function.ts";
import { f64 } from "../numbers.ts";
import { grid } from "../sums/grid.ts";
import type { Workshop } from "../workshop.ts";
import { write } from "../writing.ts";

/** Rules worked out in one function: engines are slow to compile long ones. */
const TOGETHER = 32;

/** What the dynamics bring, as `Rig.amounts`. */
export interface Amounts {
  /** Where they stand once they have been worked out, in bytes. */
  readonly place: number;
  readonly workOut: Step;
}

/** The rules in the groups that make a function each, with the place where each keeps what it brings. */
function inGroups(
  shop: Workshop,
  name: string,
  make: (body: Body, effect: Effect, place: number) => Step,
  which: (effect: Effect) => boolean = () => true,
): Step {
  const { dynamics } = shop.model;
  const { place } = roomOf(shop);
  const calls: Step[] = [];
  for (let from = 0; from < dynamics.length; from += TOGETHER) {
    const some = dynamics
      .slice(from, from + TOGETHER)
      .map(({ effect }, at) => ({ effect, at: place + (from + at) * 8 }));
    const those = some.filter(({ effect }) => which(effect));
    if (those.length === 0) continue;
    const all = (body: Body): Step => steps(...those.map(({ effect, at }) => make(body, effect, at)));
    calls.push(shop.once(`${name} ${from}`, null, [], "none", all).call());
  }
  return steps(...calls);
}

const roomOf = (shop: Workshop): { readonly place: number } => ({
  place: shop.scratch("changes", shop.model.dynamics.length * 8),
});

export const amountsOf = (shop: Workshop): Amounts => ({
  ...roomOf(shop),
  workOut: shop.whileStill(inGroups(shop, "changes", (body, effect, at) => workOut(shop, body, effect, at))),
});

/** Where `Bulk.spreads` stand once they have been worked out, in bytes. */
export const spreadsOf = (shop: Workshop): Amounts => {
  const noisy = shop.model.dynamics.filter(({ effect }) => spreadAt(shop, effect) !== null);
  const all = (body: Body): Step => steps(...noisy.map(({ effect }) => spread(shop, body, effect)));
  return { place: spreads(shop).place, workOut: shop.once("spreads", null, [], "none", all).call() };
};

function spread(shop: Workshop, body: Body, effect: Effect): Step {
  const { act, if: condition } = effect;
  const place = spreadAt(shop, effect);
  if (place === null || (act.kind !== "add" && act.kind !== "multiply") || act.noise === null) return nothing;
  const worked = steps(
    f64.store(place + 8 * SPREAD.times, f64.const(1)),
    f64.store(place + 8 * SPREAD.centre, valueOf(shop, body, act.value)),
    f64.store(place + 8 * SPREAD.width, valueOf(shop, body, act.noise)),
  );
  const idle = f64.store(place + 8 * SPREAD.times, f64.const(0));
  return condition === null ? worked : when(holds(shop, body, condition), worked, idle);
}

const sets = ({ act }: Effect): boolean => act.kind === "set";

/** `runDynamics`: every change is worked out first and made after; rules that set come last. */
export const runDynamics = (shop: Workshop): Step =>
  steps(
    amountsOf(shop).workOut,
    inGroups(
      shop,
      "add changes",
      (body, { act }, at) =>
        "slot" in act ? write(shop, body, act.slot, f64.add(shop.get(act.slot), f64.load(at))) : nothing,
      (effect) => !sets(effect),
    ),
    inGroups(
      shop,
      "set changes",
      (body, { act, if: condition }, at) => {
        if (!("slot" in act)) return nothing;
        const store = write(shop, body, act.slot, f64.load(at));
        return condition === null ? store : when(f64.eq(f64.load(at), f64.load(at)), store);
      },
      sets,
    ),
  );

/** The change of one rule; where its condition doesn't hold 0, or NaN when it would set. */
function workOut(shop: Workshop, body: Body, effect: Effect, change: number): Step {
  const value = changeOf(shop, body, effect);
  if (effect.if === null) return f64.store(change, value);
  return f64.store(change, either(holds(shop, body, effect.if), value, f64.const(sets(effect) ? NaN : 0)));
}

function changeOf(shop: Workshop, body: Body, effect: Effect): F64 {
  const { act } = effect;
  if (!carriesValue(act)) throw new Error(`a dynamic can't ${act.kind}`);
  const value = valueOf(shop, body, act.value);
  if (act.kind === "set") return grid(shop, body, value);
  const noise = (width: F64): F64 => noiseOf(shop, effect, width);
  const whole =
    act.noise === null ? value : dynamicWithNoise(shop, body, effect, value, valueOf(shop, body, act.noise), noise);
  if (act.kind === "add") return grid(shop, body, whole);
  return f64.sub(grid(shop, body, f64.mul(shop.get(act.slot), whole)), shop.get(act.slot));
}
