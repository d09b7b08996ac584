import { own } from "../compile/entries.ts";
import type { ScenarioSource } from "../shape/scenario.ts";

/** How a value is shown: what it is called, its unit, its digits, and what its options are called. */
export interface Look {
  readonly label?: string | undefined;
  readonly unit?: string | undefined;
  readonly digits?: number | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

/** How a declared value is shown, by the name that formulas read it by. Empty for names that have no look of their own. */
export function lookOf(source: ScenarioSource, name: string): Look {
  return bareLook(source, name) ?? dottedLook(source, name.split(".")) ?? {};
}

function bareLook(source: ScenarioSource, name: string): Look | undefined {
  const lever = own(source.levers, name);
  if (lever !== undefined) return { label: lever.label, labels: lever.options };
  return (
    own(source.variables, name) ??
    own(source.derived, name) ??
    own(source.constants, name) ??
    own(source.uncertainties, name) ??
    own(source.draws, name)
  );
}

function dottedLook(
  source: ScenarioSource,
  [first = "", second = "", third = ""]: readonly string[],
): Look | undefined {
  if (first === "deal") {
    const deal = own(source.deals, second);
    if (third === "kind") return { labels: deal?.kindLabels };
    const clause = own(deal?.clauses, third);
    return clause === undefined
      ? undefined
      : { label: clause.label, unit: clause.unit, digits: clause.digits, labels: clause.options };
  }
  const allocation = own(source.allocations, first);
  if (allocation !== undefined) return { label: own(allocation.parts, second)?.label, unit: allocation.unit };
  return own(source.actors, first) === undefined ? undefined : bareLook(source, second);
}
