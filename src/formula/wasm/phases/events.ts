import type { EventRule } from "../../../engine/rules.ts";
import type { F64, I32, Step } from "../code.ts";
import { block, either, loop, nothing, select, steps, when, whileever } from "../control.ts";
import { runEffects } from "../effects.ts";
import { fixedValue, valueOf } from "../formula.ts";
import type { Body, Callable, Local } from "../function.ts";
import type { Global } from "../module.ts";
import { f64, i32 } from "../numbers.ts";
import { uniform } from "../sums/random.ts";
import type { Workshop } from "../workshop.ts";
import { count } from "../writing.ts";
import { firedBy, FIRED, HELD, hindrances, TOGETHER } from "./chances.ts";
import { mostPressing } from "./pressing.ts";

const FIRE = { takes: ["f64"], gives: "none" } as const;

const made = new WeakMap<Workshop, Events>();

/** A workshop's events. */
export function eventsOf(shop: Workshop): Events {
  const known = made.get(shop) ?? new Events(shop);
  made.set(shop, known);
  return known;
}

/** Events as code: their places in the table, and the lists of those that come up this turn. */
class Events {
  private readonly shop: Workshop;
  private readonly fired: ReadonlySet<number>;
  private readonly firstEntry: number;
  private readonly plain: number;
  private readonly dilemmas: number;
  private readonly plainEnd: Global<"i32">;
  private readonly dilemmasEnd: Global<"i32">;

  constructor(shop: Workshop) {
    const { events, effects } = shop.model;
    this.shop = shop;
    this.fired = firedBy(effects);
    this.firstEntry = events.map((event) => shop.module.enter(fire(shop, event)))[0] ?? 0;
    this.plain = shop.scratch("plain events", events.length * 4);
    this.dilemmas = shop.scratch("dilemmas", events.length * 4);
    this.plainEnd = shop.module.global("i32");
    this.dilemmasEnd = shop.module.global("i32");
  }

  /** `openForced`: fired events happen, and the most pressing of fired dilemmas are shown. */
  openForced(body: Body): Step {
    const { shop } = this;
    const waiting = shop.model.events.flatMap((event, index) =>
      event.choices.length > 0 && this.fired.has(index)
        ? [when(shop.is(event.waitingSlot, FIRED), this.list(this.dilemmasEnd, index))]
        : [],
    );
    if (waiting.length === 0) return this.happenForced();
    return steps(
      this.happenForced(),
      this.dilemmasEnd.set(i32.const(this.dilemmas)),
      ...waiting,
      this.show(body, shop.model.director.consequences, 2),
    );
  }

  /** Where the lists stand, in bytes, and where their ends are kept by `hits`. */
  get places(): { readonly simple: number; readonly dilemmas: number; readonly ends: number } {
    return { simple: this.plain, dilemmas: this.dilemmas, ends: this.shop.scratch("ends of events", 8) };
  }

  /** Lists the events that come up, and keeps the ends of the lists. */
  hits(): Step {
    const { ends } = this.places;
    return steps(
      this.listHits(),
      i32.store(ends, this.plainEnd.get, i32.const(0)),
      i32.store(ends + 4, this.dilemmasEnd.get, i32.const(0)),
    );
  }

  /** Lists the events that come up. */
  private listHits(): Step {
    const { shop } = this;
    const { events } = shop.model;
    const tests: Step[] = [];
    for (let from = 0; from < events.length; from += TOGETHER) {
      const some = events.slice(from, from + TOGETHER);
      tests.push(
        shop
          .once(`events ${from}`, null, [], "none", (inner) =>
            steps(...some.map((event, at) => this.test(inner, event, from + at))),
          )
          .call(),
      );
    }
    return steps(
      this.plainEnd.set(i32.const(this.plain)),
      this.dilemmasEnd.set(i32.const(this.dilemmas)),
      shop.whileStill(steps(...tests)),
    );
  }

  /** `drawEvents`: of all that come up, those without choices happen, the most pressing dilemmas are shown, and some others held. */
  drawEvents(body: Body): Step {
    const { director } = this.shop.model;
    const at = body.local("i32");
    return steps(
      this.listHits(),
      this.each(at, i32.const(this.plain), this.plainEnd.get, (event) => this.fire(event, 1)),
      this.show(body, director.dilemmas, 1, this.hold()),
    );
  }

