import { GRID, GRID_LIMIT, toGrid } from "../../../engine/grid.ts";
import type { F64 } from "../code.ts";
import { either } from "../control.ts";
import type { Body, Callable } from "../function.ts";
import { f64 } from "../numbers.ts";
import type { Workshop } from "../workshop.ts";

/** 1.5·2³²: adding and subtracting it rounds what is nearer to 0 than the limit to the grid. */
const ROUNDER = 1.5 * GRID_LIMIT * 2;
if (ROUNDER + GRID - ROUNDER !== GRID || ROUNDER + GRID / 4 - ROUNDER !== 0) throw new Error("the grid has moved");

/** `toGrid`: nearly always two additions; the call is for what lies at or beyond the limit, and for NaN. */
export function grid(shop: Workshop, body: Body, value: F64): F64 {
  const held = body.local("f64");
  return either(
    f64.lt(f64.abs(held.tee(value)), f64.const(GRID_LIMIT)),
    f64.sub(f64.add(held.get, f64.const(ROUNDER)), f64.const(ROUNDER)),
    beyond(shop).call(held.get),
  );
}

const beyond = (shop: Workshop): Callable<"f64"> =>
  shop.once("beyond the grid", null, ["f64"], "f64", (body) => {
    const value = body.parameter(0, "f64").get;
    const limit = f64.const(GRID_LIMIT);
    const low = f64.const(-GRID_LIMIT);
    return either(f64.ge(value, limit), limit, either(f64.le(value, low), low, f64.const(toGrid(NaN))));
  });

/** `after`: the turn that lies so many turns after `turn`. */
export function later(shop: Workshop, body: Body, turn: F64, turns: F64, least: number): F64 {
  return grid(shop, body, f64.add(turn, f64.max(f64.const(least), rounded(body, turns))));
}

/** `Math.round`: to the nearest whole number, halves upwards. */
export function rounded(body: Body, value: F64): F64 {
  const held = body.local("f64");
  const up = body.local("f64");
  const above = f64.sub(up.tee(f64.ceil(held.tee(value))), f64.const(0.5));
  return either(f64.gt(above, held.get), f64.sub(up.get, f64.const(1)), up.get);
}
