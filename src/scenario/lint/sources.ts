import type { Report } from "../compile/report.ts";
import { inventoryOf } from "../inventory.ts";
import type { Path } from "../problem.ts";
import { members } from "../shape/inside.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { known } from "./check.ts";

/** Every id in a `sources` list is declared, and every declared source is cited somewhere. */
export function lintSources(source: ScenarioSource, report: Report): void {
  const cited = new Set<string>();
  for (const { path, ids } of inventoryOf(source).citations)
    ids.forEach((id, index) => cite(String(id), [...path, index]));
  for (const [id] of members(source.sources)) {
    if (!cited.has(id)) report.warn(["sources"], "unused", `no number cites the source "${id}"`, { key: id });
  }

  function cite(id: string, path: Path): void {
    cited.add(id);
    known(report, path, "source", id, source.sources);
  }
}
