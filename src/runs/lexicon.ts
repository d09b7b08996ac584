import type { Model } from "../engine/model.ts";
import { setupProblems } from "../scenario/models.ts";
import { AS_WRITTEN } from "../scenario/setup.ts";
import type { Playable } from "./playable.ts";
import { problem, type RunProblem } from "./problem.ts";
import type { Run } from "./run.ts";

/** A scenario's names in their order, against which a run is packed. They don't depend on the set-up. */
export interface Lexicon {
  /** What names and orders decisions, at a difficulty that is known: that of the run, which is wanted anyway. */
  readonly model: (difficulty: string | null) => Model;
  readonly difficulties: readonly string[];
  /** Ids of constants and uncertainties. */
  readonly assumptions: readonly string[];
}

const known = new WeakMap<Playable, Lexicon>();

export function lexiconOf(scenario: Playable): Lexicon {
  const lexicon = known.get(scenario) ?? readLexicon(scenario);
  known.set(scenario, lexicon);
  return lexicon;
}

function readLexicon(scenario: Playable): Lexicon {
  const { source } = scenario;
  return {
    model: (difficulty) => {
      const setup = { difficulty, overrides: {} };
      return scenario.model(setupProblems(source, setup).length === 0 ? setup : AS_WRITTEN);
    },
    difficulties: Object.keys(source.difficulty ?? {}).toSorted(byId),
    assumptions: [...Object.keys(source.constants ?? {}), ...Object.keys(source.uncertainties ?? {})].toSorted(byId),
  };
}

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Why a run's set-up can't be one of the scenario's; null when it can. */
export function setupProblem(
  { difficulties, assumptions }: Lexicon,
  { difficulty, overrides }: Pick<Run, "difficulty" | "overrides">,
): RunProblem | null {
  if (difficulty !== null && !difficulties.includes(difficulty)) {
    return problem("unknown-name", `This scenario has no difficulty "${difficulty}".`).problem;
  }
  for (const id of Object.keys(overrides).sort(byId)) {
    const value = overrides[id]!;
    if (!assumptions.includes(id)) return problem("unknown-name", `This scenario has no assumption "${id}".`).problem;
    if (!isPlain(value)) return problem("off-grid", `The assumption "${id}" can't be ${value}.`).problem;
  }
  return null;
}

/** A number that is stored as it is: finite, and not the negative zero. */
export const isPlain = (value: number): boolean => Number.isFinite(value) && !Object.is(value, -0);
