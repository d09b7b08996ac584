import { entriesOf } from "../compile/entries.ts";
import type { Report } from "../compile/report.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { known } from "./check.ts";

/** Actors have names, the other sides of deals and rivals are actors, advisors and arcs exist. */
export function lintActors(source: ScenarioSource, report: Report): void {
  for (const { id, source: actor, path } of entriesOf(source.actors, ["actors"])) {
    if (actor.name === undefined)
      report.warn(path, "missing-text", `the actor "${id}" has no name, so its id is shown`);
    actor.is.forEach((group, index) => {
      if (actor.is.indexOf(group) < index)
        report.warn([...path, "is", index], "repeated", `"${group}" stands here twice`);
    });
  }
  for (const { source: deal, path } of entriesOf(source.deals, ["deals"]))
    known(report, [...path, "with"], "actor", deal.with, source.actors);
  for (const { id, source: rival, path } of entriesOf(source.rivals, ["rivals"])) {
    known(report, path, "actor", id, source.actors);
    if (Object.keys(rival.moves).length === 0)
      report.error([...path, "moves"], "nothing-here", "a rival needs at least one move");
  }
  for (const part of ["actions", "studies"] as const) {
    for (const { source: thing, path } of entriesOf<{ advisor?: string | undefined }>(source[part], [part])) {
      if (thing.advisor !== undefined) known(report, [...path, "advisor"], "advisor", thing.advisor, source.advisors);
    }
  }
  for (const { source: event, path } of entriesOf(source.events, ["events"])) {
    if (event.arc !== undefined) known(report, [...path, "arc"], "arc", event.arc, source.arcs);
  }
}
