import type { Action, EventRule, Study } from "../../engine/rules.ts";
import type { Need } from "../../engine/effect.ts";
import type { Allocation } from "../../engine/quantities.ts";
import type { F64, I32, Step } from "./code.ts";
import { after, either, leave, nothing, steps, when } from "./control.ts";
import { holds } from "./formula.ts";
import type { Body, Callable } from "./function.ts";
import { f64, i32 } from "./numbers.ts";
import { grid, rounded } from "./sums/grid.ts";
import { Unfit } from "./unfit.ts";
import type { Workshop } from "./workshop.ts";

/**
 * Whether a plan of known names may be committed: `validatePlan`, as far as it isn't about names. It gives 1 or 0; why it is 0,
 * `validatePlan` tells.
 */

const YES = i32.const(1);
const NO = i32.const(0);
const ZERO = f64.const(0);
const NEAR = 1e-6;
const refuse: Step = leave(NO);
const unless = (condition: I32): Step => when(i32.eqz(condition), refuse);

export const isLegal = (shop: Workshop): Callable<"i32"> =>
  shop.once("legal", null, [], "i32", (body) => {
    const { model, plan } = shop;
    const isGiven = (place: number): I32 => f64.ne(shop.planned(place), ZERO);
    const left = body.local("f64");
    const take = (attention: number): Step => {
      if (!Number.isInteger(attention)) throw new Unfit(`attention of ${attention}`);
      return attention === 0 ? nothing : left.set(f64.sub(left.get, f64.const(attention)));
    };
    const dilemmas = model.events.flatMap((event, at) => {
      const answer = shop.planned(plan.choice(at));
      if (event.choices.length === 0) return [when(f64.ne(answer, ZERO), refuse)];
      const isClosed = shop.is(event.openSlot, 0);
      return [unless(either(isClosed, f64.eq(answer, ZERO), mayAnswer(shop, event, answer).call()))];
    });
    return after(
      steps(
        when(shop.isnt(model.layout.ended, 0), refuse),
        left.set(shop.get(model.layout.attention)),
        ...dilemmas,
        ...model.allocations.map((allocation, at) =>
          when(isGiven(plan.allocation(at)), unless(mayShare(shop, allocation, at).call())),
        ),
        ...model.actions.map((action, at) => {
          const amount = shop.planned(plan.action(at) + 1);
          return when(
            isGiven(plan.action(at)),
            steps(take(action.attention), unless(mayTake(shop, action, amount).call())),
          );
        }),
        ...model.studies.map((study, at) =>
          when(isGiven(plan.study(at)), steps(take(study.attention), unless(mayStudy(shop, study).call()))),
        ),
      ),
      f64.ge(left.get, ZERO),
    );
  });

/** 1 when all needs are met. */
export const met = (shop: Workshop, body: Body, needs: readonly Need[]): I32 =>
  needs.reduceRight<I32>((rest, need) => either(holds(shop, body, need.if), rest, NO), YES);

/** The answer to an open dilemma; none is right where there is no choice whose needs are met. */
const mayAnswer = (shop: Workshop, event: EventRule, answer: F64): Callable<"i32"> =>
  shop.once("may answer", event, [], "i32", (body) =>
    after(
      steps(
        ...event.choices.map(({ needs }, at) => when(f64.eq(answer, f64.const(at + 1)), leave(met(shop, body, needs)))),
        ...event.choices.map(({ needs }) => when(met(shop, body, needs), refuse)),
      ),
      YES,
    ),
  );

const isFinite = (value: F64): I32 => f64.lt(f64.abs(value), f64.const(Infinity));

/** Whether a value is a whole number of steps away from another, about. */
function onStep(body: Body, value: F64, from: number, step: number, near: number): I32 {
  const way = body.local("f64");
  const whole = f64.mul(rounded(body, f64.div(way.get, f64.const(step))), f64.const(step));
  const off = f64.abs(f64.sub(way.get, whole));
  return after(way.set(f64.sub(value, f64.const(from))), f64.le(off, f64.const(near)));
}

const mayShare = (shop: Workshop, allocation: Allocation, index: number): Callable<"i32"> =>
  shop.once("may share", allocation, [], "i32", (body) => {
    const { parts, step, maxChange, total } = allocation;
    // The last part may carry what the others lost to the grid.
    const near = NEAR * parts.length;
    const sum = body.local("f64");
    const share = body.local("f64");
    const checks = parts.map(({ slot, min, max }, at) => {
      const place = shop.plan.part(index, at);
      const now = shop.get(slot);
      const given = either(f64.ne(shop.planned(place), ZERO), shop.planned(place + 1), now);
      const change = f64.abs(f64.sub(share.get, now));
      return steps(
        share.set(given),
        sum.set(f64.add(sum.get, share.get)),
        unless(isFinite(share.get)),
        unless(f64.ge(share.get, f64.const(min - near))),
        unless(f64.le(share.get, f64.const(max + near))),
        unless(either(onStep(body, share.get, 0, step, near), YES, f64.eq(grid(shop, body, share.get), now))),
        when(f64.gt(change, f64.const(maxChange + near)), refuse),
      );
    });
    const off = f64.abs(f64.sub(sum.get, f64.const(total)));
    return after(steps(...checks), i32.eqz(f64.gt(off, f64.const(near))));
  });

export const mayTake = (shop: Workshop, action: Action, amount: F64, isMeasured = true): Callable<"i32"> =>
  shop.once("may take", action, [], "i32", (body) => taking(shop, body, action, amount, isMeasured));

/** The inside of a function that tells whether an action may be taken. `isMeasured`: whether the amount has to be one that the action takes. */
export function taking(shop: Workshop, body: Body, action: Action, amount: F64, isMeasured: boolean): I32 {
  const { amount: range, takenSlot, once, cooldown, needs } = action;
  const taken = shop.get(takenSlot);
  const isSoon = once ? YES : f64.gt(f64.sub(f64.add(taken, f64.const(Math.max(1, cooldown))), shop.now()), ZERO);
  const slot = shop.model.layout.amount;
  const able = body.local("i32");
  const isPossible =
    range === null || !isMeasured
      ? nothing
      : steps(
          unless(isFinite(amount)),
          unless(f64.ge(amount, f64.const(range.min))),
          unless(f64.le(amount, f64.const(range.max))),
          unless(onStep(body, amount, range.min, range.step, NEAR)),
        );
  return after(
    steps(
      isPossible,
      when(f64.ne(taken, ZERO), when(isSoon, refuse)),
      range === null ? nothing : shop.set(slot, amount),
      able.set(met(shop, body, needs)),
      range === null ? nothing : shop.set(slot, 0),
    ),
    able.get,
  );
}

export const mayStudy = (shop: Workshop, study: Study): Callable<"i32"> =>
  shop.once("may study", study, [], "i32", (body) => {
    const { kind, index } = study.of;
    const known =
      kind === "uncertainty"
        ? shop.model.uncertainties[index]!.revealedSlot
        : shop.model.deals[index]!.slots.kindRevealed;
    return after(when(shop.is(known, 1), refuse), met(shop, body, study.needs));
  });
