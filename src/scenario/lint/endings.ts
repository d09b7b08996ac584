import { entriesOf } from "../compile/entries.ts";
import type { Report } from "../compile/report.ts";
import { inventoryOf } from "../inventory.ts";
import type { ScenarioSource } from "../shape/scenario.ts";

/** Exactly one ending comes when no other does; every other one can come, and only when it should. */
export function lintEndings(source: ScenarioSource, report: Report): void {
  const called = new Set(
    inventoryOf(source).effects.flatMap(({ effect }) => ("ending" in effect ? [effect.ending] : [])),
  );
  const endings = entriesOf(source.endings, ["endings"]);
  const otherwise = endings.filter(({ source: ending }) => ending.otherwise === true);
  const idle = endings.filter(
    ({ id, source: ending }) => ending.otherwise !== true && ending.when === undefined && !called.has(id),
  );
  // The one that can't come otherwise is surely the one that was meant.
  const meant = otherwise.length === 0 && idle.length === 1 ? idle[0] : undefined;
  if (otherwise.length === 0) {
    const which = meant === undefined ? "" : `; is it "${meant.id}", which has no "when"?`;
    report.error(
      meant?.path ?? ["endings"],
      "missing-otherwise",
      `one ending needs "otherwise": true, for when no other holds${which}`,
    );
  }
  for (const { path } of otherwise.slice(1)) {
    report.error(
      path,
      "second-otherwise",
      `only one ending can be the one for when no other holds, and "${otherwise[0]?.id}" is`,
      { key: "otherwise" },
    );
  }
  const { x, y } = source.chart;
  for (const { id, source: ending, path } of endings) {
    if (ending.otherwise === true) {
      for (const field of ["when", "early"] as const) {
        if (ending[field] !== undefined)
          report.error(path, "fields-clash", `the ending for when no other holds can't have "${field}"`, {
            key: field,
          });
      }
    } else if (id !== meant?.id && idle.some((each) => each.id === id)) {
      report.error(
        path,
        "never-holds",
        'this ending can never come: it has no "when", is not "otherwise", and no effect calls for it',
      );
    }
    ending.where?.forEach(([east, north], index) => {
      const at = [...path, "where", index];
      if (east < x.range[0] || east > x.range[1] || north < y.range[0] || north > y.range[1]) {
        report.warn(
          at,
          "off-chart",
          `[${east}, ${north}] lies off the chart, ${x.range[0]} to ${x.range[1]} by ${y.range[0]} to ${y.range[1]}`,
        );
      }
    });
  }
}
