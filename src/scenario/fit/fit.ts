import type { Path, Problem } from "../problem.ts";
import { scenario, type ScenarioSource } from "../shape/scenario.ts";
import { explainIssues } from "./explain.ts";
import { type Cut, cutFor } from "./prune.ts";

/** A scenario, or nothing, and what is wrong with the shape. */
export interface Fit {
  readonly source: ScenarioSource | null;
  readonly problems: readonly Problem[];
  /** Things that `source` lacks because something in them has the wrong shape. */
  readonly cuts: readonly Cut[];
}

/**
 * Has the value the shape of a scenario? What is handed back is the value itself, with its objects as they are. Unknown
 * fields, and things in which something is wrong, are taken out of it, so that what else is wrong can be told as well.
 */
export function fitScenario(value: unknown): Fit {
  if (isScenario(value)) return { source: value, problems: [], cuts: [] };
  const result = scenario.safeParse(value);
  const problems = explainIssues(result.error?.issues ?? [], scenario, value, []);
  const cuts: Cut[] = [];
  for (const problem of problems) {
    if (problem.code === "unknown-field" && problem.key !== undefined) remove(value, problem.path, problem.key);
    else {
      const cut = cutFor(problem);
      if (cut === null) return { source: null, problems, cuts };
      remove(value, [cut.part], cut.id);
      cuts.push(cut);
    }
  }
  return { source: isScenario(value) ? value : null, problems, cuts };
}

// The shape has no defaults or transformations, so what fits it is what it would give back.
function isScenario(value: unknown): value is ScenarioSource {
  return scenario.safeParse(value).success;
}

function remove(value: unknown, path: Path, key: string): void {
  const object = path.reduce((inner, step) => (isObject(inner) ? Reflect.get(inner, step) : undefined), value);
  if (isObject(object)) Reflect.deleteProperty(object, key);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
