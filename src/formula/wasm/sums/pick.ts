import type { I32, F64 } from "../code.ts";
import { after, leave, steps, when, whileever } from "../control.ts";
import type { Callable } from "../function.ts";
import { f64, i32 } from "../numbers.ts";
import type { Workshop } from "../workshop.ts";

const ZERO = f64.const(0);

/** `pickWeighted`: index of one of the weights that stand at a place of memory, -1 when none is above 0. */
export const pick = (shop: Workshop, place: number, count: number, roll: F64): I32 =>
  picking(shop).call(i32.const(place), i32.const(place + count * 8), roll);

const picking = (shop: Workshop): Callable<"i32"> =>
  shop.once("pick", null, ["i32", "i32", "f64"], "i32", (body) => {
    const start = body.parameter(0, "i32").get;
    const end = body.parameter(1, "i32").get;
    const roll = body.parameter(2, "f64").get;
    const at = body.local("i32");
    const last = body.local("i32");
    const sum = body.local("f64");
    const weight = body.local("f64");
    const next = at.set(i32.add(at.get, i32.const(8)));
    const index = (place: I32): I32 => i32.shrU(i32.sub(place, start), i32.const(3));
    const isSome = f64.gt(weight.tee(f64.load(0, at.get)), ZERO);
    return after(
      steps(
        at.set(start),
        whileever(i32.ltU(at.get, end), steps(when(isSome, sum.set(f64.add(sum.get, weight.get))), next)),
        when(i32.eqz(f64.gt(sum.get, ZERO)), leave(i32.const(-1))),
        sum.set(f64.mul(roll, sum.get)),
        at.set(start),
        whileever(
          i32.ltU(at.get, end),
          steps(
            when(
              isSome,
              steps(
                last.set(at.get),
                when(f64.lt(sum.get, weight.get), leave(index(at.get))),
                sum.set(f64.sub(sum.get, weight.get)),
              ),
            ),
            next,
          ),
        ),
      ),
      index(last.get),
    );
  });
