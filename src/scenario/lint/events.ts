import { entriesOf } from "../compile/entries.ts";
import type { Report } from "../compile/report.ts";
import type { Path } from "../problem.ts";
import type { ChoiceSource, EventSource } from "../shape/decisions.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { namesRead } from "./names-read.ts";

/** Events do something or ask something, can be answered, and say clearly when they come. */
export function lintEvents(source: ScenarioSource, report: Report): void {
  const read = namesRead(source);
  for (const { id, source: event, path } of entriesOf(source.events, ["events"])) {
    if (event.chained === true) {
      for (const field of ["when", "chance"] as const) {
        if (event[field] !== undefined) {
          report.error(
            path,
            "fields-clash",
            `a chained event comes only when an effect fires it, so its "${field}" is never read`,
            { key: field },
          );
        }
      }
    }
    if (event.choices === undefined) {
      if ((event.effects?.length ?? 0) === 0 && !read.has(id)) {
        report.warn(
          path,
          "nothing-here",
          "this event has no choices and no effects, and nothing asks whether it fired",
        );
      }
    } else lintChoices(event.choices, [...path, "choices"], report);
  }
}

function lintChoices(choices: NonNullable<EventSource["choices"]>, path: Path, report: Report): void {
  const list = entriesOf(choices, path);
  if (list.length === 0) report.error(path, "nothing-here", "an event with choices needs at least one");
  else if (list.every(({ source }) => (source.needs?.length ?? 0) > 0)) {
    report.warn(path, "no-way-out", "every choice has needs: when none is met it passes unanswered");
  }
  for (const { source: choice, path: at } of list) lintOutcomes(choice, at, report);
}

function lintOutcomes(choice: ChoiceSource, path: Path, report: Report): void {
  const { outcomes, result } = choice;
  if (outcomes === undefined) return;
  if (outcomes.every(({ weight }) => weight === 0))
    report.error([...path, "outcomes"], "no-weight", "at least one weight must be more than 0");
  outcomes.forEach(({ weight, text }, index) => {
    const at = [...path, "outcomes", index];
    if (typeof weight === "number" && weight < 0)
      report.error([...at, "weight"], "out-of-range", `a weight can't be less than 0`);
    if (text === undefined && result === undefined)
      report.warn(at, "missing-text", "neither this outcome nor its choice says what happened");
  });
}
