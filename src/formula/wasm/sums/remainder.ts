import { leave, loop, steps, when, after, whileever } from "../control.ts";
import type { Callable } from "../function.ts";
import { f64 } from "../numbers.ts";
import type { Workshop } from "../workshop.ts";

/**
 * What is left of a after division by b, with a's sign, exact: by long division in binary. The divisor is doubled while it
 * fits and taken away as it is halved again; no step rounds, since the difference of two numbers of which one is at most twice
 * the other is exact. x % 0 is 0.
 */
export const remainder = (shop: Workshop): Callable<"f64"> =>
  shop.once("remainder", null, ["f64", "f64"], "f64", (body) => {
    const a = body.parameter(0, "f64");
    const b = body.parameter(1, "f64");
    const left = body.local("f64");
    const part = body.local("f64");
    const least = body.local("f64");
    const half = f64.mul(part.get, f64.const(0.5));
    return after(
      steps(
        when(f64.eq(b.get, f64.const(0)), leave(f64.const(0))),
        left.set(f64.abs(a.get)),
        least.set(f64.abs(b.get)),
        part.set(least.get),
        whileever(f64.le(part.get, f64.sub(left.get, part.get)), part.set(f64.add(part.get, part.get))),
        loop((again) =>
          steps(
            when(f64.ge(left.get, part.get), left.set(f64.sub(left.get, part.get))),
            when(f64.gt(part.get, least.get), steps(part.set(half), again.go)),
          ),
        ),
      ),
      f64.copysign(left.get, a.get),
    );
  });
