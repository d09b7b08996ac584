import type { ScenarioSource } from "../shape/scenario.ts";
import { own, sortedKeys } from "./entries.ts";

/** What a declared name is that no formula reads as it stands, and how what the author may want is read. */
export function elsewhere(source: ScenarioSource, name: string): string | null {
  const is = (what: string, how: string): string => `"${name}" is ${what}; ${how}`;
  const part = (of: Readonly<Record<string, unknown>>): string => sortedKeys(of)[0] ?? "part";
  const allocation = own(source.allocations, name);
  if (allocation !== undefined) return is("an allocation", `read its parts, such as ${name}.${part(allocation.parts)}`);
  const deal = own(source.deals, name);
  if (deal !== undefined)
    return is("a deal", `read deal.${name}.active, or its terms, such as deal.${name}.${part(deal.clauses)}`);
  if (own(source.measures, name) !== undefined)
    return is("a measure", 'formulas can\'t read those; declare it under "derived"');
  if (own(source.events, name) !== undefined) return is("an event", `read how often it came with fired(${name})`);
  if (own(source.actions, name) !== undefined)
    return is("an action", `read how often it was taken with taken(${name})`);
  if (own(source.promises, name) !== undefined)
    return is("a promise", `read it with kept(${name}) and broken(${name})`);
  if (own(source.actors, name) !== undefined) return is("an actor", `read its own values, as in ${name}.value`);
  return null;
}
