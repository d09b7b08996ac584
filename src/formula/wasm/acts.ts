import type { Effect, EffectAct } from "../../engine/effect.ts";
import type { F64, Step } from "./code.ts";
import { nothing, steps, when } from "./control.ts";
import { breachDeal, endDeal, reopenDeal, type RunEffects } from "./contracts.ts";
import type { Body } from "./function.ts";
import { f64 } from "./numbers.ts";
import { makePromise } from "./promising.ts";
import type { Workshop } from "./workshop.ts";
import { write } from "./writing.ts";

type Kind = EffectAct["kind"];
type Act<A> = (shop: Workshop, body: Body, act: A, value: F64, run: RunEffects) => Step;
type Apply = { [K in Kind]: Act<Extract<EffectAct, { kind: K }>> };

type ValueAct = Extract<EffectAct, { kind: "add" | "multiply" | "set" }>;
export const carriesValue = (act: EffectAct): act is ValueAct =>
  act.kind === "add" || act.kind === "multiply" || act.kind === "set";

const APPLY: Apply = {
  add: (shop, body, { slot }, value) => write(shop, body, slot, f64.add(shop.get(slot), value)),
  multiply: (shop, body, { slot }, value) => write(shop, body, slot, f64.mul(shop.get(slot), value)),
  set: (shop, body, { slot }, value) => write(shop, body, slot, value),
  fire: (shop, _body, act) => {
    const event = shop.model.events[act.event]!;
    const wait = shop.set(event.waitingSlot, 1);
    return event.once ? when(f64.le(shop.get(event.countSlot), f64.const(0)), wait) : wait;
  },
  breach: (shop, _body, act, _value, run) => breachDeal(shop, act.deal, run).call(),
  end: (shop, _body, act) => endDeal(shop, act.deal).call(),
  reopen: (shop, _body, act) => reopenDeal(shop, act.deal).call(),
  promise: (shop, _body, act) => makePromise(shop, act.promise).call(),
  reveal: (shop, _body, act) => shop.set(shop.model.uncertainties[act.uncertainty]!.revealedSlot, 1),
  revealKind: (shop, _body, act) => shop.set(shop.model.deals[act.deal]!.slots.kindRevealed, 1),
  revealActor: (shop, _body, act) =>
    steps(
      ...act.variables.map((index) => {
        const { revealedSlot } = shop.model.variables[index]!;
        return revealedSlot < 0 ? nothing : shop.set(revealedSlot, 1);
      }),
    ),
  ending: (shop, _body, act) => {
    const { called } = shop.model.layout;
    return when(shop.is(called, 0), shop.set(called, act.ending + 1));
  },
};

/** What an effect does, its condition apart, with the value that it carries. */
export const apply = (shop: Workshop, body: Body, { act }: Effect, value: F64, run: RunEffects): Step =>
  (APPLY[act.kind] as Act<EffectAct>)(shop, body, act, value, run);
