import { MAX_VALUE } from "../../limits.ts";
import type { F64 } from "../code.ts";
import { either } from "../control.ts";
import type { Body, Callable } from "../function.ts";
import { f64 } from "../numbers.ts";
import type { Workshop } from "../workshop.ts";

/** Keeps an overflow finite. */
export function saturated(shop: Workshop, body: Body, value: F64): F64 {
  const held = body.local("f64");
  return either(f64.le(f64.abs(held.tee(value)), f64.const(MAX_VALUE)), held.get, excess(shop).call(held.get));
}

const excess = (shop: Workshop): Callable<"f64"> =>
  shop.once("excess", null, ["f64"], "f64", (body) => bounded(body.parameter(0, "f64").get));

/** Within ±1e300, NaN left as it is. */
export function bounded(value: F64): F64 {
  const most = f64.const(MAX_VALUE);
  const least = f64.const(-MAX_VALUE);
  return either(f64.gt(value, most), most, either(f64.lt(value, least), least, value));
}
