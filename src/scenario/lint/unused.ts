import { entriesOf } from "../compile/entries.ts";
import type { Report } from "../compile/report.ts";
import { inventoryOf } from "../inventory.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { namesRead } from "./names-read.ts";

/** Things that are declared and never come into play. */
export function lintUnused(source: ScenarioSource, report: Report): void {
  const read = namesRead(source);
  const parts = [
    ["constants", "constant", source.constants],
    ["uncertainties", "uncertainty", source.uncertainties],
    ["draws", "draw", source.draws],
    ["tables", "table", source.tables],
    ["levers", "lever", source.levers],
  ] as const;
  for (const [part, noun, record] of parts) {
    for (const { id } of entriesOf<unknown>(record, [])) {
      if (!read.has(id)) report.warn([part], "unused", `nothing reads the ${noun} "${id}"`, { key: id });
    }
  }
  lintTerms(source, read, report);
  lintCalls(source, report);
}

/** Parts of allocations and clauses of deals that no formula reads. */
function lintTerms(source: ScenarioSource, read: ReadonlySet<string>, report: Report): void {
  for (const { id, source: allocation, path } of entriesOf(source.allocations, ["allocations"])) {
    for (const part of Object.keys(allocation.parts)) {
      if (!read.has(`${id}.${part}`))
        report.warn([...path, "parts"], "unused", `nothing reads "${id}.${part}"`, { key: part });
    }
  }
  for (const { id, source: deal, path } of entriesOf(source.deals, ["deals"])) {
    for (const clause of Object.keys(deal.clauses)) {
      const name = `deal.${id}.${clause}`;
      if (!read.has(name))
        report.warn(
          [...path, "clauses"],
          "unused",
          `nothing reads "${name}", so what is agreed on it changes nothing`,
          { key: clause },
        );
    }
  }
}

/** Events, promises and stories that nothing calls for. */
function lintCalls(source: ScenarioSource, report: Report): void {
  const { effects } = inventoryOf(source);
  const fired = new Set(
    effects.flatMap(({ effect, event }) => ("fire" in effect && effect.fire !== event ? [effect.fire] : [])),
  );
  const promised = new Set(effects.flatMap(({ effect }) => ("promise" in effect ? [effect.promise] : [])));
  const told = new Set(entriesOf(source.events, []).map(({ source: event }) => event.arc));
  for (const { id, source: event } of entriesOf(source.events, [])) {
    if (event.chained === true && !fired.has(id))
      report.warn(["events"], "never-fires", `the event "${id}" is chained, and no effect fires it`, { key: id });
  }
  for (const { id } of entriesOf(source.promises, [])) {
    if (!promised.has(id)) report.warn(["promises"], "unused", `no effect makes the promise "${id}"`, { key: id });
  }
  for (const { id } of entriesOf(source.arcs, [])) {
    if (!told.has(id)) report.warn(["arcs"], "unused", `no event belongs to the arc "${id}"`, { key: id });
  }
}
