import type { Formula } from "../engine/value.ts";
import { detPow } from "../engine/det.ts";
import { boundOf, withBound } from "./bound.ts";
import type { Core } from "./core.ts";
import { ADD, DIVIDE, MAX, MIN, MULTIPLY, REMAINDER, SUBTRACT } from "./fused-arithmetic.ts";
import { choose, chooseEqual } from "./fused-choice.ts";
import { EQUAL, LESS, LESS_EQUAL, NOT_EQUAL } from "./fused-comparison.ts";
import { OVER_SLOTS } from "./fused-slots.ts";
import { join, run, slotOf, type Piece, type Shapes } from "./fused.ts";
import { MAX_VALUE, MOST_IN_SLOT } from "./limits.ts";
import { MANY, UNARY, lerp, readTable, saturate } from "./operations.ts";

/** A piece, and a bound of its magnitude by which saturation can be left out where nothing can overflow. */
interface Lowered {
  readonly piece: Piece;
  readonly most: number;
}

const COMPARED = { less: LESS, lessEqual: LESS_EQUAL, equal: EQUAL, notEqual: NOT_EQUAL } as const;

/** Makes the closures. */
export function lower(core: Core): Formula {
  const { piece, most } = lowered(core);
  return withBound(run(piece), most);
}

function lowered(core: Core): Lowered {
  switch (core.kind) {
    case "constant":
      return { piece: { kind: "constant", value: core.value }, most: Math.abs(core.value) };
    case "slot":
      return { piece: { kind: "slot", slot: core.slot }, most: MOST_IN_SLOT };
    case "formula": {
      const formula = core.get();
      return any(formula, boundOf(formula));
    }
    case "unary":
      return lowerUnary(core);
    case "binary":
      return lowerBinary(core);
    case "many":
      return lowerMany(core);
    case "both":
      return any(both(lower(core.left), lower(core.right)), 1);
    case "either":
      return any(either(lower(core.left), lower(core.right)), 1);
    case "if":
      return lowerIf(core);
    case "lerp": {
      const from = lower(core.from);
      const to = lower(core.to);
      const part = lower(core.part);
      return any((state) => lerp(from(state), to(state), part(state)), MAX_VALUE);
    }
    default: {
      const { table } = core;
      const x = lower(core.x);
      const most = table.y.reduce((sum, y) => Math.max(sum, Math.abs(y)), 0);
      return any((state) => readTable(table, x(state)), most * 4);
    }
  }
}

function any(formula: Formula, most: number): Lowered {
  return { piece: { kind: "any", formula }, most: Math.min(most, MAX_VALUE) };
}

const both =
  (left: Formula, right: Formula): Formula =>
  (state) =>
    left(state) !== 0 && right(state) !== 0 ? 1 : 0;

const either =
  (left: Formula, right: Formula): Formula =>
  (state) =>
    left(state) !== 0 || right(state) !== 0 ? 1 : 0;

function lowerUnary(core: Core & { kind: "unary" }): Lowered {
  const of = lowered(core.of);
  const operation = UNARY[core.operation];
  const most = core.operation === "exp" ? MAX_VALUE : Math.max(of.most + 1, 1000);
  const slot = slotOf(of.piece);
  if (core.operation === "not") {
    const inner = run(of.piece);
    return any(slot === null ? (state) => (inner(state) === 0 ? 1 : 0) : (state) => (state[slot] === 0 ? 1 : 0), 1);
  }
  if (core.operation === "positive") return { piece: join(LESS, { kind: "constant", value: 0 }, of.piece), most: 1 };
  if (core.operation === "negate")
    return { piece: join(SUBTRACT, { kind: "constant", value: 0 }, of.piece), most: of.most };
  const inner = run(of.piece);
  return any((state) => operation(inner(state)), most);
}

function lowerBinary(core: Core & { kind: "binary" }): Lowered {
  const left = lowered(core.left);
  const right = lowered(core.right);
  const made = (shapes: Shapes, most: number): Lowered => {
    const piece = join(shapes, left.piece, right.piece);
    if (most <= MAX_VALUE) return { piece, most };
    const open = run(piece);
    return any((state) => saturate(open(state)), MAX_VALUE);
  };
  switch (core.operation) {
    case "add":
      return made(ADD, left.most + right.most);
    case "subtract":
      return made(SUBTRACT, left.most + right.most);
    case "multiply":
      return made(MULTIPLY, left.most * right.most);
    // Quotients saturate by themselves.
    case "divide": {
      const by = right.piece.kind === "constant" ? Math.abs(right.piece.value) : 0;
      const piece = join(DIVIDE, left.piece, right.piece);
      return { piece, most: by > 0 ? Math.min(MAX_VALUE, left.most / by) : MAX_VALUE };
    }
    case "remainder":
      return made(REMAINDER, left.most);
    case "pow": {
      const base = run(left.piece);
      const exponent = run(right.piece);
      return any((state) => detPow(base(state), exponent(state)), MAX_VALUE);
    }
    default:
      return made(COMPARED[core.operation], 1);
  }
}

/** A few are joined pair by pair, in order; many (a large group) in a loop, so that the stack stays low. */
function lowerMany(core: Core & { kind: "many" }): Lowered {
  const parts = core.of.map(lowered);
  const most = parts.reduce((sum, part) => (core.operation === "add" ? sum + part.most : Math.max(sum, part.most)), 0);
  const [first, ...others] = parts;
  if (first === undefined) return { piece: { kind: "constant", value: 0 }, most: 0 };
  const slots = parts.flatMap(({ piece }) => slotOf(piece) ?? []);
  if (slots.length === parts.length && parts.length > 2) return any(OVER_SLOTS[core.operation](slots), most);
  if (parts.length <= 4 && most <= MAX_VALUE) {
    const shapes = core.operation === "add" ? ADD : core.operation === "min" ? MIN : MAX;
    return { piece: others.reduce((sum, part) => join(shapes, sum, part.piece), first.piece), most };
  }
  const operation = MANY[core.operation];
  const start = run(first.piece);
  const rest = others.map((part) => run(part.piece));
  return any((state) => {
    let sum = start(state);
    for (const part of rest) sum = operation(sum, part(state));
    return sum;
  }, most);
}

function lowerIf(core: Core & { kind: "if" }): Lowered {
  const yes = lowered(core.yes);
  const no = lowered(core.no);
  const most = Math.max(yes.most, no.most);
  const held = heldOption(core.condition);
  if (held !== null) return any(chooseEqual(held.slot, held.value, yes.piece, no.piece), most);
  return any(choose(lower(core.condition), yes.piece, no.piece), most);
}

/** The slot and the value that a condition wants it to hold; null of other conditions. */
function heldOption(core: Core): { readonly slot: number; readonly value: number } | null {
  if (core.kind !== "binary" || core.operation !== "equal") return null;
  const { left, right } = core;
  if (left.kind === "slot" && right.kind === "constant") return { slot: left.slot, value: right.value };
  return null;
}
