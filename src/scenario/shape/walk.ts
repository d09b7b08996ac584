import type { Path } from "../problem.ts";
import { type Role, roleOf } from "./common.ts";
import { optionFor, type Schema, schemaOf } from "./inside.ts";
import { scenario, type ScenarioSource } from "./scenario.ts";

/** A string, list or object of a scenario with what it is for. */
export interface Visited {
  /** Its place, in a list that the walk itself goes on to use: whoever keeps it keeps a copy. */
  readonly path: Path;
  readonly value: unknown;
  /** Its own role, or the one of what it lies in; null for plain rules. */
  readonly role: Role | null;
}

type Visit = (visited: Visited) => void;

/** Visits every string (that is wanted), list and object of a scenario of good shape, in the file's order, from the outside in. */
export function walkScenario(source: ScenarioSource, visit: Visit, wanted: Wanted = () => true): void {
  walk(scenario, source, [], null, visit, wanted);
}

type Wanted = (text: string) => boolean;

function walk(
  schema: Schema,
  value: unknown,
  path: (string | number)[],
  inherited: Role | null,
  visit: Visit,
  wanted: Wanted,
): void {
  const option = optionFor(schema, value);
  const role = roleOf(option) ?? roleOf(schema) ?? inherited;
  visit({ path, value, role });
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) step(option, value[at], path, at, role, visit, wanted);
  } else if (typeof value === "object" && value !== null) {
    for (const key of Object.keys(value)) step(option, Reflect.get(value, key), path, key, role, visit, wanted);
  }
}

function step(
  parent: Schema,
  value: unknown,
  path: (string | number)[],
  key: string | number,
  role: Role | null,
  visit: Visit,
  wanted: Wanted,
): void {
  if (typeof value === "string" ? !wanted(value) : typeof value !== "object") return;
  const schema = schemaOf(parent, key);
  if (schema === null) return;
  path.push(key);
  walk(schema, value, path, role, visit, wanted);
  path.pop();
}
