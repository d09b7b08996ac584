import { entriesOf, own } from "../compile/entries.ts";
import { reportUnknown, type Report } from "../compile/report.ts";
import type { Path } from "../problem.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { goodRange, known } from "./check.ts";
import { lintAdvice } from "./advice.ts";
import { declaredValues } from "./declared.ts";

/** What the chart, the advisors and the hints name is declared. */
export function lintChart(source: ScenarioSource, report: Report): void {
  const { chart } = source;
  const values = new Set([...declaredValues(source), ...Object.keys(source.measures ?? {})]);
  for (const side of ["x", "y"] as const) {
    const axis = chart[side];
    goodRange(report, ["chart", side, "range"], axis.range, false);
    const path = ["chart", side, "sum"];
    if (Object.keys(axis.sum).length === 0)
      report.error(path, "nothing-here", "the axis needs at least one value in its sum");
    for (const { id, source: weight, path: at } of entriesOf(axis.sum, path)) {
      named(values, id, path, report, id);
      if (weight === 0) report.warn(at, "nothing-here", "a weight of 0 counts for nothing");
      if (own(source.variables, id)?.oneOf !== undefined)
        report.error(path, "wrong-type", `"${id}" has options and can't be added up`, { key: id });
    }
  }
  if (chart.ceiling !== undefined) named(values, chart.ceiling.of, ["chart", "ceiling", "of"], report);
  lintGauge(source, report);
  chart.weather?.forEach(({ ending }, index) => {
    const path = ["chart", "weather", index, "ending"];
    if (known(report, path, "ending", ending, source.endings) && own(source.endings, ending)?.where !== undefined) {
      report.warn(
        path,
        "weather-with-coast",
        `the ending "${ending}" has a place on the chart, so it needs no weather`,
      );
    }
  });
  for (const { source: advisor, path } of entriesOf(source.advisors, ["advisors"])) {
    if (advisor.watches !== undefined) named(values, advisor.watches, [...path, "watches"], report);
  }
  lintAdvice(source, report);
  source.guide?.forEach(({ at }, index) => lintPlace(source, at, ["guide", index, "at"], report));
}

function named(values: ReadonlySet<string>, name: string, path: Path, report: Report, key?: string): void {
  if (values.has(name)) return;
  const where = key === undefined ? path : [...path, key];
  reportUnknown(
    report,
    where,
    "value",
    name,
    [...values].sort((a, b) => (a < b ? -1 : 1)),
  );
}

function lintGauge(source: ScenarioSource, report: Report): void {
  const { gauge } = source.chart;
  if (gauge === undefined) return;
  goodRange(report, ["chart", "gauge", "range"], gauge.range, false);
  if (gauge.band === undefined) return;
  const path = ["chart", "gauge", "band", "of"];
  const { of } = gauge.band;
  if (
    known(report, path, "uncertainty", of, source.uncertainties) &&
    own(source.uncertainties, of)?.range === undefined
  ) {
    report.error(path, "wrong-type", `"${of}" has options; a band needs an uncertainty with a range`);
  }
}

const PLACES = ["actions", "studies", "ledger", "chart"];

/** A control that a hint stands beside. */
function lintPlace(source: ScenarioSource, at: string, path: Path, report: Report): void {
  const places = [
    ...PLACES,
    ...Object.keys(source.actions ?? {}).map((id) => `action.${id}`),
    ...Object.keys(source.allocations ?? {}).map((id) => `allocation.${id}`),
    ...Object.keys(source.levers ?? {}).map((id) => `lever.${id}`),
    ...Object.keys(source.deals ?? {}).map((id) => `deal.${id}`),
  ];
  if (!places.includes(at)) reportUnknown(report, path, "control", at, places.sort());
}
