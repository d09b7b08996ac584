import type { ScenarioSource } from "../shape/scenario.ts";
import { walkScenario } from "../shape/walk.ts";
import { placeholders } from "../words/template.ts";

/**
 * Every name that formulas and texts of a scenario mention, dotted ones whole and in pieces. It errs on the side of
 * too many: a name that is missing here is surely read nowhere.
 */
export function namesRead(source: ScenarioSource): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (name: string): void => {
    names.add(name);
    for (const piece of name.split(".")) names.add(piece);
  };
  walkScenario(source, ({ path, value, role }) => {
    if (typeof value !== "string") return;
    if (role === "formula" || role === "condition") {
      for (const [name] of value.replace(/'[^']*'/g, " ").matchAll(/[A-Za-z_][A-Za-z0-9_.]*/g)) add(name);
    } else if (role === "words") {
      for (const { name } of placeholders(value)) add(name);
    } else if (REFERENCES.has(String(path.at(-1)))) add(value);
  });
  const { x, y } = source.chart;
  for (const name of [...Object.keys(x.sum), ...Object.keys(y.sum)]) add(name);
  return names;
}

/** Fields that name a value outside formulas: of the chart, advisors and studies. */
const REFERENCES: ReadonlySet<string> = new Set(["of", "watches"]);
