import type { Effect } from "../../../engine/effect.ts";
import type { EventRule } from "../../../engine/rules.ts";
import type { I32, Step } from "../code.ts";
import { block, either, steps } from "../control.ts";
import { holds, valueOf } from "../formula.ts";
import type { Body } from "../function.ts";
import { f64, i32 } from "../numbers.ts";
import type { Workshop } from "../workshop.ts";

export const FIRED = 1;
export const HELD = 2;
/** Events tested in one function: engines are slow to compile long ones. */
export const TOGETHER = 32;

/** Events that effects fire, by index. */
export const firedBy = (effects: readonly Effect[]): ReadonlySet<number> =>
  new Set(effects.flatMap(({ act }) => (act.kind === "fire" ? [act.event] : [])));

/** Each is not 0 when an event can't come up. `isFired`: effects may have fired it. */
export function hindrances(shop: Workshop, body: Body, event: EventRule, isFired: boolean): I32[] {
  const last = shop.get(event.firedSlot);
  const pause = Math.max(1, shop.model.director.repeat);
  const isSoon = event.once
    ? f64.gt(last, f64.const(0))
    : either(f64.gt(last, f64.const(0)), f64.lt(f64.sub(shop.now(), last), f64.const(pause)), i32.const(0));
  return [
    ...(event.choices.length > 0 ? [shop.isnt(event.openSlot, 0)] : []),
    ...(isFired ? [shop.is(event.waitingSlot, FIRED)] : []),
    isSoon,
    ...(event.when === null ? [] : [i32.eqz(holds(shop, body, event.when))]),
  ];
}

/** Where `Bulk.chances` stand once they have been worked out, in bytes. */
export function chancesOf(shop: Workshop): { readonly place: number; readonly workOut: Step } {
  const { events, effects } = shop.model;
  const place = shop.scratch("chances", events.length * 8);
  const fired = firedBy(effects);
  const parts: Step[] = [];
  for (let from = 0; from < events.length; from += TOGETHER) {
    const some = events.slice(from, from + TOGETHER);
    const all = (body: Body): Step =>
      steps(...some.map((event, at) => chance(shop, body, event, fired.has(from + at), place + (from + at) * 8)));
    parts.push(shop.once(`chances ${from}`, null, [], "none", all).call());
  }
  return { place, workOut: steps(...parts) };
}

function chance(shop: Workshop, body: Body, event: EventRule, isFired: boolean, place: number): Step {
  const none = f64.store(place, f64.const(NaN));
  if (event.chained) return none;
  const sure = f64.const(1);
  const likely =
    event.chance === null ? sure : either(shop.is(event.waitingSlot, HELD), sure, valueOf(shop, body, event.chance));
  const out = (end: { goIf(condition: I32): Step }): Step =>
    steps(...hindrances(shop, body, event, isFired).map((each) => end.goIf(each)), f64.store(place, likely));
  return steps(none, block(out));
}
