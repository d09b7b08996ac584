import type { Model } from "../engine/model.ts";
import { compileScenario } from "./compile/compile.ts";
import { sortedKeys } from "./compile/entries.ts";
import { type Problem, pathText } from "./problem.ts";
import type { Setup } from "./setup.ts";
import type { ScenarioSource } from "./shape/scenario.ts";

/** Models that are kept besides the one as written; an editor of assumptions goes through many. */
const KEPT = 8;

/** Compiles a good scenario for setups, each once. */
export function modelMaker(source: ScenarioSource, asWritten: Model): (setup: Setup) => Model {
  const models = new Map<string, Model>();
  return (setup) => {
    if (setup.difficulty === null && Object.keys(setup.overrides).length === 0) return asWritten;
    const key = keyOf(setup);
    const known = models.get(key);
    if (known !== undefined) return known;
    const { model, problems } = compileScenario(source, setup, true);
    const fault = problems.find(({ severity }) => severity === "error");
    // Setups are checked where they come in, so a bad one here is our own mistake.
    if (model === null || fault !== undefined) {
      throw new Error(
        `a setup that was never checked: ${fault === undefined ? "no model" : `${pathText(fault.path)} ${fault.message}`}`,
      );
    }
    const [oldest] = models.keys();
    if (models.size >= KEPT && oldest !== undefined) models.delete(oldest);
    models.set(key, model);
    return model;
  };
}

/** What is wrong with a good scenario's setup from outside, such as a link: unknown difficulties or assumptions, values out of range. */
export function setupProblems(source: ScenarioSource, setup: Setup): readonly Problem[] {
  return compileScenario(source, setup, true).problems.filter(({ severity }) => severity === "error");
}

function keyOf({ difficulty, overrides }: Setup): string {
  return JSON.stringify([difficulty, sortedKeys(overrides).map((id) => [id, overrides[id]])]);
}
