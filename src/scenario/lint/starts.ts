import { reportUnknown, type Report } from "../compile/report.ts";
import { isRange } from "../compile/types.ts";
import type { Path } from "../problem.ts";
import type { VariableSource } from "../shape/quantities.ts";
import { goodRange, within } from "./check.ts";

/** Does a start suit the variable's kind, and lie within its bounds? */
export function lintStart(variable: VariableSource, start: unknown, path: Path, report: Report): void {
  const { oneOf, min, max } = variable;
  if (oneOf !== undefined) {
    if (typeof start !== "string")
      report.error(path, "wrong-type", `the start must be one of its options: ${quoted(oneOf)}`);
    else if (!oneOf.includes(start)) reportUnknown(report, path, "option", start, oneOf);
  } else if (typeof start === "string") {
    report.error(path, "wrong-type", 'a text can be a start only where "oneOf" lists the options');
  } else if (typeof start === "number" || isRange(start)) {
    if (min === undefined || max === undefined || min >= max) return;
    const [low, high] = typeof start === "number" ? [start, start] : start.range;
    if (typeof start !== "number" && !goodRange(report, [...path, "range"], start.range)) return;
    if (within(report, path, "the start", low, { min, max })) within(report, path, "the start", high, { min, max });
  } else if (typeof start !== "boolean") {
    report.error(path, "wrong-type", "starts by actor need `each`");
  }
}

const quoted = (options: readonly string[]): string => options.map((option) => `"${option}"`).join(", ");
