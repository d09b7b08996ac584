import { detExp, detSqrt } from "../../../engine/det.ts";
import { either, leave, steps, when, after } from "../control.ts";
import type { F64, Step } from "../code.ts";
import type { Body, Callable, Local } from "../function.ts";
import { f64, i32 } from "../numbers.ts";
import type { Workshop } from "../workshop.ts";
import { rounded } from "./grid.ts";
import { bounded } from "./saturate.ts";

/** The functions of `engine/det.ts`, operation by operation; see there for the method. */

const LARGEST = 1e300;
const SMALLEST = 1e-300;
const LN_LARGEST = 690.7755278982137;
const LN2_HIGH = 2977044471 / 4294967296;
const LN2_LOW = 1.9082149292705877e-10;
const LOG2_E = 1 / (LN2_HIGH + LN2_LOW);
const POWERS = Array.from({ length: 10 }, (_, bit) => powerOfTwo(bit));

/** 2 to the power of 2 to the `bit`. */
function powerOfTwo(bit: number): number {
  let power = 2;
  for (let done = 0; done < bit; done++) power *= power;
  return power;
}

function factorial(n: number): number {
  let product = 1;
  for (let factor = 1; factor <= n; factor++) product *= factor;
  return product;
}
const EXP_SERIES = Array.from({ length: 14 }, (_, index) => 1 / factorial(13 - index));
const LN_SERIES = Array.from({ length: 12 }, (_, index) => 1 / (2 * (11 - index) + 1));

const horner = (coefficients: readonly number[], x: F64): F64 =>
  coefficients.reduce<F64>((sum, each) => f64.add(f64.mul(sum, x), f64.const(each)), f64.const(0));

/** e to the x. */
export const exp = (shop: Workshop): Callable<"f64"> =>
  shop.once("exp", null, ["f64"], "f64", (body) => {
    const x = body.parameter(0, "f64").get;
    const twos = body.local("f64");
    const rest = body.local("f64");
    const high = f64.sub(x, f64.mul(twos.get, f64.const(LN2_HIGH)));
    return after(
      steps(
        when(i32.eqz(f64.gt(x, f64.const(-LN_LARGEST))), leave(f64.const(detExp(-Infinity)))),
        when(f64.ge(x, f64.const(LN_LARGEST)), leave(f64.const(LARGEST))),
        twos.set(rounded(body, f64.mul(x, f64.const(LOG2_E)))),
        rest.set(f64.sub(high, f64.mul(twos.get, f64.const(LN2_LOW)))),
      ),
      scaled(body, horner(EXP_SERIES, rest.get), twos),
    );
  });

/** x times 2 to the `twos`: bit by bit, as there, so that what is near the limits rounds alike. */
function scaled(body: Body, x: F64, twos: Local<"f64">): F64 {
  const result = body.local("f64");
  const left = body.local("i32");
  const down = body.local("i32");
  const bits: Step[] = POWERS.map((power, bit) =>
    when(
      i32.and(left.get, i32.const(1 << bit)),
      result.set(either(down.get, f64.div(result.get, f64.const(power)), f64.mul(result.get, f64.const(power)))),
    ),
  );
  return after(
    steps(result.set(x), down.set(f64.lt(twos.get, f64.const(0))), left.set(i32.truncS(f64.abs(twos.get))), ...bits),
    bounded(result.get),
  );
}

/** The natural logarithm. */
export const ln = (shop: Workshop): Callable<"f64"> =>
  shop.once("ln", null, ["f64"], "f64", (body) => {
    const x = body.parameter(0, "f64").get;
    const twos = body.local("f64");
    const mantissa = body.local("f64");
    const s = body.local("f64");
    const shift = (by: number, scale: F64): Step =>
      steps(mantissa.set(scale), twos.set(f64.add(twos.get, f64.const(by))));
    const bits = POWERS.map((power, bit) => ({ power: f64.const(power), twos: 1 << bit })).toReversed();
    const m = mantissa.get;
    return after(
      steps(
        when(i32.eqz(f64.gt(x, f64.const(0))), leave(f64.const(0))),
        mantissa.set(
          either(
            f64.gt(x, f64.const(LARGEST)),
            f64.const(LARGEST),
            either(f64.lt(x, f64.const(SMALLEST)), f64.const(SMALLEST), x),
          ),
        ),
        ...bits.map(({ power, twos: by }) =>
          when(
            f64.ge(m, power),
            shift(by, f64.div(m, power)),
            when(f64.le(f64.mul(m, power), f64.const(1)), shift(-by, f64.mul(m, power))),
          ),
        ),
        when(
          f64.gt(m, f64.const(Math.sqrt(2))),
          shift(1, f64.div(m, f64.const(2))),
          when(f64.lt(m, f64.const(Math.sqrt(0.5))), shift(-1, f64.mul(m, f64.const(2)))),
        ),
        s.set(f64.div(f64.sub(m, f64.const(1)), f64.add(m, f64.const(1)))),
      ),
      f64.add(
        f64.mul(twos.get, f64.const(LN2_HIGH)),
        f64.add(
          f64.mul(f64.mul(f64.const(2), s.get), horner(LN_SERIES, f64.mul(s.get, s.get))),
          f64.mul(twos.get, f64.const(LN2_LOW)),
        ),
      ),
    );
  });

/** The square root; 0 of a negative number. */
export const sqrt = (shop: Workshop): Callable<"f64"> =>
  shop.once("sqrt", null, ["f64"], "f64", (body) => {
    const x = body.parameter(0, "f64").get;
    const most = f64.const(detSqrt(Infinity));
    return either(f64.gt(x, f64.const(0)), either(f64.gt(x, f64.const(LARGEST)), most, f64.sqrt(x)), f64.const(0));
  });
