import type { Happening, Entry } from "../../src/engine/happening.ts";
import type { Model } from "../../src/engine/model.ts";
import type { State } from "../../src/engine/value.ts";
import { EMPTY_PLAN, type Plan } from "../../src/engine/plan.ts";
import type { Seed } from "../../src/engine/random.ts";
import { resolve } from "../../src/engine/resolve.ts";
import { compileScenario } from "../../src/scenario/compile/compile.ts";
import { AS_WRITTEN } from "../../src/scenario/setup.ts";
import type { ScenarioSource } from "../../src/scenario/shape/scenario.ts";
import { tiny } from "./tiny.ts";

/** The lighthouse with some parts replaced, compiled; a problem fails the test. */
export function modelOf(partial: Partial<ScenarioSource> = {}): Model {
  const { model, problems } = compileScenario(tiny(partial), AS_WRITTEN);
  const errors = problems.filter((problem) => problem.severity === "error");
  if (model === null || errors.length > 0)
    throw new Error(errors.map((each) => `${each.path.join(".")}: ${each.message}`).join("\n"));
  return model;
}

export const seedOf = (low: number): Seed => ({ low, high: 0x9e3779b9 });

/** Closes a turn, answering each open dilemma with its first choice unless the plan says otherwise. A refusal fails the test. */
export function close(
  model: Model,
  state: State,
  plan: Partial<Plan> = {},
): { state: State; happenings: readonly Happening[] } {
  const choices: Record<string, string> = {};
  for (const event of model.events) if (state[event.openSlot] !== 0) choices[event.id] = event.choices[0]!.id;
  const closed = resolve(model, state, { ...EMPTY_PLAN, ...plan, choices: { ...choices, ...plan.choices } });
  if ("refused" in closed) throw new Error(`${closed.code} ${closed.path}: ${closed.message}`);
  return closed;
}

/** A variable's stored value. */
export function valueOf(model: Model, state: State, id: string): number {
  const at = model.layout.names.indexOf(id);
  if (at < 0) throw new Error(`no slot "${id}"`);
  return state[at]!;
}

export const entriesOf = (happenings: readonly Happening[], name?: string): Entry[] =>
  happenings.filter((each): each is Entry => each.kind === "change" && (name === undefined || each.name === name));
