import { clauseLevels } from "../compile/levels.ts";
import { entriesOf } from "../compile/entries.ts";
import type { Report } from "../compile/report.ts";
import type { Path } from "../problem.ts";
import type { ClauseSource, DealSource } from "../shape/decisions.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { goodRange, known } from "./check.ts";
import { lintWeights } from "./draws.ts";

/** What the bargaining can work with in reasonable time. */
export const DEAL_LIMITS = { clauses: 16, levels: 128 } as const;

/** Deals have clauses, good ranges of patience, and terms in force that stand on the clauses' grids. */
export function lintDeals(source: ScenarioSource, report: Report): void {
  for (const { source: deal, path } of entriesOf(source.deals, ["deals"])) {
    const count = Object.keys(deal.clauses).length;
    if (count === 0) report.error([...path, "clauses"], "nothing-here", "a deal needs at least one clause");
    if (count > DEAL_LIMITS.clauses) {
      report.error([...path, "clauses"], "limit-count", `${count} clauses; at most ${DEAL_LIMITS.clauses} are allowed`);
    }
    lintPatience(deal.patience.range, [...path, "patience", "range"], report);
    if (deal.kinds !== undefined) lintWeights(deal.kinds, [...path, "kinds"], report);
    for (const kind of Object.keys(deal.kindLabels ?? {}))
      known(report, [...path, "kindLabels", kind], "kind", kind, deal.kinds);
    if (deal.inForce !== undefined && deal.inForce !== null)
      lintTerms(deal, deal.inForce, [...path, "inForce"], report);
  }
}

function lintPatience(range: readonly [number, number], path: Path, report: Report): void {
  if (!goodRange(report, path, range)) return;
  range.forEach((rounds, index) => {
    if (rounds < 1 || Math.floor(rounds) !== rounds) {
      report.error([...path, index], "wrong-value", `patience is a whole number of rounds from 1, not ${rounds}`);
    }
  });
}

function lintTerms(
  deal: DealSource,
  terms: Readonly<Record<string, string | number>>,
  path: Path,
  report: Report,
): void {
  for (const { id, source: term, path: at } of entriesOf(terms, path)) {
    const clause = deal.clauses[id];
    if (known(report, at, "clause", id, deal.clauses) && clause !== undefined) lintTerm(clause, term, at, report);
  }
  const missing = Object.keys(deal.clauses).filter((id) => !Object.hasOwn(terms, id));
  if (missing.length > 0) {
    report.error(
      path,
      "missing-term",
      `every clause has its terms; missing ${missing
        .sort()
        .map((id) => `"${id}"`)
        .join(", ")}`,
    );
  }
}

/** Is a term one of the clause's values? */
export function lintTerm(clause: ClauseSource, term: string | number, path: Path, report: Report): void {
  if (clause.options !== undefined) {
    if (typeof term === "string") known(report, path, "option", term, clause.options);
    else report.error(path, "wrong-type", `expected an option, found ${term}`);
  } else if (typeof term === "string") {
    report.error(path, "wrong-type", `expected a number, found "${term}"; this clause has no options`);
  } else if (!clauseLevels(clause).some((level) => Math.abs(level - term) < 1e-6)) {
    const [min, max] = clause.range ?? [0, 0];
    report.error(
      path,
      "off-step",
      `${term} is not one of the clause's values, ${min} to ${max} in steps of ${clause.step ?? 1}`,
    );
  }
}
