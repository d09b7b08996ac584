import type { Model } from "../engine/model.ts";
import { compileScenario } from "./compile/compile.ts";
import { own, sortedKeys } from "./compile/entries.ts";
import { isError, type Problem, pathText } from "./problem.ts";
import { AS_WRITTEN, type Setup } from "./setup.ts";
import type { ScenarioSource } from "./shape/scenario.ts";

/** What a good scenario compiles to under a setup; no model and a reason where the setup doesn't fit. */
type Compiled = ReturnType<typeof compileScenario>;

/** Of each scenario the setups asked for last: whoever checks one wants its model next. An editor of assumptions goes through many. */
const known = new WeakMap<ScenarioSource, Map<string, Compiled>>();
const KEPT = 8;

function compiled(source: ScenarioSource, asked: Setup): Compiled {
  const setup = meant(source, asked);
  const found = known.get(source)?.get(keyOf(setup)) ?? compileScenario(source, setup, true);
  keep(source, setup, found);
  return found;
}

function keep(source: ScenarioSource, setup: Setup, made: Compiled): void {
  const models = known.get(source) ?? new Map<string, Compiled>();
  known.set(source, models);
  const key = keyOf(setup);
  models.delete(key);
  models.set(key, made);
  const [oldest] = models.keys();
  if (models.size > KEPT && oldest !== undefined) models.delete(oldest);
}

/** Without a difficulty that sets nothing: most runs are played at one, and the scenario as it is written has been compiled before. */
function meant(source: ScenarioSource, setup: Setup): Setup {
  const level = setup.difficulty === null ? undefined : own(source.difficulty, setup.difficulty);
  return level !== undefined && sortedKeys(level.set ?? {}).length === 0 ? { ...setup, difficulty: null } : setup;
}

/** Gives a good scenario's models by setup; the one as written, if it is known, needn't be compiled. */
export function modelMaker(source: ScenarioSource, asWritten: Model | null = null): (setup: Setup) => Model {
  let first = asWritten;
  if (asWritten !== null) keep(source, AS_WRITTEN, { model: asWritten, problems: [] });
  return (asked) => {
    const setup = meant(source, asked);
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
