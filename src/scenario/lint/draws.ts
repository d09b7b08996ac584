import { entriesOf } from "../compile/entries.ts";
import type { Report } from "../compile/report.ts";
import type { Path } from "../problem.ts";
import type { ConstantSource, DrawSource, UncertaintySource } from "../shape/quantities.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { fewSteps, goodRange, known, onStep, storable, within } from "./check.ts";

/** Values among which one may be drawn. */
const MOST_DRAWN = 1_000_000;

/** Constants, uncertainties and draws. */
export function lintDraws(source: ScenarioSource, report: Report): void {
  for (const { source: constant, path } of entriesOf(source.constants, ["constants"]))
    lintConstant(constant, path, report);
  for (const { source: draw, path } of entriesOf(source.uncertainties, ["uncertainties"])) lintDraw(draw, path, report);
  for (const { source: draw, path } of entriesOf(source.draws, ["draws"])) lintDraw(draw, path, report);
}

function lintConstant(constant: ConstantSource, path: Path, report: Report): void {
  storable(report, [...path, "value"], constant.value);
  if (constant.range === undefined || !goodRange(report, [...path, "range"], constant.range)) return;
  within(report, [...path, "value"], "the value", constant.value, { min: constant.range[0], max: constant.range[1] });
}

function lintDraw(draw: DrawSource | UncertaintySource, path: Path, report: Report): void {
  const { range, step, oneOf, labels } = draw;
  if (range === undefined && oneOf === undefined)
    report.error(path, "missing-field", 'one of these fields is needed: "range", "oneOf"');
  if (range !== undefined && oneOf !== undefined) {
    report.error(path, "fields-clash", `these fields don't go together: "range", "oneOf"`, { key: "oneOf" });
  }
  if (
    range !== undefined &&
    goodRange(report, [...path, "range"], range) &&
    step !== undefined &&
    fewSteps(report, [...path, "step"], range[1] - range[0], step, MOST_DRAWN) &&
    !onStep(range[1], range[0], step)
  ) {
    report.error([...path, "step"], "off-step", `${range[1]} is no whole number of steps of ${step} from ${range[0]}`);
  }
  if (step !== undefined && range === undefined)
    report.error(path, "fields-clash", `"step" belongs to a "range"`, { key: "step" });
  if (oneOf !== undefined) {
    lintWeights(oneOf, [...path, "oneOf"], report);
    for (const option of Object.keys(labels ?? {})) known(report, [...path, "labels", option], "option", option, oneOf);
  } else if (labels !== undefined) report.error(path, "fields-clash", `"labels" belongs to "oneOf"`, { key: "labels" });
}

/** Weights of which at least one is more than nothing. */
export function lintWeights(weights: Readonly<Record<string, number>>, path: Path, report: Report): void {
  const values = Object.values(weights);
  if (values.length === 0) report.error(path, "nothing-here", "at least one option is needed");
  else if (values.every((weight) => weight === 0))
    report.error(path, "no-weight", "at least one weight must be more than 0");
}
