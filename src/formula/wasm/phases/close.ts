import type { Step } from "../code.ts";
import { leave, steps, when } from "../control.ts";
import type { Callable } from "../function.ts";
import { f64, i32 } from "../numbers.ts";
import { Touches } from "../touches.ts";
import type { Workshop } from "../workshop.ts";
import { clamp } from "../writing.ts";
import { takeActions } from "./actions.ts";
import { carryOutChoices } from "./choices.ts";
import { closeDeals, expireDeals } from "./deals.ts";
import { runDue } from "./due.ts";
import { runDynamics } from "./dynamics.ts";
import { decideEnding } from "./endings.ts";
import { clampTouched, openTurn } from "./open.ts";
import { setLevers } from "./plan.ts";
import { testPromises } from "./promises.ts";
import { carryOutMoves } from "./rivals.ts";

/** What the functions keep for the length of a turn, from the state. */
export const begin = (shop: Workshop): Step => {
  const { turn, seedLow, seedHigh } = shop.model.layout;
  return steps(
    shop.turn.set(i32.truncU(shop.get(turn))),
    shop.seedLow.set(i32.truncU(shop.get(seedLow))),
    shop.seedHigh.set(i32.truncU(shop.get(seedHigh))),
  );
};

/** The phases of a close before the dynamics, once the plan has been found valid. */
export const closeUntilDynamics = (shop: Workshop): Callable<"none"> => {
  const { model } = shop;
  const touches = new Touches(model);
  const { actions, deals } = model;
  return shop.once("close until dynamics", null, [], "none", (body) =>
    steps(
      begin(shop),
      carryOutChoices(shop),
      clamp(shop, new Set(model.variables.keys())),
      shop.touched.set(i32.const(0)),
      closeDeals(shop),
      clampTouched(shop, touches.of(deals.flatMap(({ onSign, onWalk }) => [onSign, onWalk]))),
      setLevers(shop, body),
      takeActions(shop),
      clampTouched(shop, touches.of(actions.map(({ effects }) => effects))),
      runDue(shop),
      clampTouched(shop, touches.due()),
    ),
  );
};

export const closeByDynamics = (shop: Workshop): Callable<"none"> =>
  shop.once("close by dynamics", null, [], "none", () => {
    const effects = shop.model.dynamics.map(({ effect }) => effect);
    return steps(runDynamics(shop), clamp(shop, new Touches(shop.model).of([effects])));
  });

/**
 * `resolveInto`, once the plan has been found valid: closes the turn and opens the next. After the first phase every number is
 * brought within its bounds; from then on only those that the effects of a phase can have moved.
 */
export const closeTurn = (shop: Workshop): Callable<"none"> => {
  const { model } = shop;
  const touches = new Touches(model);
  const { deals, rivals, promises, layout } = model;
  return shop.once("close", null, [], "none", () => {
    return steps(
      closeUntilDynamics(shop).call(),
      closeByDynamics(shop).call(),
      carryOutMoves(shop),
      clampTouched(shop, touches.of(rivals.flatMap(({ moves }) => moves.map(({ effects }) => effects)))),
      testPromises(shop),
      clampTouched(shop, touches.of(promises.flatMap(({ kept, broken }) => [kept, broken]))),
      expireDeals(shop),
      clampTouched(shop, touches.of(deals.map(({ onExpire }) => onExpire))),
      decideEnding(shop).call(),
      shop.set(layout.turn, f64.add(shop.now(), f64.const(1))),
      when(shop.isnt(layout.ended, 0), leave()),
      begin(shop),
      openTurn(shop).call(),
      when(shop.isnt(layout.called, 0), decideEnding(shop).call()),
    );
  });
};
