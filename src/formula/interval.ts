import { detExp, detLn, detPow, detSqrt } from "../engine/det.ts";
import type { BinaryOperation, ManyOperation, UnaryOperation } from "./core.ts";
import { MAX_VALUE } from "./limits.ts";
import { MANY, betweenPoints, readTable, saturate } from "./operations.ts";
import type { Range, Table } from "./scope.ts";

/**
 * Bounds of what operations give, from bounds of what they take. Sound to the bit: rounding keeps order, so the ends of
 * a rising operation bound it; series (exp, ln, pow) get slack for their last digits.
 */

export const ANYTHING: Range = { min: -MAX_VALUE, max: MAX_VALUE };
export const EITHER: Range = { min: 0, max: 1 };
export const NEVER: Range = { min: 0, max: 0 };
export const ALWAYS: Range = { min: 1, max: 1 };

/** Relative slack for functions summed from series; their error is below a thousandth of this. */
const SLACK = 1e-9;

export function hull(values: readonly number[]): Range {
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min: saturate(min), max: saturate(max) };
}

export function around(a: Range, b: Range): Range {
  return { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
}

function loose({ min, max }: Range): Range {
  return { min: saturate(min - Math.abs(min) * SLACK - 1e-300), max: saturate(max + Math.abs(max) * SLACK + 1e-300) };
}

function rising(of: (x: number) => number): (x: Range) => Range {
  return ({ min, max }) => ({ min: of(min), max: of(max) });
}

/** A condition from its certain cases. */
function either(never: boolean, always: boolean): Range {
  return never ? NEVER : always ? ALWAYS : EITHER;
}

function magnitude({ min, max }: Range): number {
  return Math.max(Math.abs(min), Math.abs(max));
}

export const UNARY_BOUNDS: Readonly<Record<UnaryOperation, (x: Range) => Range>> = {
  negate: ({ min, max }) => ({ min: 0 - max, max: 0 - min }),
  not: ({ min, max }) => either(min > 0 || max < 0, min === 0 && max === 0),
  positive: ({ min, max }) => either(max <= 0, min > 0),
  abs: (x) => ({ min: x.min > 0 ? x.min : x.max < 0 ? -x.max : 0, max: magnitude(x) }),
  floor: rising(Math.floor),
  ceil: rising(Math.ceil),
  round: rising(Math.round),
  sqrt: rising(detSqrt),
  exp: (x) => {
    const { min, max } = loose(rising(detExp)(x));
    return { min: Math.max(min, 0), max };
  },
  // ln is 0 where it has no value.
  ln: ({ min, max }) =>
    min > 0
      ? loose({ min: detLn(min), max: detLn(max) })
      : max <= 0
        ? NEVER
        : loose({ min: detLn(Number.MIN_VALUE), max: Math.max(detLn(max), 0) }),
};

export const BINARY_BOUNDS: Readonly<Record<BinaryOperation, (a: Range, b: Range) => Range>> = {
  add: (a, b) => hull([a.min + b.min, a.max + b.max]),
  subtract: (a, b) => hull([a.min - b.max, a.max - b.min]),
  multiply: (a, b) => hull([a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max]),
  divide: divideBounds,
  remainder: (a, b) => {
    const most = Math.min(magnitude(a), magnitude(b));
    return { min: a.min < 0 ? -most : 0, max: a.max > 0 ? most : 0 };
  },
  pow: powBounds,
  less: (a, b) => either(a.min >= b.max, a.max < b.min),
  lessEqual: (a, b) => either(a.min > b.max, a.max <= b.min),
  equal: (a, b) => either(a.min > b.max || a.max < b.min, a.min === a.max && b.min === b.max && a.min === b.min),
  notEqual: (a, b) => either(a.min === a.max && b.min === b.max && a.min === b.min, a.min > b.max || a.max < b.min),
};

export const MANY_BOUNDS: Readonly<Record<ManyOperation, (a: Range, b: Range) => Range>> = {
  add: BINARY_BOUNDS.add,
  min: (a, b) => ({ min: MANY.min(a.min, b.min), max: MANY.min(a.max, b.max) }),
  max: (a, b) => ({ min: MANY.max(a.min, b.min), max: MANY.max(a.max, b.max) }),
};

/** The quotients by the negative and by the positive divisors, and 0 for the divisor 0. */
function divideBounds(a: Range, b: Range): Range {
  const values: number[] = b.min <= 0 && b.max >= 0 ? [0] : [];
  const parts = [
    { min: b.min, max: Math.min(b.max, -Number.MIN_VALUE) },
    { min: Math.max(b.min, Number.MIN_VALUE), max: b.max },
  ];
  for (const { min, max } of parts) {
    if (min <= max) values.push(a.min / min, a.min / max, a.max / min, a.max / max);
  }
  return hull(values);
}

function powBounds(base: Range, exponent: Range): Range {
  const corners = [
    detPow(base.min, exponent.min),
    detPow(base.min, exponent.max),
    detPow(base.max, exponent.min),
    detPow(base.max, exponent.max),
  ];
  if (base.min > 0) return loose(hull(corners));
  // From 0 up, 1 (anything to the 0) is the only value that no corner need show.
  if (base.min === 0 && exponent.min >= 0) return loose(hull([...corners, 0, exponent.min === 0 ? 1 : 0]));
  const whole = exponent.min === exponent.max && exponent.min > 0 && Math.floor(exponent.min) === exponent.min;
  if (whole) return loose(hull(exponent.min % 2 === 0 && base.max >= 0 ? [...corners, 0] : corners));
  return ANYTHING;
}

export function lerpBounds(from: Range, to: Range, part: Range): Range {
  const { add, multiply, subtract } = BINARY_BOUNDS;
  const whole = add(from, multiply(subtract(to, from), part));
  if (part.min < 0 || part.max > 1) return whole;
  const { min, max } = around(from, to);
  const slack = SLACK * (magnitude(from) + magnitude(to));
  return { min: Math.max(whole.min, min - slack), max: Math.min(whole.max, max + slack) };
}

/** What a table gives between two places: its ends, the points between them, and both ends of each line met. */
export function tableBounds(table: Table, { min, max }: Range): Range {
  const values = [readTable(table, min), readTable(table, max)];
  for (let right = 1; right < table.x.length; right += 1) {
    const x0 = table.x[right - 1]!;
    const x1 = table.x[right]!;
    if (!(x0 < max && x1 > min && x0 < x1)) continue;
    const from = { x: x0, y: table.y[right - 1]! };
    const to = { x: x1, y: table.y[right]! };
    // Rounding may carry a line's end past its point by a bit, hence both.
    if (x0 >= min) values.push(from.y);
    if (x1 <= max) values.push(to.y, betweenPoints(from.x, from.y, to.x, to.y, to.x));
  }
  return hull(values);
}
