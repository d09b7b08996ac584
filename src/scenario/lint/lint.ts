import { newReport, type Report } from "../compile/report.ts";
import type { Problem } from "../problem.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { lintActions } from "./actions.ts";
import { lintActors } from "./actors.ts";
import { lintAllocations } from "./allocations.ts";
import { lintCalendar } from "./calendar.ts";
import { lintChains } from "./chains.ts";
import { lintChart } from "./chart.ts";
import { lintClauses } from "./clauses.ts";
import { lintDeals } from "./deals.ts";
import { lintDraws } from "./draws.ts";
import { lintEffects } from "./effects.ts";
import { lintEndings } from "./endings.ts";
import { lintEvents } from "./events.ts";
import { lintMarks } from "./marks.ts";
import { lintNames } from "./names.ts";
import { lintPromises } from "./promises.ts";
import { lintSources } from "./sources.ts";
import { lintStrategies } from "./strategies.ts";
import { lintTables } from "./tables.ts";
import { lintTexts } from "./texts.ts";
import { lintUnused } from "./unused.ts";
import { lintVariables } from "./variables.ts";

const LINTS: readonly ((source: ScenarioSource, report: Report) => void)[] = [
  lintNames,
  lintCalendar,
  lintActors,
  lintSources,
  lintDraws,
  lintVariables,
  lintTables,
  lintAllocations,
  lintActions,
  lintDeals,
  lintClauses,
  lintPromises,
  lintEvents,
  lintChains,
  lintEffects,
  lintChart,
  lintEndings,
  lintStrategies,
  lintTexts,
  lintMarks,
  lintUnused,
];

/** What is wrong with a scenario of good shape, formulas and targets of effects apart: those are checked as they are compiled. */
export function lintScenario(source: ScenarioSource): readonly Problem[] {
  const report = newReport();
  for (const lint of LINTS) lint(source, report);
  return report.problems;
}
