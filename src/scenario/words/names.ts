import { entriesOf, own } from "../compile/entries.ts";
import { declaredValues } from "../lint/declared.ts";
import type { Path } from "../problem.ts";
import type { ScenarioSource } from "../shape/scenario.ts";

/** Names that every text of a scenario may print. The same ones as `printerOf` finds. */
export function printableNames(source: ScenarioSource): ReadonlySet<string> {
  const names = new Set([
    ...declaredValues(source),
    ...Object.keys(source.measures ?? {}),
    ...Object.keys(source.actors),
    "date",
  ]);
  for (const { id } of entriesOf(source.promises, [])) names.add(`promise.${id}.made`).add(`promise.${id}.due`);
  for (const { id } of entriesOf(source.deals, [])) names.add(`deal.${id}.signed`).add(`deal.${id}.expires`);
  for (const { id } of entriesOf(source.actions, [])) names.add(`action.${id}.date`);
  for (const { id, source: event } of entriesOf(source.events, [])) {
    names.add(`event.${id}.date`);
    if (event.choices !== undefined) names.add(`event.${id}.choice`);
  }
  return names;
}

/** Names that a text may print because of where it stands: `self` under `each`, an action's `amount`, a clause's `value`. */
export function localNames(source: ScenarioSource, path: Path): readonly string[] {
  const [part, id = "", , clause] = path.map(String);
  if (part === "actions") return own(source.actions, id)?.amount === undefined ? [] : ["amount"];
  if (part === "deals") return clause !== undefined && path.includes("clauses") ? ["value"] : [];
  if (part === "rivals") return selfNames(source, own(source.actors, id)?.is ?? []);
  const each = groupOf(source, part, id);
  return each === undefined ? [] : selfNames(source, [each]);
}

function groupOf(source: ScenarioSource, part: string | undefined, id: string): string | undefined {
  if (part === "variables") return own(source.variables, id)?.each;
  if (part === "derived") return own(source.derived, id)?.each;
  return part === "dynamics" ? own(source.dynamics, id)?.each : undefined;
}

function selfNames(source: ScenarioSource, groups: readonly string[]): readonly string[] {
  const names = ["self"];
  for (const part of [source.variables, source.derived]) {
    for (const { id, source: value } of entriesOf<{ each?: string | undefined }>(part, [])) {
      if (value.each !== undefined && groups.includes(value.each)) names.push(`self.${id}`);
    }
  }
  return names;
}
