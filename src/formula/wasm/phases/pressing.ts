import { steps, when, whileever } from "../control.ts";
import type { Callable } from "../function.ts";
import { f64, i32 } from "../numbers.ts";
import { firstWord } from "../sums/random.ts";
import type { I32 } from "../code.ts";
import type { Workshop } from "../workshop.ts";

/**
 * `mostPressing`: sorts a list of events, of which it takes the end and how far it has to be in order: by priority, ties by a
 * keyed draw, then by id, which is the order of their indexes.
 */
export const mostPressing = (shop: Workshop, list: number): Callable<"none"> =>
  shop.once("most pressing", null, ["i32", "i32"], "none", (body) => {
    const { events } = shop.model;
    const end = body.parameter(0, "i32").get;
    const far = body.parameter(1, "i32").get;
    const keys = shop.room.words(events.map(({ key }) => key));
    const priorities = shop.room.doubles(events.map(({ priority }) => priority));
    const ties = shop.scratch("ties", events.length * 8);
    const at = body.local("i32");
    const other = body.local("i32");
    const best = body.local("i32");
    const held = body.local("i32");
    const four = i32.const(4);
    const next = (place: typeof at) => place.set(i32.add(place.get, four));
    const eventAt = (place: I32): I32 => i32.load(0, place);
    const tieOf = (event: I32) => f64.load(ties, i32.shl(event, i32.const(3)));
    const priorityOf = (event: I32) => f64.load(priorities, i32.shl(event, i32.const(3)));
    const subject = i32.load(keys, i32.shl(held.get, i32.const(2)));
    const tie = firstWord(shop, { stream: "tie", subject, turn: shop.turn.get, n: 0 });
    const draw = steps(held.set(eventAt(at.get)), f64.store(ties, tie, i32.shl(held.get, i32.const(3))), next(at));
    const [a, b] = [eventAt(other.get), eventAt(best.get)];
    const isBefore = i32.or(
      f64.gt(priorityOf(a), priorityOf(b)),
      i32.and(
        f64.eq(priorityOf(a), priorityOf(b)),
        i32.or(f64.lt(tieOf(a), tieOf(b)), i32.and(f64.eq(tieOf(a), tieOf(b)), i32.ltU(a, b))),
      ),
    );
    const choose = steps(
      best.set(at.get),
      other.set(i32.add(at.get, four)),
      whileever(i32.ltU(other.get, end), steps(when(isBefore, best.set(other.get)), next(other))),
      held.set(eventAt(at.get)),
      i32.store(0, eventAt(best.get), at.get),
      i32.store(0, held.get, best.get),
      next(at),
    );
    const isSorted = i32.ltU(end, i32.const(list + 8));
    return when(
      i32.eqz(isSorted),
      steps(
        at.set(i32.const(list)),
        whileever(i32.ltU(at.get, end), draw),
        at.set(i32.const(list)),
        whileever(i32.and(i32.ltU(at.get, far), i32.ltU(at.get, end)), choose),
      ),
    );
  });
