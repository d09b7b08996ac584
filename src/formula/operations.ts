import { detExp, detLn, detPow, detSqrt } from "../engine/det.ts";
import type { BinaryOperation, ManyOperation, UnaryOperation } from "./core.ts";
import { MAX_VALUE } from "./limits.ts";
import type { Table } from "./scope.ts";

/**
 * What each operation gives. Arguments are finite; results are finite too: nothing divides by zero, and what would be
 * larger than 1e300 stays there.
 */

/** Keeps an overflow finite. */
export function saturate(x: number): number {
  return x > MAX_VALUE ? MAX_VALUE : x < -MAX_VALUE ? -MAX_VALUE : x;
}

/** x / 0 is 0. */
export function divide(a: number, b: number): number {
  return b === 0 ? 0 : saturate(a / b);
}

/** What is left of a, with a's sign; x % 0 is 0. */
export function remainder(a: number, b: number): number {
  return b === 0 ? 0 : a % b;
}

/** Minus x; of 0, 0 and not -0. */
export function negate(x: number): number {
  return 0 - x;
}

export const UNARY: Readonly<Record<UnaryOperation, (x: number) => number>> = {
  negate,
  not: (x) => (x === 0 ? 1 : 0),
  positive: (x) => (x > 0 ? 1 : 0),
  abs: Math.abs,
  floor: Math.floor,
  ceil: Math.ceil,
  round: Math.round,
  sqrt: detSqrt,
  exp: detExp,
  ln: detLn,
};

export const BINARY: Readonly<Record<BinaryOperation, (a: number, b: number) => number>> = {
  add: (a, b) => saturate(a + b),
  subtract: (a, b) => saturate(a - b),
  multiply: (a, b) => saturate(a * b),
  divide,
  remainder,
  pow: detPow,
  less: (a, b) => (a < b ? 1 : 0),
  lessEqual: (a, b) => (a <= b ? 1 : 0),
  equal: (a, b) => (a === b ? 1 : 0),
  notEqual: (a, b) => (a === b ? 0 : 1),
};

export const MANY: Readonly<Record<ManyOperation, (a: number, b: number) => number>> = {
  add: BINARY.add,
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
};

/** From a (part 0) to b (part 1) and on beyond both. */
export function lerp(a: number, b: number, part: number): number {
  return saturate(a + saturate(saturate(b - a) * part));
}

/** Reads a table: straight lines between its points, level beyond its ends. An empty one gives 0. */
export function readTable({ x: xs, y: ys }: Table, x: number): number {
  let low = 0;
  let high = xs.length - 1;
  if (high < 0) return 0;
  if (x <= xs[0]!) return saturate(ys[0]!);
  if (x >= xs[high]!) return saturate(ys[high]!);
  // xs[low] <= x < xs[high] throughout, so that the segment found is never empty.
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (xs[middle]! <= x) low = middle;
    else high = middle;
  }
  return saturate(betweenPoints(xs[low]!, ys[low]!, xs[high]!, ys[high]!, x));
}

/** On the line through two points. Rises or falls with x, rounding included. */
export function betweenPoints(x0: number, y0: number, x1: number, y1: number, x: number): number {
  return y0 + (y1 - y0) * ((x - x0) / (x1 - x0));
}
