import type { Formula } from "../../engine/value.ts";
import type { Core } from "../core.ts";
import { MAX_VALUE } from "../limits.ts";
import { meaningOf, type Recalled } from "../meaning.ts";
import { partsOf } from "../reads.ts";
import type { F64, I32 } from "./code.ts";
import { after, either, select } from "./control.ts";
import type { Body } from "./function.ts";
import { f64, i32 } from "./numbers.ts";
import { exp, ln, sqrt } from "./sums/det.ts";
import { rounded } from "./sums/grid.ts";
import { pow } from "./sums/pow.ts";
import { remainder } from "./sums/remainder.ts";
import { saturated } from "./sums/saturate.ts";
import { tableAt } from "./table.ts";
import type { Workshop } from "./workshop.ts";

/**
 * Formulas as code. What `operations.ts` says of each operation holds to the bit; saturation is left out where the parts are
 * too small to overflow.
 */

/** A part, with a bound of its magnitude. */
interface Part {
  readonly code: F64;
  readonly most: number;
}

/** No slot holds more: numbers lie within 2^31, halves of the seed within 2^32. */
const MOST_IN_SLOT = 4_294_967_296;
/** Parts of a formula that is written out wherever another one reads it; longer ones are called. */
const SHORT = 12;
const ZERO = f64.const(0);

/** What a formula gives, as a number. */
export function valueOf(shop: Workshop, body: Body, formula: Formula): F64 {
  return new Writer(shop, body).read(formula).code;
}

/** Whether a formula gives something other than 0. */
export function holds(shop: Workshop, body: Body, formula: Formula): I32 {
  const meaning = meaningOf(formula);
  if (meaning === null || meaning.kind === "recalled") return f64.ne(valueOf(shop, body, formula), ZERO);
  return new Writer(shop, body).condition(meaning);
}

/** The number that a formula always gives, or null. */
export function fixedValue(formula: Formula): number | null {
  const meaning = meaningOf(formula);
  return meaning?.kind === "constant" ? meaning.value : null;
}

const isShort = (core: Core): boolean => spare(core, SHORT) >= 0;

/** How many of so many parts are left over; stops counting below 0. */
function spare(core: Core, parts: number): number {
  let left = parts - 1;
  for (const inner of partsOf(core)) if (left >= 0) left = spare(inner, left);
  return left;
}

class Writer {
  private readonly shop: Workshop;
  private readonly body: Body;

  constructor(shop: Workshop, body: Body) {
    this.shop = shop;
    this.body = body;
  }

  /** Another formula: written out when it is short, else a function of its own. */
  read(formula: Formula, called = false): Part {
    const { shop } = this;
    const meaning = meaningOf(formula);
    if (meaning === null) {
      const known = shop.foreign.indexOf(formula);
      const index = known >= 0 ? known : shop.foreign.push(formula) - 1;
      return { code: shop.evaluate.call(i32.const(index)), most: MAX_VALUE };
    }
    if (meaning.kind === "recalled") return { code: this.recalled(meaning), most: MOST_IN_SLOT };
    if (!called || isShort(meaning)) return this.part(meaning);
    const own = shop.once("formula", formula, [], "f64", (body) =>
      shop.kept(body, new Writer(shop, body).part(meaning).code),
    );
    return { code: own.call(), most: MAX_VALUE };
  }

  private recalled({ first, turn, lag }: Recalled): F64 {
    const back = this.body.local("i32");
    const ago = i32.sub(i32.truncS(this.shop.get(turn)), i32.const(lag));
    return after(
      back.set(ago),
      this.shop.getAt(first, select(i32.gtS(back.get, i32.const(0)), back.get, i32.const(0))),
    );
  }

  part(core: Core): Part {
    switch (core.kind) {
      case "constant":
        return { code: f64.const(core.value), most: Math.abs(core.value) };
      case "slot":
        return { code: this.shop.get(core.slot), most: MOST_IN_SLOT };
      case "formula":
        return this.read(core.get(), true);
      case "unary":
        return this.unary(core);
      case "binary":
        return this.binary(core);
      case "many":
        return this.many(core);
      case "both":
      case "either":
        return { code: f64.fromU(this.condition(core)), most: 1 };
      case "if": {
        const yes = this.part(core.yes);
        const no = this.part(core.no);
        return { code: either(this.condition(core.condition), yes.code, no.code), most: Math.max(yes.most, no.most) };
      }
      case "lerp":
        return this.lerp(core);
      default: {
        const x = this.part(core.x);
        return tableAt(this.shop, core.table, x.code);
      }
    }
  }

