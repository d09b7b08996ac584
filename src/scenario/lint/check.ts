import { own } from "../compile/entries.ts";
import { reportUnknown, type Report } from "../compile/report.ts";
import { count } from "../json/limits.ts";
import type { Path } from "../problem.ts";

/** Greatest magnitude of a stored number. */
export const GREATEST = 2_147_483_648;

/** Reports a name that isn't among the declared ones; `noun` says what it should be: `advisor`. */
export function known(
  report: Report,
  path: Path,
  noun: string,
  name: string,
  record: Readonly<Record<string, unknown>> | undefined,
): boolean {
  if (own(record, name) !== undefined) return true;
  reportUnknown(report, path, noun, name, Object.keys(record ?? {}).sort(byCode));
  return false;
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** A range that is the right way round and within what a state can store. `single`: both ends may be the same. */
export function goodRange(report: Report, path: Path, range: readonly [number, number], single = true): boolean {
  const [min, max] = range;
  if (min > max) {
    report.error(path, "range-reversed", `the range is the wrong way round: ${min} is more than ${max}`);
    return false;
  }
  if (min === max && !single) {
    report.error(path, "range-empty", `the range has no width: both ends are ${min}`);
    return false;
  }
  return storable(report, path, min) && storable(report, path, max);
}

/** Is the number small enough to be stored? */
export function storable(report: Report, path: Path, value: number): boolean {
  if (Math.abs(value) <= GREATEST) return true;
  report.error(path, "range-too-wide", `${value} can't be stored: numbers go from -${GREATEST} to ${GREATEST}`);
  return false;
}

/** Is a value within bounds? */
export function within(report: Report, path: Path, what: string, value: number, { min, max }: Bounds): boolean {
  if (value >= min && value <= max) return true;
  report.error(path, "out-of-range", `${what} ${value} is outside ${min} to ${max}`);
  return false;
}

/** Reports a step so small that a range has more values than can be gone through. */
export function fewSteps(report: Report, path: Path, width: number, step: number, most: number): boolean {
  if (width / step <= most) return true;
  report.error(path, "limit-count", `steps of ${step} make more than ${count(most)} values; take a greater step`);
  return false;
}

/** Is a value a whole number of steps from the origin, up to rounding? */
export function onStep(value: number, origin: number, step: number): boolean {
  const steps = (value - origin) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}
