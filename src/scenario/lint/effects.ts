import { own } from "../compile/entries.ts";
import { reportUnknown, type Report } from "../compile/report.ts";
import { inventoryOf } from "../inventory.ts";
import type { Path } from "../problem.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { known } from "./check.ts";

/** What effects fire, break, end, reopen, promise, reveal and call for is declared. */
export function lintEffects(source: ScenarioSource, report: Report): void {
  for (const { effect, path } of inventoryOf(source).effects) {
    if ("fire" in effect) known(report, [...path, "fire"], "event", effect.fire, source.events);
    else if ("breach" in effect) known(report, [...path, "breach"], "deal", effect.breach, source.deals);
    else if ("end" in effect) known(report, [...path, "end"], "deal", effect.end, source.deals);
    else if ("reopen" in effect) known(report, [...path, "reopen"], "deal", effect.reopen, source.deals);
    else if ("promise" in effect) known(report, [...path, "promise"], "promise", effect.promise, source.promises);
    else if ("ending" in effect) known(report, [...path, "ending"], "ending", effect.ending, source.endings);
    else if ("reveal" in effect) lintReveal(source, effect.reveal, [...path, "reveal"], report);
    else if ("multiply" in effect && effect.multiply === 1)
      report.warn([...path, "multiply"], "nothing-here", "times 1 changes nothing");
    else if ("add" in effect && effect.add === 0 && effect.noise === undefined) {
      report.warn([...path, "add"], "nothing-here", "adding 0 changes nothing");
    }
  }
}

function lintReveal(source: ScenarioSource, of: string, path: Path, report: Report): void {
  const deal = /^deal\.([^.]+)\.kind$/.exec(of)?.[1];
  if (deal !== undefined) {
    if (known(report, path, "deal", deal, source.deals) && own(source.deals, deal)?.kinds === undefined) {
      report.error(path, "nothing-here", `the deal "${deal}" has no kinds to reveal`);
    }
    return;
  }
  if (own(source.uncertainties, of) !== undefined || own(source.actors, of) !== undefined) return;
  const names = [...Object.keys(source.uncertainties ?? {}), ...Object.keys(source.actors)].sort((a, b) =>
    a < b ? -1 : 1,
  );
  reportUnknown(report, path, "uncertainty or actor", of, names);
}
