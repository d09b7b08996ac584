import { PENDING } from "../../../engine/model.ts";
import type { I32, Step } from "../code.ts";
import { after, either, leave, nothing, steps, when, whileever } from "../control.ts";
import { whenDue } from "../effects.ts";
import type { Callable } from "../function.ts";
import { f64, i32 } from "../numbers.ts";
import { waits } from "../touches.ts";
import type { Workshop } from "../workshop.ts";

const ROW = PENDING.size * 8;
const SIGNATURE = { takes: ["f64", "f64", "f64"], gives: "none" } as const;

/** `runDue`: what falls due now, by effect, and of the same one what was scheduled first. */
export function runDue(shop: Workshop): Step {
  const { effects, layout } = shop.model;
  if (layout.pending.rows === 0 || !effects.some(waits)) return nothing;
  const entries = effects.map((effect) => shop.module.enter(whenDue(shop, effect)));
  return shop
    .once("run due", null, [], "none", (body) => {
      const list = shop.scratch("due", layout.pending.rows * 4);
      const end = body.local("i32");
      const next = body.local("i32");
      const at = body.local("i32");
      const effect = body.local("i32");
      const part = (which: number) => f64.load(which * 8, at.get);
      const [left, value, amount] = [PENDING.left, PENDING.value, PENDING.amount].map((which) => ({
        which,
        held: body.local("f64"),
      }));
      const parts = [left!, value!, amount!];
      const entry = i32.add(effect.get, i32.const(entries[0]! - 1));
      return steps(
        end.set(collect(shop, list).call()),
        when(i32.eq(end.get, i32.const(list)), leave()),
        next.set(i32.const(list)),
        whileever(
          i32.ltU(next.get, end.get),
          steps(
            at.set(i32.load(0, next.get)),
            effect.set(i32.truncS(part(PENDING.effect))),
            ...parts.map(({ which, held }) => held.set(part(which))),
            ...[0, 1, 2, 3, 4].map((which) => f64.store(which * 8, f64.const(0), at.get)),
            shop.set(layout.amount, amount!.held.get),
            shop.module.callEntry(SIGNATURE, entry, ...parts.map(({ held }) => held.get)),
            next.set(i32.add(next.get, i32.const(4))),
          ),
        ),
        shop.set(layout.amount, 0),
        shop.touched.set(i32.const(1)),
      );
    })
    .call();
}

/** `dueRows`: lists the rows that fall due, in order; gives the end of the list. */
const collect = (shop: Workshop, list: number): Callable<"i32"> =>
  shop.once("due rows", null, [], "i32", (body) => {
    const { first, rows } = shop.model.layout.pending;
    const at = body.local("i32");
    const end = body.local("i32");
    const place = body.local("i32");
    const part = (row: I32, which: number) => f64.load(which * 8, row);
    const before = i32.load(0, i32.sub(place.get, i32.const(4)));
    /** Whether the row before comes after this one. */
    const isLater = i32.or(
      f64.gt(part(before, PENDING.effect), part(at.get, PENDING.effect)),
      i32.and(
        f64.eq(part(before, PENDING.effect), part(at.get, PENDING.effect)),
        f64.gt(part(before, PENDING.left), part(at.get, PENDING.left)),
      ),
    );
    const insert = steps(
      place.set(end.get),
      end.set(i32.add(end.get, i32.const(4))),
      whileever(
        either(i32.gtS(place.get, i32.const(list)), isLater, i32.const(0)),
        steps(i32.store(0, before, place.get), place.set(i32.sub(place.get, i32.const(4)))),
      ),
      i32.store(0, at.get, place.get),
    );
    const isDue = f64.le(part(at.get, PENDING.due), shop.now());
    return after(
      steps(
        end.set(i32.const(list)),
        at.set(i32.const(first * 8)),
        whileever(
          i32.ltU(at.get, i32.const((first + rows * PENDING.size) * 8)),
          steps(
            when(f64.ne(part(at.get, PENDING.effect), f64.const(0)), when(isDue, insert)),
            at.set(i32.add(at.get, i32.const(ROW))),
          ),
        ),
      ),
      end.get,
    );
  });
