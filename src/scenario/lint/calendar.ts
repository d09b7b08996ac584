import type { Report } from "../compile/report.ts";
import type { ScenarioSource } from "../shape/scenario.ts";

const STARTS = {
  quarter: { pattern: /^\d{4}-Q[1-4]$/, example: "2025-Q4" },
  month: { pattern: /^\d{4}-(0[1-9]|1[0-2])$/, example: "2025-11" },
  year: { pattern: /^\d{4}$/, example: "2025" },
  turn: { pattern: /^/, example: "Day" },
} as const;

/** The calendar's start must fit its step; acts and hints must fall into the run. */
export function lintCalendar(source: ScenarioSource, report: Report): void {
  const { start, step, turns } = source.calendar;
  const { pattern, example } = STARTS[step];
  if (!pattern.test(start)) {
    report.error(
      ["calendar", "start"],
      "calendar-start",
      `"${start}" is not how a calendar of ${step}s begins; write it as "${example}"`,
      { suggestion: example },
    );
  }
  let before = 0;
  source.acts?.forEach((act, index) => {
    const path = ["acts", index, "from"];
    if (act.from > turns) report.error(path, "after-the-end", `the run has only ${turns} turns`);
    if (act.from <= before) report.error(path, "not-rising", "acts begin one after the other");
    before = act.from;
  });
  source.guide?.forEach((hint, index) => {
    if (hint.turn > turns) report.error(["guide", index, "turn"], "after-the-end", `the run has only ${turns} turns`);
  });
}
