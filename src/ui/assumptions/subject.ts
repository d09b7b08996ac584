import type { ScenarioEntry } from "../../app/library/state.ts";
import { wholeGame } from "../../app/session/shown.ts";
import type { Scenario } from "../../scenario/load.ts";
import type { UiContext } from "../context.ts";
import { chosenEntry, levelChosen } from "../title/chosen.ts";
import { changeForm, currentForm } from "../title/form.ts";

/** Sets an assumption; null takes the change back. */
export type Edit = (id: string, value: number | null) => void;

/** Whose assumptions the page shows. */
export interface Subject {
  readonly scenario: Scenario;
  readonly difficulty: string | null;
  readonly overrides: Readonly<Record<string, number>>;
  /** The scenario to begin; null for a run that has begun. */
  readonly entry: ScenarioEntry | null;
  readonly edit: Edit | null;
}

/** The run that is shown, unless one has come from the title screen, where the next run is being prepared. Null before its scenario is read. */
export function subjectOf(context: UiContext): Subject | null {
  const { session, redraw } = context;
  const game = wholeGame(session);
  const ahead = game === null || session.trail.some(({ at }) => at === "title");
  if (!ahead) {
    const { scenario, run } = game;
    return { scenario, difficulty: run.difficulty, overrides: run.overrides, entry: null, edit: null };
  }
  const entry = chosenEntry(context);
  if (entry === null || entry.scenario === null) return null;
  const { overrides } = currentForm();
  const edit: Edit = (id, value) => {
    const rest = Object.fromEntries(Object.entries(overrides).filter(([each]) => each !== id));
    changeForm({ overrides: value === null ? rest : { ...rest, [id]: value } });
    redraw();
  };
  return { scenario: entry.scenario, difficulty: levelChosen(entry.scenario.source), overrides, entry, edit };
}
