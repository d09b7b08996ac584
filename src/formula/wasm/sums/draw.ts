import { toGrid } from "../../../engine/grid.ts";
import { hashName } from "../../../engine/hash.ts";
import type { Stream } from "../../../engine/random.ts";
import type { Draw } from "../../../engine/value.ts";
import type { F64, I32 } from "../code.ts";
import { after, select } from "../control.ts";
import type { Body } from "../function.ts";
import { f64, i32 } from "../numbers.ts";
import type { Workshop } from "../workshop.ts";
import { Unfit } from "../unfit.ts";
import { grid } from "./grid.ts";
import { pick } from "./pick.ts";
import { integer, uniform } from "./random.ts";

/** `drawValue`: a number of the range, or an option's index. */
export function drawn(shop: Workshop, body: Body, draw: Draw, stream: Stream, id: string, turn: I32): F64 {
  const key = { stream, subject: hashName(id), turn };
  if (draw.kind === "options") return pickedOf(shop, body, draw.weights, uniform(shop, { ...key, n: 0 }));
  if (draw.min === draw.max && draw.step <= 0) return f64.const(toGrid(draw.min));
  if (draw.step <= 0) {
    const width = f64.mul(f64.const(draw.max - draw.min), uniform(shop, { ...key, n: 0 }));
    return grid(shop, body, f64.add(f64.const(draw.min), width));
  }
  const steps = Math.floor((draw.max - draw.min) / draw.step + 1e-9) + 1;
  if (!(steps >= 1 && steps < 4_294_967_296)) throw new Unfit(`a draw of ${steps} steps`);
  const way = f64.mul(f64.const(draw.step), integer(shop, key, steps));
  return grid(shop, body, f64.add(f64.const(draw.min), way));
}

/** Index of one of some fixed weights, 0 when none is above 0. */
export function pickedOf(shop: Workshop, body: Body, weights: readonly number[], roll: F64): F64 {
  if (weights.length === 0) return f64.const(0);
  const found = body.local("i32");
  const index = pick(shop, shop.room.doubles(weights), weights.length, roll);
  return after(found.set(index), f64.fromS(select(i32.gtS(found.get, i32.const(0)), found.get, i32.const(0))));
}
