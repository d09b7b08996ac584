import type { ScenarioEntry } from "../../app/library/state.ts";
import type { ScenarioSource } from "../../scenario/shape/scenario.ts";
import type { TextSource } from "../../scenario/shape/common.ts";
import type { TitleContext } from "./context.ts";
import { currentForm } from "./form.ts";

/** The scenario that is chosen in the form, or the first; null when there is none. */
export function chosenEntry({ library }: Pick<TitleContext, "library">): ScenarioEntry | null {
  const { scenario } = currentForm();
  return library.scenarios.find((each) => each.id === scenario) ?? library.scenarios[0] ?? null;
}

/** Fetches and checks the chosen scenario once it is shown. */
export function loadChosen(context: Pick<TitleContext, "library">): void {
  const entry = chosenEntry(context);
  if (entry === null || entry.loaded || entry.failure !== null || asked.has(entry.id)) return;
  asked.add(entry.id);
  // After this frame: checking takes a moment, in which the page should already be seen.
  setTimeout(() => void context.library.load(entry.id), 30);
}
const asked = new Set<string>();

export interface Level {
  readonly id: string | null;
  readonly label: string;
  readonly about: string;
}

/** Levels of difficulty; the scenario as it is written comes first, unless one of them is just that. */
export function levelsOf(source: ScenarioSource): Level[] {
  const declared = Object.entries(source.difficulty ?? {}).map(([id, each]): Level & { plain: boolean } => ({
    id,
    label: each.label,
    about: plainText(each.about),
    plain: Object.keys(each.set ?? {}).length === 0,
  }));
  if (declared.length === 0 || declared.some(({ plain }) => plain)) return declared;
  return [{ id: null, label: "As written", about: "" }, ...declared];
}

/** The one that is chosen: the form's, else the one that changes nothing, else the first. */
export function levelChosen(source: ScenarioSource): string | null {
  const levels = levelsOf(source);
  const { difficulty } = currentForm();
  if (difficulty !== undefined && levels.some(({ id }) => id === difficulty)) return difficulty;
  const plain = Object.entries(source.difficulty ?? {}).find(([, each]) => Object.keys(each.set ?? {}).length === 0);
  return plain?.[0] ?? levels[0]?.id ?? null;
}

function plainText(text: TextSource | undefined): string {
  if (text === undefined) return "";
  return typeof text === "string" ? text : text.map((each) => (typeof each === "string" ? each : each.text)).join(" ");
}
