import { entriesOf } from "../compile/entries.ts";
import type { ScenarioSource } from "../shape/scenario.ts";

/** Names of all values that a scenario declares and formulas may read, those of each actor written out. */
export function declaredValues(source: ScenarioSource): readonly string[] {
  const names = ["turn", "turnsLeft"];
  for (const part of [source.constants, source.uncertainties, source.draws, source.levers]) {
    for (const { id } of entriesOf<unknown>(part, [])) names.push(id);
  }
  for (const part of [source.variables, source.derived]) {
    for (const { id, source: value } of entriesOf<{ each?: string | undefined }>(part, []))
      names.push(...ownedNames(source, id, value.each));
  }
  for (const { id, source: allocation } of entriesOf(source.allocations, [])) {
    for (const part of Object.keys(allocation.parts)) names.push(`${id}.${part}`);
  }
  for (const { id, source: deal } of entriesOf(source.deals, [])) {
    names.push(`deal.${id}.active`);
    if (deal.kinds !== undefined) names.push(`deal.${id}.kind`);
    for (const clause of Object.keys(deal.clauses)) names.push(`deal.${id}.${clause}`);
  }
  return names;
}

/** `capability` of each rival as `quarry.capability` and so on. */
function ownedNames(source: ScenarioSource, id: string, group: string | undefined): readonly string[] {
  if (group === undefined) return [id];
  const actors = entriesOf(source.actors, []).filter((actor) => actor.source.is.includes(group));
  return actors.map((actor) => `${actor.id}.${id}`);
}
