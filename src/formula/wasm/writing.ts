import { toGrid } from "../../engine/grid.ts";
import type { F64, Step } from "./code.ts";
import { nothing, steps, when } from "./control.ts";
import type { Body } from "./function.ts";
import { f64 } from "./numbers.ts";
import { grid } from "./sums/grid.ts";
import type { Workshop } from "./workshop.ts";

/** `write`: stores a value on the grid, and the turn where its changes are remembered. */
export function write(shop: Workshop, body: Body, slot: number, value: F64 | number): Step {
  const stored = typeof value === "number" ? f64.const(toGrid(value)) : grid(shop, body, value);
  const { model } = shop;
  const changedSlot = model.variables[model.variableAt[slot]!]?.changedSlot ?? -1;
  if (changedSlot < 0) return shop.set(slot, stored);
  const to = body.local("f64");
  return when(f64.ne(to.tee(stored), shop.get(slot)), steps(shop.set(slot, to.get), shop.set(changedSlot, shop.now())));
}

/** Adds one to a count. */
export const count = (shop: Workshop, body: Body, slot: number): Step =>
  write(shop, body, slot, f64.add(shop.get(slot), f64.const(1)));

/** No stored number lies beyond: bounds that are no nearer never bind. */
const WIDEST = 2_147_483_648;

/** `clampAll`, for the variables of which it can't be told beforehand that they are within their bounds. */
export function clamp(shop: Workshop, variables: ReadonlySet<number>): Step {
  const { model } = shop;
  const listed = model.variables.flatMap(({ slot, type }, index) =>
    type.kind === "number" && variables.has(index) ? [{ slot, ...type }] : [],
  );
  const bound = listed.filter(({ min, max }) => min > -WIDEST || max < WIDEST);
  if (bound.length === 0) return nothing;
  const name = `clamp ${bound.map(({ slot }) => slot).join(" ")}`;
  const all = shop.once(name, null, [], "none", (body) =>
    steps(
      ...bound.map(({ slot, min, max }) => {
        const value = body.local("f64");
        return when(
          f64.lt(value.tee(shop.get(slot)), f64.const(min)),
          write(shop, body, slot, min),
          when(f64.gt(value.get, f64.const(max)), write(shop, body, slot, max)),
        );
      }),
    ),
  );
  return all.call();
}