  /** Whether it is something other than 0. */
  condition(core: Core): I32 {
    if (core.kind === "both") return either(this.condition(core.left), this.condition(core.right), i32.const(0));
    if (core.kind === "either") return either(this.condition(core.left), i32.const(1), this.condition(core.right));
    if (core.kind === "unary" && core.operation === "not") return i32.eqz(this.condition(core.of));
    if (core.kind === "unary" && core.operation === "positive") return f64.gt(this.part(core.of).code, ZERO);
    if (core.kind === "binary" && core.operation in COMPARISONS) {
      const compare = COMPARISONS[core.operation as keyof typeof COMPARISONS];
      return compare(this.part(core.left).code, this.part(core.right).code);
    }
    return core.kind === "constant" ? i32.const(core.value === 0 ? 0 : 1) : f64.ne(this.part(core).code, ZERO);
  }

  private unary(core: Core & { kind: "unary" }): Part {
    if (core.operation === "not" || core.operation === "positive")
      return { code: f64.fromU(this.condition(core)), most: 1 };
    const { code, most } = this.part(core.of);
    switch (core.operation) {
      case "negate":
        return { code: f64.sub(ZERO, code), most };
      case "abs":
        return { code: f64.abs(code), most };
      case "floor":
        return { code: f64.floor(code), most: most + 1 };
      case "ceil":
        return { code: f64.ceil(code), most: most + 1 };
      case "round":
        return { code: rounded(this.body, code), most: most + 1 };
      case "sqrt":
        return { code: sqrt(this.shop).call(code), most: Math.max(most, 1) };
      case "exp":
        return { code: exp(this.shop).call(code), most: MAX_VALUE };
      default:
        return { code: ln(this.shop).call(code), most: 1000 };
    }
  }

  private binary(core: Core & { kind: "binary" }): Part {
    if (core.operation in COMPARISONS) return { code: f64.fromU(this.condition(core)), most: 1 };
    const left = this.part(core.left);
    const right = this.part(core.right);
    switch (core.operation) {
      case "add":
        return this.finite(f64.add(left.code, right.code), left.most + right.most);
      case "subtract":
        return this.finite(f64.sub(left.code, right.code), left.most + right.most);
      case "multiply":
        return this.finite(f64.mul(left.code, right.code), left.most * right.most);
      case "divide":
        return this.quotient(left, right, core.right);
      case "remainder":
        return { code: remainder(this.shop).call(left.code, right.code), most: left.most };
      default:
        return { code: pow(this.shop).call(left.code, right.code), most: MAX_VALUE };
    }
  }

  private quotient(left: Part, right: Part, divisor: Core): Part {
    if (divisor.kind === "constant") {
      if (divisor.value === 0) return { code: ZERO, most: 0 };
      return this.finite(f64.div(left.code, right.code), left.most / Math.abs(divisor.value));
    }
    const by = this.body.local("f64");
    const result = saturated(this.shop, this.body, f64.div(left.code, by.get));
    return { code: after(by.set(right.code), either(f64.eq(by.get, ZERO), ZERO, result)), most: MAX_VALUE };
  }

  private many(core: Core & { kind: "many" }): Part {
    const [first, ...others] = core.of.map((one) => this.part(one));
    if (first === undefined) return { code: ZERO, most: 0 };
    const add = core.operation === "add";
    const most = others.reduce((sum, one) => (add ? sum + one.most : Math.max(sum, one.most)), first.most);
    const codes = others.map(({ code }) => code);
    if (!add || most <= MAX_VALUE) return { code: f64.all(core.operation, [first.code, ...codes]), most };
    return others.reduce((sum, one) => this.finite(f64.add(sum.code, one.code), sum.most + one.most), first);
  }

  private lerp(core: Core & { kind: "lerp" }): Part {
    const from = this.part(core.from);
    const to = this.part(core.to);
    const part = this.part(core.part);
    const start = this.body.local("f64");
    const span = this.finite(f64.sub(to.code, start.get), to.most + from.most);
    const way = this.finite(f64.mul(span.code, part.code), span.most * part.most);
    const { code, most } = this.finite(f64.add(start.get, way.code), from.most + way.most);
    return { code: after(start.set(from.code), code), most };
  }

  private finite(code: F64, most: number): Part {
    return most <= MAX_VALUE ? { code, most } : { code: saturated(this.shop, this.body, code), most: MAX_VALUE };
  }
}

const COMPARISONS = { less: f64.lt, lessEqual: f64.le, equal: f64.eq, notEqual: f64.ne } as const;
