import type { Step } from "../code.ts";
import { nothing, steps, when } from "../control.ts";
import { holds } from "../formula.ts";
import type { Callable } from "../function.ts";
import { i32 } from "../numbers.ts";
import { drawn } from "../sums/draw.ts";
import { Touches } from "../touches.ts";
import type { Workshop } from "../workshop.ts";
import { clamp, write } from "../writing.ts";
import { eventsOf } from "./events.ts";
import { takeReadings } from "./readings.ts";
import { chooseMoves } from "./rivals.ts";

/** `openTurn`. */
export const openTurn = (shop: Workshop): Callable<"none"> =>
  shop.once("open", null, [], "none", (body) => {
    const { model } = shop;
    const events = eventsOf(shop);
    const byEvents = new Touches(model).of(model.events.map(({ effects }) => effects));
    const everything = new Set(model.variables.keys());
    return steps(
      shop.set(model.layout.attention, model.attention),
      remember(shop),
      ...model.draws.map(({ slot, draw, id }) =>
        write(shop, body, slot, drawn(shop, body, draw, "draw", id, shop.turn.get)),
      ),
      events.openForced(body),
      // All of them, since starting values may lie outside their bounds.
      clampTouched(shop, everything),
      events.drawEvents(body),
      events.happenForced(),
      clampTouched(shop, byEvents),
      chooseMoves(shop),
      ...model.uncertainties.map(({ revealedWhen, revealedSlot }) =>
        revealedWhen === null ? nothing : when(holds(shop, body, revealedWhen), shop.set(revealedSlot, 1)),
      ),
      takeReadings(shop, body),
    );
  });

/** Brings numbers back within their bounds, if effects have run. */
export function clampTouched(shop: Workshop, variables: ReadonlySet<number>): Step {
  return when(shop.touched.get, steps(clamp(shop, variables), shop.touched.set(i32.const(0))));
}

const remember = (shop: Workshop): Step =>
  steps(
    ...shop.model.variables.map(({ slot, historySlot }) =>
      historySlot < 0 ? nothing : shop.setAt(historySlot, shop.turn.get, shop.get(slot)),
    ),
  );
