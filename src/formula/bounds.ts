import type { Core } from "./core.ts";
import { NO_FACTS, assume, type Bounds, type Facts } from "./facts.ts";
import {
  ALWAYS,
  BINARY_BOUNDS,
  EITHER,
  MANY_BOUNDS,
  NEVER,
  UNARY_BOUNDS,
  around,
  lerpBounds,
  tableBounds,
} from "./interval.ts";
import type { Range } from "./scope.ts";

export interface Bounded {
  readonly interval: Range;
  /** Offsets of divisors that may be zero, ascending, each once. */
  readonly mayDivideByZero: readonly number[];
}

/** Steps after which conditions no longer narrow what follows them, so that the work stays bounded. */
const MOST_STEPS = 200_000;

/**
 * Bounds of a formula from those of what it reads, and its doubtful divisions. Sound: no value lies outside. Values are taken to
 * vary freely of one another, save what a condition says of the very same part in the branch that it guards.
 */
export function boundsOf(core: Core): Bounded {
  const doubtful = new Set<number>();
  let steps = 0;

  const bounds: Bounds = (part, facts) => {
    const fact = facts.get(part);
    const own = visit(part, facts);
    return fact === undefined ? own : { min: Math.max(own.min, fact.min), max: Math.min(own.max, fact.max) };
  };

  const after = (condition: Core, truth: boolean, facts: Facts): Facts | null =>
    steps > MOST_STEPS ? facts : assume(condition, truth, facts, bounds);

  const visit = (part: Core, facts: Facts): Range => {
    steps += 1;
    switch (part.kind) {
      case "constant":
        return { min: part.value, max: part.value };
      case "slot":
      case "formula":
        return part.range;
      case "unary":
        return UNARY_BOUNDS[part.operation](bounds(part.of, facts));
      case "binary": {
        const left = bounds(part.left, facts);
        const right = bounds(part.right, facts);
        const divides = part.operation === "divide" || part.operation === "remainder";
        if (divides && right.min <= 0 && right.max >= 0 && facts.get(part.right)?.nonzero !== true)
          doubtful.add(part.at);
        if (part.left === part.right) return ofTheSame(part, left);
        return BINARY_BOUNDS[part.operation](left, right);
      }
      case "many":
        if (part.of.length === 0) return NEVER;
        return part.of.map((one) => bounds(one, facts)).reduce((sum, one) => MANY_BOUNDS[part.operation](sum, one));
      case "both":
      case "either":
        return visitPair(part, facts);
      case "if":
        return visitIf(part, facts);
      case "lerp":
        return lerpBounds(bounds(part.from, facts), bounds(part.to, facts), bounds(part.part, facts));
      default:
        return tableBounds(part.table, bounds(part.x, facts));
    }
  };

  /** The right side is read only once the left has turned out true (`and`) or false (`or`). */
  const visitPair = (part: Core & { kind: "both" | "either" }, facts: Facts): Range => {
    const settled = part.kind === "both" ? NEVER : ALWAYS;
    const left = bounds(part.left, facts);
    if (left.min === settled.min && left.max === settled.max) return settled;
    const then = after(part.left, part.kind === "both", facts);
    if (then === null) return settled;
    const right = bounds(part.right, then);
    if (right.min === settled.min && right.max === settled.max) return settled;
    const other = part.kind === "both" ? 1 : 0;
    const certain = left.min === other && left.max === other && right.min === other && right.max === other;
    return certain ? { min: other, max: other } : EITHER;
  };

  const visitIf = (part: Core & { kind: "if" }, facts: Facts): Range => {
    const condition = bounds(part.condition, facts);
    const whenTrue = condition.max === 0 ? null : after(part.condition, true, facts);
    const whenFalse = condition.min === 1 ? null : after(part.condition, false, facts);
    const yes = whenTrue === null ? null : bounds(part.yes, whenTrue);
    const no = whenFalse === null ? null : bounds(part.no, whenFalse);
    if (yes === null) return no ?? bounds(part.yes, facts);
    return no === null ? yes : around(yes, no);
  };

  const interval = bounds(core, NO_FACTS);
  return { interval, mayDivideByZero: [...doubtful].sort((a, b) => a - b) };
}

/** Both sides are one and the same part: squares and differences are narrower than products and sums in general. */
function ofTheSame(part: Core & { kind: "binary" }, range: Range): Range {
  const general = BINARY_BOUNDS[part.operation](range, range);
  switch (part.operation) {
    case "multiply":
      return { min: range.min > 0 || range.max < 0 ? general.min : 0, max: general.max };
    case "subtract":
    case "less":
    case "notEqual":
      return NEVER;
    case "lessEqual":
    case "equal":
      return ALWAYS;
    default:
      return general;
  }
}
