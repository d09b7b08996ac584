import { effectsOf, type PlacedEffect } from "./lint/effects-of.ts";
import type { Path } from "./problem.ts";
import type { ScenarioSource } from "./shape/scenario.ts";
import { walkScenario } from "./shape/walk.ts";
import { template, type Piece } from "./words/template.ts";

/** A string of a scenario with its place. */
interface Written {
  readonly path: Path;
  readonly text: string;
}
export interface WrittenFormula extends Written {
  readonly role: "formula" | "condition";
}
/** Words shown during a run, cut at their `{name}`s. */
interface WrittenWords extends Written {
  readonly pieces: readonly Piece[];
}

/** What many checks look through, each kind in the file's order, effects apart. */
export interface Inventory {
  readonly strings: readonly Written[];
  readonly formulas: readonly WrittenFormula[];
  readonly words: readonly WrittenWords[];
  /** Strings that are neither formulas nor words. */
  readonly others: readonly Written[];
  /** Lists of ids of sources, wherever they are cited. */
  readonly citations: readonly { readonly path: Path; readonly ids: readonly unknown[] }[];
  /** Part by part, each by id. */
  readonly effects: readonly PlacedEffect[];
}

/** A scenario doesn't change once it has its shape. */
const known = new WeakMap<ScenarioSource, Inventory>();

/** Takes a scenario of good shape apart, once. */
export function inventoryOf(source: ScenarioSource): Inventory {
  const found = known.get(source);
  if (found !== undefined) return found;
  const made = takeInventory(source);
  known.set(source, made);
  return made;
}

/** Its formulas whose text matches, in the file's order; the rest is taken apart only if it has been. */
export function formulasLike(source: ScenarioSource, pattern: RegExp): readonly WrittenFormula[] {
  const found = known.get(source);
  if (found !== undefined) return found.formulas.filter(({ text }) => pattern.test(text));
  const formulas: WrittenFormula[] = [];
  walkScenario(
    source,
    ({ path, value, role }) => {
      if (typeof value === "string" && (role === "formula" || role === "condition"))
        formulas.push({ path: path.slice(), text: value, role });
    },
    (text) => pattern.test(text),
  );
  return formulas;
}

function takeInventory(source: ScenarioSource): Inventory {
  const strings: Written[] = [];
  const formulas: WrittenFormula[] = [];
  const words: WrittenWords[] = [];
  const others: Written[] = [];
  const citations: { path: Path; ids: readonly unknown[] }[] = [];
  walkScenario(source, ({ path, value, role }) => {
    if (typeof value === "string") {
      const written = { path: path.slice(), text: value };
      strings.push(written);
      if (role === "formula" || role === "condition") formulas.push({ ...written, role });
      else if (role === "words") words.push({ ...written, pieces: template(value) });
      else others.push(written);
    } else if (Array.isArray(value) && path.length >= 3 && path.at(-1) === "sources") {
      citations.push({ path: path.slice(), ids: value });
    }
  });
  return { strings, formulas, words, others, citations, effects: effectsOf(source) };
}
