import type { Model } from "../engine/model.ts";
import { compileScenario } from "./compile/compile.ts";
import { sortedKeys } from "./compile/entries.ts";
import { isError, type Problem, pathText } from "./problem.ts";
import { AS_WRITTEN, type Setup } from "./setup.ts";
import type { ScenarioSource } from "./shape/scenario.ts";

/** What a good scenario compiles to under a setup; no model and a reason where the setup doesn't fit. */
type Compiled = ReturnType<typeof compileScenario>;

/** Of each scenario the setups asked for last: whoever checks one wants its model next. An editor of assumptions goes through many. */
const known = new WeakMap<ScenarioSource, Map<string, Compiled>>();
const KEPT = 8;

function compiled(source: ScenarioSource, setup: Setup): Compiled {
  const models = known.get(source) ?? new Map<string, Compiled>();
  known.set(source, models);
  const key = keyOf(setup);
  const found = models.get(key) ?? compileScenario(source, setup, true);
  models.delete(key);
  models.set(key, found);
  const [oldest] = models.keys();
  if (models.size > KEPT && oldest !== undefined) models.delete(oldest);
  return found;
}

/** Gives a good scenario's models by setup; the one as written, if it is known, needn't be compiled. */
export function modelMaker(source: ScenarioSource, asWritten: Model | null = null): (setup: Setup) => Model {
  let first = asWritten;
  return (setup) => {
    const isAsWritten = setup.difficulty === null && Object.keys(setup.overrides).length === 0;
    return isAsWritten ? (first ??= modelOf(source, AS_WRITTEN)) : modelOf(source, setup);
  };
}

function modelOf(source: ScenarioSource, setup: Setup): Model {
  const { model, problems } = compiled(source, setup);
  const fault = problems.find(isError);
  if (model !== null && fault === undefined) return model;
  // Setups are checked where they come in, so a bad one here is our own mistake.
  throw new Error(
    `a setup that was never checked: ${fault === undefined ? "no model" : `${pathText(fault.path)} ${fault.message}`}`,
  );
}

/** What is wrong with a good scenario's setup from outside, such as a link: unknown difficulties or assumptions, values out of range. */
export const setupProblems = (source: ScenarioSource, setup: Setup): readonly Problem[] =>
  compiled(source, setup).problems.filter(isError);

const keyOf = ({ difficulty, overrides }: Setup): string =>
  JSON.stringify([difficulty, sortedKeys(overrides).map((id) => [id, textOf(overrides[id]!)])]);

/** Another for every number that isn't the same, those included that no file can hold. */
const textOf = (value: number): string => (Object.is(value, -0) ? "-0" : `${value}`);
