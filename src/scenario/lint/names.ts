import { entriesOf } from "../compile/entries.ts";
import type { Report } from "../compile/report.ts";
import type { ScenarioSource } from "../shape/scenario.ts";

/** Words of the formula language, and names with a meaning of their own in formulas. */
const RESERVED: ReadonlySet<string> = new Set([
  "and",
  "or",
  "not",
  "true",
  "false",
  "if",
  "self",
  "deal",
  "turn",
  "turnsLeft",
  "value",
  "amount",
]);

/**
 * Bare names (variables, constants, uncertainties, draws, derived values, levers) mean one thing each, and so do the
 * first words of dotted ones (actors, allocations).
 */
export function lintNames(source: ScenarioSource, report: Report): void {
  const bare = [
    ["variable", "variables", source.variables],
    ["derived value", "derived", source.derived],
    ["constant", "constants", source.constants],
    ["uncertainty", "uncertainties", source.uncertainties],
    ["draw", "draws", source.draws],
    ["lever", "levers", source.levers],
  ] as const;
  lintSpace(bare, report);
  const first = [
    ["actor", "actors", source.actors],
    ["allocation", "allocations", source.allocations],
  ] as const;
  lintSpace(first, report);
}

type Part = readonly [noun: string, part: string, things: Readonly<Record<string, unknown>> | undefined];

/** Within these parts no name may stand twice. */
function lintSpace(parts: readonly Part[], report: Report): void {
  const declared = new Map<string, string>();
  for (const [noun, part, things] of parts) {
    for (const { id } of entriesOf(things, [])) {
      const other = declared.get(id);
      if (RESERVED.has(id)) {
        report.error([part], "reserved-name", `"${id}" has a meaning of its own in formulas; take another name`, {
          key: id,
        });
      } else if (other !== undefined) {
        report.error(
          [part],
          "duplicate-name",
          `there is a${vowel(other)} ${other} "${id}" already; a name must mean one thing`,
          {
            key: id,
          },
        );
      } else declared.set(id, noun);
    }
  }
}

const vowel = (noun: string): string => (/^[aeiou]/.test(noun) ? "n" : "");
