import { entriesOf } from "../compile/entries.ts";
import type { Report } from "../compile/report.ts";
import type { ScenarioSource } from "../shape/scenario.ts";

/** Tables have as many y as x, and x rises strictly. */
export function lintTables(source: ScenarioSource, report: Report): void {
  for (const { source: table, path } of entriesOf(source.tables, ["tables"])) {
    const { x, y } = table;
    if (x.length !== y.length) {
      report.error(path, "table-length", `a table has as many x as y; this one has ${x.length} and ${y.length}`);
    }
    x.forEach((value, index) => {
      const before = x[index - 1];
      if (before !== undefined && value <= before) {
        report.error(
          [...path, "x", index],
          "table-order",
          `the x of a table must rise, and ${value} comes after ${before}`,
        );
      }
    });
  }
}
