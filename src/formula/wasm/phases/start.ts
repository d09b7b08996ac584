import { toGrid } from "../../../engine/grid.ts";
import type { Deal } from "../../../engine/deal.ts";
import type { F64, Step } from "../code.ts";
import { nothing, steps } from "../control.ts";
import { clearTalks, expiry } from "../contracts.ts";
import type { Body, Callable } from "../function.ts";
import { clearMemory, f64, i32 } from "../numbers.ts";
import { drawn, pickedOf } from "../sums/draw.ts";
import { uniform } from "../sums/random.ts";
import type { Workshop } from "../workshop.ts";
import { begin } from "./close.ts";
import { openTurn } from "./open.ts";

const BEFORE = i32.const(0);

/** `startRun`: takes the two halves of the run's seed, and of the one that the world is drawn from. */
export const startRun = (shop: Workshop): Callable<"none"> =>
  shop.once("start", null, ["f64", "f64", "f64", "f64"], "none", (body) => {
    const { layout, constants, uncertainties, allocations, levers, deals } = shop.model;
    return steps(
      clearMemory(i32.const(0), layout.size * 8),
      shop.set(layout.seedLow, body.parameter(0, "f64").get),
      shop.set(layout.seedHigh, body.parameter(1, "f64").get),
      shop.set(layout.turn, 1),
      begin(shop),
      shop.seedLow.set(i32.truncU(body.parameter(2, "f64").get)),
      shop.seedHigh.set(i32.truncU(body.parameter(3, "f64").get)),
      ...constants.map(({ slot, value }) => shop.set(slot, toGrid(value))),
      ...uncertainties.map(({ slot, draw, id }) => shop.set(slot, drawn(shop, body, draw, "uncertainty", id, BEFORE))),
      startVariables(shop, body),
      ...allocations.flatMap(({ parts }) => parts.map(({ slot, start }) => shop.set(slot, toGrid(start)))),
      ...levers.map(({ slot, start }) => shop.set(slot, start)),
      ...deals.map((deal) => startDeal(shop, body, deal)),
      begin(shop),
      // So that starting values are brought within their bounds.
      shop.touched.set(i32.const(1)),
      openTurn(shop).call(),
    );
  });

const startVariables = (shop: Workshop, body: Body): Step =>
  steps(
    ...shop.model.variables.map(({ id, slot, start, historySlot }) => {
      const value: F64 | number =
        typeof start === "number"
          ? toGrid(start)
          : drawn(shop, body, { kind: "range", ...start, step: 0 }, "start", id, BEFORE);
      return steps(shop.set(slot, value), historySlot < 0 ? nothing : shop.set(historySlot, shop.get(slot)));
    }),
  );

function startDeal(shop: Workshop, body: Body, deal: Deal): Step {
  const { slots, clauses, inForce } = deal;
  const roll = uniform(shop, { stream: "kind", subject: deal.key, turn: BEFORE, n: 0 });
  return steps(
    clearTalks(shop, deal).call(),
    shop.set(slots.signed, -1),
    shop.set(slots.kind, pickedOf(shop, body, deal.kindWeights, roll)),
    ...clauses.map(({ slot, without, values }, at) =>
      shop.set(slot, toGrid(inForce === null ? without : values[inForce[at]!]!)),
    ),
    inForce === null
      ? nothing
      : steps(
          shop.set(slots.active, 1),
          shop.set(slots.signed, 0),
          shop.set(slots.expires, expiry(shop, body, deal, f64.const(0))),
        ),
  );
}
