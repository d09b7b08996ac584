import type { Report } from "../compile/report.ts";
import { inventoryOf } from "../inventory.ts";
import type { ScenarioSource } from "../shape/scenario.ts";

/** Marks that turn the direction of writing until their end (Unicode Standard Annex 9): embeddings and overrides, and isolates. */
const TURNS = new Map([
  ["\u202A", "\u202C"],
  ["\u202B", "\u202C"],
  ["\u202D", "\u202C"],
  ["\u202E", "\u202C"],
  ["\u2066", "\u2069"],
  ["\u2067", "\u2069"],
  ["\u2068", "\u2069"],
]);
const ENDS = new Set(TURNS.values());

/** Any of these, any control character: most texts hold none. */
const INVISIBLE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** Characters that are no writing: orders to a terminal, bells. Tabs and line breaks are. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/**
 * Invisible marks in texts that would do something to what stands beside them. Every text ends in the direction of writing in which it begins, or
 * it would turn round the page's own words; and none gives orders to the terminal in which it is shown.
 */
export function lintMarks(source: ScenarioSource, report: Report): void {
  for (const { path, text } of inventoryOf(source).strings) {
    if (!INVISIBLE.test(text)) continue;
    if (!closes(text))
      report.error(
        path,
        "text-direction",
        "a mark that turns the direction of writing isn't closed in this text, or closes none",
      );
    const control = CONTROL.exec(text);
    if (control !== null)
      report.error(path, "text-control", `${nameOf(control[0])} is no character for a text`, { offset: control.index });
  }
}

const nameOf = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

function closes(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    const end = TURNS.get(character);
    if (end !== undefined) open.push(end);
    else if (ENDS.has(character) && open.pop() !== character) return false;
  }
  return open.length === 0;
}
