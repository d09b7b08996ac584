import { entriesOf } from "../compile/entries.ts";
import { isRange } from "../compile/types.ts";
import type { Report } from "../compile/report.ts";
import type { Path } from "../problem.ts";
import { isHeadline, type VariableSource } from "../shape/quantities.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { type Bounds, goodRange, known, storable } from "./check.ts";
import { lintStart } from "./starts.ts";

/** Variables are numbers with bounds, booleans, or options, and begin within them. */
export function lintVariables(source: ScenarioSource, report: Report): void {
  for (const { source: variable, path } of entriesOf(source.variables, ["variables"])) {
    const { seen } = variable;
    if (seen === "hidden" && isHeadline(variable)) {
      report.error(path, "hidden-headline", "a hidden variable can't be a headline figure", { key: "headline" });
    }
    if (variable.each === undefined) lintStart(variable, variable.start, [...path, "start"], report);
    else lintStarts(source, variable, variable.each, [...path, "start"], report);
    if (variable.oneOf !== undefined) lintOptions(variable, variable.oneOf, path, report);
    else lintNumber(variable, path, report);
  }
  for (const { source: derived, path } of entriesOf(source.derived, ["derived"])) {
    if (derived.scale !== undefined) goodRange(report, [...path, "scale"], derived.scale, false);
  }
}

/** Under `each` there is one start for all, or one for every actor of the group. */
function lintStarts(source: ScenarioSource, variable: VariableSource, group: string, path: Path, report: Report): void {
  const { start } = variable;
  if (typeof start !== "object" || isRange(start)) return lintStart(variable, start, path, report);
  const actors = entriesOf(source.actors, []).filter((actor) => actor.source.is.includes(group));
  const members = Object.fromEntries(actors.map(({ id }) => [id, true]));
  for (const { id, source: own, path: at } of entriesOf(start, path)) {
    if (known(report, at, `actor of the group "${group}",`, id, members)) lintStart(variable, own, at, report);
  }
  const missing = actors.filter(({ id }) => !Object.hasOwn(start, id)).map(({ id }) => `"${id}"`);
  if (missing.length > 0) report.error(path, "missing-start", `no start for ${missing.join(", ")}`);
}

function lintOptions(variable: VariableSource, options: readonly string[], path: Path, report: Report): void {
  options.forEach((option, index) => {
    if (options.indexOf(option) < index)
      report.error([...path, "oneOf", index], "repeated", `the option "${option}" stands here twice`);
  });
  for (const option of Object.keys(variable.labels ?? {})) {
    known(report, [...path, "labels", option], "option", option, Object.fromEntries(options.map((id) => [id, true])));
  }
  onlyNumbers(variable, path, report);
}

function lintNumber(variable: VariableSource, path: Path, report: Report): void {
  for (const field of ["ordered", "labels"] as const) {
    if (variable[field] !== undefined)
      report.error(path, "fields-clash", `"${field}" belongs to "oneOf"`, { key: field });
  }
  if (isBoolean(variable)) return onlyNumbers(variable, path, report);
  const { min, max, scale, danger } = variable;
  if (min === undefined || max === undefined) {
    const missing = min === undefined && max === undefined ? '"min" and "max"' : min === undefined ? '"min"' : '"max"';
    report.error(path, "missing-field", `a number needs bounds: missing ${missing}`);
    return;
  }
  const bounds: Bounds = { min, max };
  if (min >= max) report.error(path, "range-reversed", `the bounds leave no room: ${min} to ${max}`, { key: "min" });
  storable(report, [...path, "min"], min);
  storable(report, [...path, "max"], max);
  if (scale !== undefined) goodRange(report, [...path, "scale"], scale, false);
  if (danger !== undefined && (danger < bounds.min || danger > bounds.max)) {
    report.error(
      [...path, "danger"],
      "out-of-range",
      `${danger} is outside the bounds, ${min} to ${max}, so it can't be reached`,
    );
  }
}

/** Fields that only numbers have. */
function onlyNumbers(variable: VariableSource, path: Path, report: Report): void {
  for (const field of ["min", "max", "scale", "danger", "digits"] as const) {
    if (variable[field] !== undefined)
      report.error(path, "fields-clash", `only numbers have "${field}"`, { key: field });
  }
  if (typeof variable.seen === "object") {
    report.error(
      [...path, "seen"],
      "fields-clash",
      'only numbers are seen with an error; this can be "exact" or "hidden"',
    );
  }
}

function isBoolean({ start }: VariableSource): boolean {
  if (typeof start !== "object" || isRange(start)) return typeof start === "boolean";
  return Object.values(start).some((own) => typeof own === "boolean");
}
