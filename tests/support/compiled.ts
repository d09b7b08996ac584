import type { Model } from "../../src/engine/model.ts";
import type { Formula, State } from "../../src/engine/value.ts";
import { compileScenario } from "../../src/scenario/compile/compile.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import { pathText } from "../../src/scenario/problem.ts";
import { AS_WRITTEN, type Setup } from "../../src/scenario/setup.ts";
import type { ScenarioSource } from "../../src/scenario/shape/scenario.ts";

/** The model of a scenario without errors. */
export function compiled(source: ScenarioSource, setup: Setup = AS_WRITTEN): Model {
  const { model, problems } = compileScenario(source, setup);
  if (model === null) throw new Error(problems.map(line).join("\n") || "no model, and nothing said");
  return model;
}

/** A scenario's problems, each as `path code message`. */
export const problemsOf = (source: ScenarioSource, setup: Setup = AS_WRITTEN): string[] =>
  compileScenario(source, setup).problems.map(line);

const line = ({ path, code, message }: Problem): string => `${pathText(path)} ${code} ${message}`;

/** The part of a model with an id. */
export function part<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((each) => each.id === id);
  if (found === undefined) throw new Error(`nothing called "${id}"`);
  return found;
}

/** A state in which the named slots hold values and all others 0. */
export function stateWith(model: Model, values: Readonly<Record<string, number>>): State {
  const state = new Float64Array(model.layout.size);
  for (const [name, value] of Object.entries(values)) {
    const slot = model.layout.names.indexOf(name);
    if (slot < 0) throw new Error(`no slot "${name}"`);
    state[slot] = value;
  }
  return state;
}

/** What a formula gives where the named slots hold values. */
export const evaluate = (model: Model, formula: Formula | null, values: Readonly<Record<string, number>>): number =>
  formula === null ? NaN : formula(stateWith(model, values));
