import { entriesOf, own } from "../compile/entries.ts";
import type { Report } from "../compile/report.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { goodRange } from "./check.ts";

/** What advisors say of a plan needs a number that they watch, that the player may see, and a way in which they want it to go. */
export function lintAdvice(source: ScenarioSource, report: Report): void {
  for (const { source: advisor, path } of entriesOf(source.advisors, ["advisors"])) {
    if (advisor.within !== undefined) goodRange(report, [...path, "within"], advisor.within, false);
    if (advisor.words === undefined) continue;
    const at = [...path, "words"];
    if (advisor.watches === undefined) {
      report.error(at, "nothing-here", "words about a plan need a value that the advisor watches: add `watches`");
      continue;
    }
    const name = advisor.watches.slice(advisor.watches.indexOf(".") + 1);
    const variable = own(source.variables, name);
    const watched = variable ?? own(source.derived, name);
    if (variable?.oneOf !== undefined)
      report.error(
        [...path, "watches"],
        "wrong-type",
        `"${advisor.watches}" has options; words about a plan need a number`,
      );
    if (variable?.seen === "hidden")
      report.error(
        [...path, "watches"],
        "hidden-watch",
        `"${advisor.watches}" is hidden, so nobody can speak of it in play`,
      );
    if (advisor.favours === undefined && watched?.good === undefined)
      report.error(at, "nothing-here", `which way is better? Add \`favours\`, or \`good\` to "${advisor.watches}"`);
  }
}
