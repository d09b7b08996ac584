import type { Core } from "./core.ts";
import type { Range } from "./scope.ts";

/** What is known of a part in a branch: narrower bounds than its own, and whether 0 is ruled out. */
export interface Fact extends Range {
  readonly nonzero: boolean;
}

/** What a branch takes for granted, part by part. */
export type Facts = ReadonlyMap<Core, Fact>;

export const NO_FACTS: Facts = new Map();

/** The bounds of a part under some facts. */
export type Bounds = (core: Core, facts: Facts) => Range;

/**
 * What is known besides once a condition has turned out true (or false); null when it can't turn out so. The same
 * part has the same value wherever it stands, since formulas are pure: so `burn > 0 and cash / burn < 4` is safe.
 */
export function assume(condition: Core, truth: boolean, facts: Facts, bounds: Bounds): Facts | null {
  switch (condition.kind) {
    case "both":
    case "either":
      if ((condition.kind === "both") !== truth) return narrow(condition, number(truth), facts, bounds);
      return assumeBoth(condition.left, condition.right, truth, facts, bounds);
    case "unary":
      if (condition.operation === "not") return assume(condition.of, !truth, facts, bounds);
      if (condition.operation === "positive")
        return narrow(condition.of, truth ? above(0) : { min: -Infinity, max: 0 }, facts, bounds);
      return narrow(condition, number(truth), facts, bounds);
    case "binary":
      return assumeComparison(condition, truth, facts, bounds);
    default:
      return narrow(condition, number(truth), facts, bounds);
  }
}

function assumeBoth(left: Core, right: Core, truth: boolean, facts: Facts, bounds: Bounds): Facts | null {
  const first = assume(left, truth, facts, bounds);
  return first === null ? null : assume(right, truth, first, bounds);
}

function assumeComparison(core: Core & { kind: "binary" }, truth: boolean, facts: Facts, bounds: Bounds): Facts | null {
  const { left, right } = core;
  const a = bounds(left, facts);
  const b = bounds(right, facts);
  switch (core.operation) {
    // There is no NaN, so "not less" is "greater or equal".
    case "less":
      if (truth) return narrowBoth(left, below(b.max), right, above(a.min), facts, bounds);
      return narrowBoth(left, { min: b.min, max: Infinity }, right, { min: -Infinity, max: a.max }, facts, bounds);
    case "lessEqual":
      if (truth)
        return narrowBoth(left, { min: -Infinity, max: b.max }, right, { min: a.min, max: Infinity }, facts, bounds);
      return narrowBoth(left, above(b.min), right, below(a.max), facts, bounds);
    case "equal":
      return truth ? narrowBoth(left, b, right, a, facts, bounds) : differing(left, a, right, b, facts);
    case "notEqual":
      return truth ? differing(left, a, right, b, facts) : narrowBoth(left, b, right, a, facts, bounds);
    default:
      return narrow(core, number(truth), facts, bounds);
  }
}

function narrowBoth(left: Core, a: Range, right: Core, b: Range, facts: Facts, bounds: Bounds): Facts | null {
  const first = narrow(left, a, facts, bounds);
  return first === null ? null : narrow(right, b, first, bounds);
}

/** Of two that differ, only 0 tells anything. */
function differing(left: Core, a: Range, right: Core, b: Range, facts: Facts): Facts | null {
  if (a.min === a.max && b.min === b.max && a.min === b.min) return null;
  if (b.min === 0 && b.max === 0) return without0(left, a, facts);
  if (a.min === 0 && a.max === 0) return without0(right, b, facts);
  return facts;
}

function without0(core: Core, range: Range, facts: Facts): Facts {
  const min = range.min === 0 ? Number.MIN_VALUE : range.min;
  const max = range.max === 0 ? -Number.MIN_VALUE : range.max;
  return new Map([...facts, [core, { min, max, nonzero: true }]]);
}

function narrow(core: Core, to: Range, facts: Facts, bounds: Bounds): Facts | null {
  const known = bounds(core, facts);
  const min = Math.max(known.min, to.min);
  const max = Math.min(known.max, to.max);
  if (min > max) return null;
  if (core.kind === "constant" || (min === known.min && max === known.max)) return facts;
  return new Map([...facts, [core, { min, max, nonzero: facts.get(core)?.nonzero ?? false }]]);
}

function number(truth: boolean): Range {
  return truth ? { min: 1, max: 1 } : { min: 0, max: 0 };
}

/** Closed ranges hold what is strictly above or below; only beside 0 does the difference matter. */
function above(bound: number): Range {
  return { min: bound === 0 ? Number.MIN_VALUE : bound, max: Infinity };
}
function below(bound: number): Range {
  return { min: -Infinity, max: bound === 0 ? -Number.MIN_VALUE : bound };
}
