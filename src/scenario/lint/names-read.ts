import { inventoryOf } from "../inventory.ts";
import type { ScenarioSource } from "../shape/scenario.ts";

/**
 * Every name that formulas and texts of a scenario mention, dotted ones whole and in pieces. It errs on the side of
 * too many: a name that is missing here is surely read nowhere.
 */
export function namesRead(source: ScenarioSource): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    for (const piece of name.split(".")) names.add(piece);
  };
  const { formulas, words, others } = inventoryOf(source);
  for (const text of new Set(formulas.map((formula) => formula.text)))
    text
      .replace(/'[^']*'/g, " ")
      .match(/[A-Za-z_][A-Za-z0-9_.]*/g)
      ?.forEach(add);
  for (const { pieces } of words) for (const piece of pieces) if (piece.kind === "value") add(piece.name);
  for (const { path, text } of others) if (REFERENCES.has(String(path.at(-1)))) add(text);
  const { x, y } = source.chart;
  for (const name of [...Object.keys(x.sum), ...Object.keys(y.sum)]) add(name);
  return names;
}

/** Fields that name a value outside formulas: of the chart, advisors and studies. */
const REFERENCES: ReadonlySet<string> = new Set(["of", "watches"]);
