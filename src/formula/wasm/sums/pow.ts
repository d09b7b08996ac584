import { either, leave, steps, when, after, whileever } from "../control.ts";
import type { F64 } from "../code.ts";
import type { Callable } from "../function.ts";
import { f64, i32 } from "../numbers.ts";
import type { Workshop } from "../workshop.ts";
import { exp, ln } from "./det.ts";
import { bounded } from "./saturate.ts";

/** `detPow` of `engine/det.ts`, operation by operation. */

const MULTIPLIED_OUT = 64;
const LARGEST = 1e300;
const ZERO = f64.const(0);
const isWhole = (x: F64) => f64.eq(f64.floor(x), x);
const isEven = (whole: F64) => isWhole(f64.mul(whole, f64.const(0.5)));

/** The base to the exponent. */
export const pow = (shop: Workshop): Callable<"f64"> =>
  shop.once("pow", null, ["f64", "f64"], "f64", (body) => {
    const base = body.parameter(0, "f64").get;
    const exponent = body.parameter(1, "f64").get;
    const size = body.local("f64");
    const isShort = f64.le(f64.abs(exponent), f64.const(MULTIPLIED_OUT));
    return after(
      steps(
        when(i32.or(f64.ne(base, base), f64.ne(exponent, exponent)), leave(ZERO)),
        when(i32.or(f64.eq(exponent, ZERO), f64.eq(base, f64.const(1))), leave(f64.const(1))),
        when(f64.eq(base, ZERO), leave(ZERO)),
        when(i32.and(isWhole(exponent), isShort), leave(multipliedOut(shop).call(base, exponent))),
        when(f64.gt(base, ZERO), leave(powerOf(shop).call(base, exponent))),
        when(i32.eqz(isWhole(exponent)), leave(ZERO)),
        size.set(powerOf(shop).call(f64.neg(base), exponent)),
      ),
      either(isEven(exponent), size.get, f64.sub(ZERO, size.get)),
    );
  });

/** For a base above 0. */
const powerOf = (shop: Workshop): Callable<"f64"> =>
  shop.once("power", null, ["f64", "f64"], "f64", (body) => {
    const product = body.local("f64");
    const value = f64.mul(body.parameter(1, "f64").get, ln(shop).call(body.parameter(0, "f64").get));
    return after(product.set(value), either(f64.eq(product.get, product.get), exp(shop).call(product.get), ZERO));
  });

/** For a base other than 0 and a whole exponent of at most 64 either way. */
const multipliedOut = (shop: Workshop): Callable<"f64"> =>
  shop.once("multiplied out", null, ["f64", "f64"], "f64", (body) => {
    const base = body.parameter(0, "f64").get;
    const exponent = body.parameter(1, "f64").get;
    const result = body.local("f64");
    const factor = body.local("f64");
    const left = body.local("i32");
    const isNegative = i32.and(f64.lt(base, ZERO), i32.eqz(isEven(exponent)));
    return after(
      steps(
        result.set(f64.const(1)),
        factor.set(base),
        left.set(i32.truncS(f64.abs(exponent))),
        whileever(
          left.get,
          steps(
            when(i32.and(left.get, i32.const(1)), result.set(bounded(f64.mul(result.get, factor.get)))),
            factor.set(bounded(f64.mul(factor.get, factor.get))),
            left.set(i32.shrU(left.get, i32.const(1))),
          ),
        ),
        when(f64.gt(exponent, ZERO), leave(result.get)),
        when(f64.eq(result.get, ZERO), leave(either(isNegative, f64.const(-LARGEST), f64.const(LARGEST)))),
      ),
      bounded(f64.div(f64.const(1), result.get)),
    );
  });
