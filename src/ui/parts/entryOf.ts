import type { LibraryState, ScenarioEntry } from "../../app/library/state.ts";
import type { Scenario } from "../../scenario/load.ts";

type Shelf = Pick<LibraryState, "scenarios" | "open">;

/** The library's entry with this scenario's rules; null when it isn't among them. */
export const entryOf = ({ scenarios }: Pick<LibraryState, "scenarios">, scenario: Scenario): ScenarioEntry | null =>
  scenarios.find((each) => each.scenario?.hash === scenario.hash && each.scenario.source.id === scenario.source.id) ??
  null;

/** Id of the entry to begin this scenario anew. One that came inside a run or a save is put on the shelf first. */
export function beginnable(library: Shelf, scenario: Scenario): string {
  const known = entryOf(library, scenario);
  if (known !== null) return known.id;
  const name = `${scenario.source.id}.json`;
  library.open(name, scenario.text);
  return `file:${name}`;
}
