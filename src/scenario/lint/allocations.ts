import { entriesOf } from "../compile/entries.ts";
import type { Report } from "../compile/report.ts";
import type { Path } from "../problem.ts";
import type { AllocationSource } from "../shape/quantities.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { fewSteps, known, onStep, storable, within } from "./check.ts";

/** Steps of an allocation's total. */
const MOST_STEPS = 10_000;

/** Allocations begin with shares that add up and stand on the step; levers begin at one of their options. */
export function lintAllocations(source: ScenarioSource, report: Report): void {
  for (const { source: allocation, path } of entriesOf(source.allocations, ["allocations"]))
    lintAllocation(allocation, path, report);
  for (const { source: lever, path } of entriesOf(source.levers, ["levers"])) {
    if (Object.keys(lever.options).length < 2)
      report.error([...path, "options"], "nothing-here", "a lever needs at least two options");
    known(report, [...path, "start"], "option", lever.start, lever.options);
  }
}

function lintAllocation(allocation: AllocationSource, path: Path, report: Report): void {
  const { total, step = 1, maxChange } = allocation;
  const parts = entriesOf(allocation.parts, [...path, "parts"]);
  if (parts.length < 2) report.error([...path, "parts"], "nothing-here", "an allocation needs at least two parts");
  storable(report, [...path, "total"], total);
  if (fewSteps(report, [...path, "step"], total, step, MOST_STEPS) && !onStep(total, 0, step))
    report.error([...path, "total"], "off-step", `${total} is no whole number of steps of ${step}`);
  if (maxChange !== undefined && maxChange < step) {
    report.error([...path, "maxChange"], "out-of-range", `less than a step of ${step}, so no part could ever move`);
  }
  let sum = 0;
  let least = 0;
  let most = 0;
  for (const { source: part, path: at } of parts) {
    const bounds = { min: part.min ?? 0, max: part.max ?? total };
    if (bounds.min > bounds.max)
      report.error(at, "range-reversed", `the range is the wrong way round: ${bounds.min} is more than ${bounds.max}`);
    else within(report, [...at, "start"], "the start", part.start, bounds);
    for (const field of ["start", "min", "max"] as const) {
      const value = part[field];
      if (value !== undefined && !onStep(value, 0, step))
        report.error([...at, field], "off-step", `${value} is no whole number of steps of ${step}`);
    }
    sum += part.start;
    least += bounds.min;
    most += bounds.max;
  }
  if (Math.abs(sum - total) > 1e-6)
    report.error([...path, "parts"], "wrong-sum", `the starts add up to ${rounded(sum)}, not to the total of ${total}`);
  if (least > total)
    report.error(
      [...path, "parts"],
      "wrong-sum",
      `the least shares add up to ${rounded(least)}, more than the total of ${total}`,
    );
  if (most < total)
    report.error(
      [...path, "parts"],
      "wrong-sum",
      `the greatest shares add up to ${rounded(most)}, less than the total of ${total}`,
    );
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
