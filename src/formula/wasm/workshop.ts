import type { Model } from "../../engine/model.ts";
import type { Formula } from "../../engine/value.ts";
import type { Code, F64, I32, Kind, Step } from "./code.ts";
import type { Body, Callable, Result } from "./function.ts";
import { after, either, steps } from "./control.ts";
import { Module, type Global } from "./module.ts";
import { f64, i32 } from "./numbers.ts";
import { planRoom, type PlanRoom } from "./planRoom.ts";
import { Room } from "./room.ts";

/** What a module of a model is made with: where its parts find one another. */
export class Workshop {
  readonly model: Model;
  readonly module = new Module();
  readonly room: Room;
  /** The turn, and the two halves of the seed, as a turn finds them. */
  readonly turn: Global<"i32">;
  readonly seedLow: Global<"i32">;
  readonly seedHigh: Global<"i32">;
  /** 1 when effects have run since numbers were last brought within their bounds. */
  readonly touched: Global<"i32">;
  /** Another number for each while in which the state stands still, 0 in none: what is worked out then is worked out once. */
  readonly still: Global<"i32">;
  private readonly whiles: Global<"i32">;
  /** 1 when something has been drawn since it was last set to 0. */
  readonly drew: Global<"i32">;
  /** Formulas that nothing is known of: the host evaluates them. */
  readonly foreign: Formula[] = [];
  readonly evaluate: Callable<"f64">;
  readonly plan: PlanRoom;
  readonly planPlace: number;
  private readonly made = new Map<unknown, Map<string, Callable>>();
  private readonly places = new Map<string, number>();
  private readonly waiting: (() => void)[] = [];

  constructor(model: Model) {
    this.model = model;
    this.room = new Room(model.layout.size);
    this.plan = planRoom(model);
    this.planPlace = this.room.take(this.plan.size * 8);
    this.evaluate = this.module.import("evaluate", ["i32"], "f64");
    this.turn = this.module.global("i32");
    this.seedLow = this.module.global("i32");
    this.seedHigh = this.module.global("i32");
    this.touched = this.module.global("i32");
    this.still = this.module.global("i32");
    this.whiles = this.module.global("i32");
    this.drew = this.module.global("i32");
  }

  /**
   * The function of this name for this subject, written the first time that it is asked for, so that functions may call one
   * another in any order.
   */
  once<R extends Result>(
    name: string,
    subject: unknown,
    takes: readonly Kind[],
    gives: R,
    write: (body: Body) => Code<R>,
  ): Callable<R> {
    const named = this.made.get(subject) ?? new Map<string, Callable>();
    this.made.set(subject, named);
    const known = named.get(name);
    if (known !== undefined) return known as Callable<R>;
    const made = this.module.declare(takes, gives);
    named.set(name, made);
    this.waiting.push(() => this.module.define(made, write));
    return made;
  }

  /** Does something during which the state doesn't change, but for an action's amount, which no derived value reads. */
  whileStill(work: Step): Step {
    return steps(
      this.whiles.set(i32.add(this.whiles.get, i32.const(1))),
      this.still.set(this.whiles.get),
      work,
      this.still.set(i32.const(0)),
    );
  }

  /** A value that many formulas read: see `still`. */
  kept(body: Body, value: F64): F64 {
    const since = this.room.take(8);
    const place = this.room.take(8);
    const zero = i32.const(0);
    const isKept = i32.and(i32.ne(this.still.get, zero), i32.eq(i32.load(since, zero), this.still.get));
    const made = body.local("f64");
    const keep = steps(made.set(value), f64.store(place, made.get), i32.store(since, this.still.get, zero));
    return either(isKept, f64.load(place), after(keep, made.get));
  }

  /** A place of memory to work in, one for all who ask for it by this name, always with as many bytes. */
  scratch(name: string, bytes: number): number {
    const known = this.places.get(name) ?? this.room.take(bytes);
    this.places.set(name, known);
    return known;
  }

  /** Writes what has been asked for and not been written. */
  finish(): void {
    for (let next = this.waiting.pop(); next !== undefined; next = this.waiting.pop()) next();
  }

  /** A slot of the state. */
  get(slot: number): F64 {
    return f64.load(slot * 8);
  }
  set(slot: number, value: F64 | number): Step {
    return f64.store(slot * 8, typeof value === "number" ? f64.const(value) : value);
  }
  /** The slot that lies `index` after `first`. */
  getAt(first: number, index: I32): F64 {
    return f64.load(first * 8, i32.shl(index, i32.const(3)));
  }
  setAt(first: number, index: I32, value: F64): Step {
    return f64.store(first * 8, value, i32.shl(index, i32.const(3)));
  }
  /** A number of the plan, by its place in `plan`. */
  planned(place: number): F64 {
    return f64.load(this.planPlace + place * 8);
  }
  plans(place: number, value: F64): Step {
    return f64.store(this.planPlace + place * 8, value);
  }
  /** The turn as the state has it. */
  now(): F64 {
    return this.get(this.model.layout.turn);
  }
  is(slot: number, value: number): I32 {
    return f64.eq(this.get(slot), f64.const(value));
  }
  isnt(slot: number, value: number): I32 {
    return f64.ne(this.get(slot), f64.const(value));
  }
}
