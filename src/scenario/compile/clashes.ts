import type { Catalog } from "./catalog.ts";
import { entriesOf } from "./entries.ts";
import type { Report } from "./report.ts";

/** A measure may be called as a value only when it is that value, or a sum on the chart would mean two things. */
export function checkMeasures(catalog: Catalog, report: Report): void {
  const values = [catalog.variables, catalog.derived, catalog.constants, catalog.levers].flatMap((list) =>
    list.map(({ id }) => id),
  );
  for (const { id, source, path } of entriesOf(catalog.source.measures, ["measures"])) {
    if (values.includes(id) && source !== id) {
      report.error(
        path,
        "duplicate-name",
        `"${id}" is a value already; the measure must be that value or have another name`,
      );
    }
  }
}
