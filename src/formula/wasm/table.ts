import { saturate } from "../operations.ts";
import type { Table } from "../scope.ts";
import type { F64 } from "./code.ts";
import { either } from "./control.ts";
import { f64 } from "./numbers.ts";
import { saturated } from "./sums/saturate.ts";
import type { Workshop } from "./workshop.ts";

/** `readTable`: a function for each table, its search written out. */
export function tableAt(shop: Workshop, table: Table, x: F64): { readonly code: F64; readonly most: number } {
  const { x: xs, y: ys } = table;
  const last = xs.length - 1;
  if (last < 0) return { code: f64.const(0), most: 0 };
  const read = shop.once("table", table, ["f64"], "f64", (body) => {
    const at = body.parameter(0, "f64").get;
    const between = (low: number, high: number): F64 => {
      if (high - low > 1) {
        const middle = (low + high) >>> 1;
        return either(f64.le(f64.const(xs[middle]!), at), between(middle, high), between(low, middle));
      }
      const part = f64.div(f64.sub(at, f64.const(xs[low]!)), f64.const(xs[high]! - xs[low]!));
      const rise = f64.mul(f64.const(ys[high]! - ys[low]!), part);
      return saturated(shop, body, f64.add(f64.const(ys[low]!), rise));
    };
    const end = f64.const(saturate(ys[last]!));
    const inside = last === 0 ? end : either(f64.ge(at, f64.const(xs[last]!)), end, between(0, last));
    return either(f64.le(at, f64.const(xs[0]!)), f64.const(saturate(ys[0]!)), inside);
  });
  // Twice the largest covers what rounding adds on the line between two points.
  const most = ys.reduce((sum, y) => Math.max(sum, Math.abs(y)), 0);
  return { code: read.call(x), most: Math.min(most * 4, 1e300) };
}
