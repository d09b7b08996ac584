import { entriesOf, own } from "../compile/entries.ts";
import { reportUnknown, type Report } from "../compile/report.ts";
import type { Path } from "../problem.ts";
import type { StrategySource } from "../shape/outcomes.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { known } from "./check.ts";
import { lintTerm } from "./deals.ts";

/** What strategies split, set, prefer, spend and bargain for is declared. */
export function lintStrategies(source: ScenarioSource, report: Report): void {
  for (const { source: strategy, path } of entriesOf(source.strategies, ["strategies"])) {
    lintSplits(source, strategy, [...path, "allocations"], report);
    lintLevers(source, strategy, [...path, "levers"], report);
    lintPreferences(source, strategy, path, report);
    lintBargains(source, strategy, [...path, "deals"], report);
  }
}

function lintSplits(source: ScenarioSource, strategy: StrategySource, path: Path, report: Report): void {
  for (const { id, source: split, path: at } of entriesOf(strategy.allocations, path)) {
    if (!known(report, at, "allocation", id, source.allocations)) continue;
    for (const part of Object.keys(split))
      known(report, [...at, part], `part of "${id}"`, part, own(source.allocations, id)?.parts);
  }
}

function lintLevers(source: ScenarioSource, strategy: StrategySource, path: Path, report: Report): void {
  for (const { id, source: wanted, path: at } of entriesOf(strategy.levers, path)) {
    if (!known(report, at, "lever", id, source.levers)) continue;
    const options = own(source.levers, id)?.options;
    if (typeof wanted === "string") known(report, at, "option", wanted, options);
    else wanted.forEach(({ option }, index) => known(report, [...at, index, "option"], "option", option, options));
  }
}

function lintPreferences(source: ScenarioSource, strategy: StrategySource, path: Path, report: Report): void {
  const actions = Object.keys(source.actions ?? {}).map((id) => `action.${id}`);
  const studies = Object.keys(source.studies ?? {}).map((id) => `study.${id}`);
  const choices = entriesOf(source.events, []).flatMap(({ id, source: event }) =>
    Object.keys(event.choices ?? {}).map((choice) => `event.${id}.${choice}`),
  );
  const decisions = [...actions, ...studies, ...choices].sort();
  for (const name of Object.keys(strategy.prefer ?? {})) {
    if (!decisions.includes(name)) reportUnknown(report, [...path, "prefer", name], "decision", name, decisions);
  }
  for (const name of Object.keys(strategy.amounts ?? {})) {
    const at = [...path, "amounts", name];
    if (!actions.includes(name)) reportUnknown(report, at, "action", name, actions.sort());
    else if (own(source.actions, name.slice("action.".length))?.amount === undefined) {
      report.error(at, "nothing-here", `"${name}" has no amount to choose`);
    }
  }
}

function lintBargains(source: ScenarioSource, strategy: StrategySource, path: Path, report: Report): void {
  for (const { id, source: bargain, path: at } of entriesOf(strategy.deals, path)) {
    if (!known(report, at, "deal", id, source.deals)) continue;
    const clauses = own(source.deals, id)?.clauses;
    for (const { id: clause, source: term, path: place } of entriesOf(bargain.insist, [...at, "insist"])) {
      const found = own(clauses, clause);
      if (known(report, place, "clause", clause, clauses) && found !== undefined) lintTerm(found, term, place, report);
    }
  }
}
