import { entriesOf } from "../compile/entries.ts";
import type { Report } from "../compile/report.ts";
import type { ScenarioSource } from "../shape/scenario.ts";

/** A promise can be kept or broken, and its fields belong together. */
export function lintPromises(source: ScenarioSource, report: Report): void {
  for (const { source: promise, path } of entriesOf(source.promises, ["promises"])) {
    const { holds, until, within, warn, renews, grace } = promise;
    if (holds === undefined && until === undefined) {
      report.error(
        path,
        "missing-field",
        'one of these fields is needed: "holds", "until"; or it could be neither kept nor broken',
      );
    }
    const clash = (field: string, other: string): void =>
      report.error(path, "fields-clash", `"${field}" needs "${other}"`, { key: field });
    if (warn !== undefined && within === undefined) clash("warn", "within");
    if (grace !== undefined && holds === undefined) clash("grace", "holds");
    if (renews === true && within === undefined) clash("renews", "within");
    if (renews === true && holds === undefined) clash("renews", "holds");
  }
}