  /** `happenForced`: fired events without choices happen, each at most once an opening. */
  happenForced(): Step {
    const { shop } = this;
    const happening = shop.model.events.filter(({ choices }, index) => choices.length === 0 && this.fired.has(index));
    if (happening.length === 0) return nothing;
    return shop
      .once("happen", null, [], "none", (body) => {
        const again = body.local("i32");
        const each = happening.map((event) =>
          when(
            i32.and(shop.is(event.waitingSlot, FIRED), f64.ne(shop.get(event.firedSlot), shop.now())),
            steps(fire(shop, event).call(f64.const(2)), again.set(i32.const(1))),
          ),
        );
        return loop((head) => steps(again.set(i32.const(0)), ...each, head.goIf(again.get)));
      })
      .call();
  }

  /** Puts an event on the list whose end this is. */
  private list(end: Global<"i32">, index: number): Step {
    return steps(i32.store(0, i32.const(index), end.get), end.set(i32.add(end.get, i32.const(4))));
  }

  private fire(event: I32, open: number): Step {
    return this.shop.module.callEntry(FIRE, i32.add(event, i32.const(this.firstEntry)), f64.const(open));
  }

  /** Does something with each event of a list. */
  private each(at: Local<"i32">, from: I32, end: I32, make: (event: I32) => Step): Step {
    const next = at.set(i32.add(at.get, i32.const(4)));
    return steps(at.set(from), whileever(i32.ltU(at.get, end), steps(make(i32.load(0, at.get)), next)));
  }

  /** Shows the most pressing of the listed dilemmas; `rest` is done with each of the others first. */
  private show(body: Body, most: number, open: number, rest: ((event: I32) => Step) | null = null): Step {
    const at = body.local("i32");
    const shown = body.local("i32");
    const limit = i32.const(this.dilemmas + Math.min(most, this.shop.model.events.length) * 4);
    const end = this.dilemmasEnd.get;
    return when(
      i32.ne(end, i32.const(this.dilemmas)),
      steps(
        mostPressing(this.shop, this.dilemmas).call(end, limit),
        shown.set(select(i32.ltU(limit, end), limit, end)),
        rest === null ? nothing : this.each(at, shown.get, end, rest),
        this.each(at, i32.const(this.dilemmas), shown.get, (event) => this.fire(event, open)),
      ),
    );
  }

  /** What becomes of dilemmas that come up and aren't shown: those that hold wait. */
  private hold(): ((event: I32) => Step) | null {
    const { room, model } = this.shop;
    if (!model.events.some(({ hold, choices }) => hold && choices.length > 0)) return null;
    const slots = room.words(model.events.map(({ hold, waitingSlot }) => (hold ? waitingSlot * 8 : 0)));
    return (event) => {
      const place = i32.load(slots, i32.shl(event, i32.const(2)));
      return when(place, f64.store(0, f64.const(HELD), place));
    };
  }

  /** `hit`: lists an event that comes up. */
  private test(body: Body, event: EventRule, index: number): Step {
    const { shop } = this;
    if (event.chained) return nothing;
    const end = event.choices.length > 0 ? this.dilemmasEnd : this.plainEnd;
    const listed = this.list(end, index);
    const misses = event.chance === null ? null : this.misses(body, event, event.chance);
    const chance =
      misses === null ? [] : [event.hold ? either(shop.is(event.waitingSlot, HELD), i32.const(0), misses) : misses];
    return block((out) =>
      steps(
        ...[...hindrances(shop, body, event, this.fired.has(index)), ...chance].map((check) => out.goIf(check)),
        listed,
      ),
    );
  }

  private misses(body: Body, event: EventRule, formula: NonNullable<EventRule["chance"]>): I32 {
    const { shop } = this;
    const roll = uniform(shop, { stream: "event", subject: event.key, turn: shop.turn.get, n: 0 });
    const missed = (chance: F64): I32 => i32.eqz(f64.lt(roll, chance));
    if (fixedValue(formula) !== null) return missed(valueOf(shop, body, formula));
    // No roll is below 0.
    const chance = body.local("f64");
    return either(f64.gt(chance.tee(valueOf(shop, body, formula)), f64.const(0)), missed(chance.get), i32.const(1));
  }
}

/** `fire`: takes what a dilemma's `open` slot then holds. */
const fire = (shop: Workshop, event: EventRule): Callable<"none"> =>
  shop.once("fire", event, ["f64"], "none", (body) =>
    steps(
      shop.set(event.waitingSlot, 0),
      shop.set(event.firedSlot, shop.now()),
      count(shop, body, event.countSlot),
      event.choices.length > 0 ? shop.set(event.openSlot, body.parameter(0, "f64").get) : nothing,
      runEffects(shop, body, event.effects),
    ),
  );
