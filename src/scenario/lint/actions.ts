import { entriesOf } from "../compile/entries.ts";
import type { Report } from "../compile/report.ts";
import type { Path } from "../problem.ts";
import type { ActionSource } from "../shape/decisions.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { fewSteps, goodRange, known, onStep, within } from "./check.ts";

/** Values of an action's amount. */
const MOST_AMOUNTS = 10_000;

/** Actions can be paid for and do something, their amounts have good ranges; studies have something to find out. */
export function lintActions(source: ScenarioSource, report: Report): void {
  for (const { source: action, path } of entriesOf(source.actions, ["actions"])) {
    lintAttention(source, action.attention, path, report);
    if (action.effects.length === 0) report.warn([...path, "effects"], "nothing-here", "this action does nothing");
    if (action.amount !== undefined) lintAmount(action.amount, [...path, "amount"], report);
  }
  for (const { source: deal, path } of entriesOf(source.deals, ["deals"]))
    lintAttention(source, deal.attention, path, report);
  for (const { source: study, path } of entriesOf(source.studies, ["studies"])) {
    lintAttention(source, study.attention, path, report);
    lintSubject(source, study.of, [...path, "of"], report);
  }
}

function lintAttention(source: ScenarioSource, attention: number, path: Path, report: Report): void {
  if (attention > source.attention) {
    report.error(
      [...path, "attention"],
      "out-of-reach",
      `it costs ${attention} attention, and a turn gives only ${source.attention}`,
    );
  }
}

function lintAmount(amount: NonNullable<ActionSource["amount"]>, path: Path, report: Report): void {
  const { range, step, start } = amount;
  if (!goodRange(report, [...path, "range"], range, false)) return;
  const [min, max] = range;
  if (!fewSteps(report, [...path, "step"], max - min, step, MOST_AMOUNTS)) return;
  if (!onStep(max, min, step))
    report.error([...path, "step"], "off-step", `${max} is no whole number of steps of ${step} from ${min}`);
  if (start === undefined || !within(report, [...path, "start"], "the start", start, { min, max })) return;
  if (!onStep(start, min, step))
    report.error([...path, "start"], "off-step", `${start} is no whole number of steps of ${step} from ${min}`);
}

/** A study is of an uncertainty or of a deal's hidden kind. */
function lintSubject(source: ScenarioSource, of: string, path: Path, report: Report): void {
  const deal = /^deal\.([^.]+)\.kind$/.exec(of)?.[1];
  if (deal === undefined) known(report, path, "uncertainty", of, source.uncertainties);
  else if (known(report, path, "deal", deal, source.deals) && source.deals?.[deal]?.kinds === undefined) {
    report.error(path, "nothing-here", `the deal "${deal}" has no kinds to find out`);
  }
}
