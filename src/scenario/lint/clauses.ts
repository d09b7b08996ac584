import { entriesOf } from "../compile/entries.ts";
import type { Report } from "../compile/report.ts";
import type { Path } from "../problem.ts";
import type { ClauseSource } from "../shape/decisions.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { goodRange, known, onStep } from "./check.ts";
import { DEAL_LIMITS, lintTerm } from "./deals.ts";

/** Clauses have a range or options, drafts on their grid, and a worth for every option. */
export function lintClauses(source: ScenarioSource, report: Report): void {
  for (const { source: deal, path } of entriesOf(source.deals, ["deals"])) {
    for (const { source: clause, path: at } of entriesOf(deal.clauses, [...path, "clauses"]))
      lintClause(clause, at, report);
  }
}

function lintClause(clause: ClauseSource, path: Path, report: Report): void {
  if (!hasValues(clause, path, report)) return;
  lintTerm(clause, clause.start, [...path, "start"], report);
  if (outside(clause)) {
    // What holds without the deal may be something that no deal would say, such as nothing at all.
  } else lintTerm(clause, clause.without, [...path, "without"], report);
  for (const side of ["us", "them"] as const) lintWorth(clause, clause.worth[side], [...path, "worth", side], report);
}

/** Is `without` a number that lies beyond the range? */
function outside({ range, without }: ClauseSource): boolean {
  return range !== undefined && typeof without === "number" && (without < range[0] || without > range[1]);
}

function hasValues(clause: ClauseSource, path: Path, report: Report): boolean {
  const { range, step, options } = clause;
  if (range !== undefined && options !== undefined) {
    report.error(path, "fields-clash", `these fields don't go together: "range", "options"`, { key: "options" });
    return false;
  }
  if (options !== undefined) {
    if (Object.keys(options).length < 2)
      report.error([...path, "options"], "nothing-here", "a clause needs at least two options");
    if (step !== undefined) report.error(path, "fields-clash", `"step" belongs to a "range"`, { key: "step" });
    return step === undefined;
  }
  if (range === undefined || step === undefined) {
    report.error(path, "missing-field", 'a clause needs "range" and "step", or "options"');
    return false;
  }
  if (!goodRange(report, [...path, "range"], range, false)) return false;
  const [min, max] = range;
  if ((max - min) / step > DEAL_LIMITS.levels - 1 + 1e-6) {
    report.error(
      [...path, "step"],
      "limit-count",
      `steps of ${step} make more than ${DEAL_LIMITS.levels} values; take a greater step`,
    );
    return false;
  }
  if (!onStep(max, min, step))
    report.error([...path, "step"], "off-step", `${max} is no whole number of steps of ${step} from ${min}`);
  return true;
}

function lintWorth(clause: ClauseSource, worth: ClauseSource["worth"]["us"], path: Path, report: Report): void {
  if (Array.isArray(worth)) return;
  if (clause.options === undefined) {
    report.error(
      path,
      "wrong-type",
      "a worth by option needs a clause with options; list parts with their reasons instead",
    );
    return;
  }
  for (const option of Object.keys(worth)) known(report, [...path, option], "option", option, clause.options);
  const missing = Object.keys(clause.options).filter((option) => !Object.hasOwn(worth, option));
  if (missing.length > 0)
    report.error(
      path,
      "missing-worth",
      `no worth for ${missing
        .sort()
        .map((id) => `"${id}"`)
        .join(", ")}`,
    );
}
