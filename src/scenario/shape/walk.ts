import type { Path } from "../problem.ts";
import { type Role, roleOf } from "./common.ts";
import { members, optionFor, type Schema, schemaOf } from "./inside.ts";
import { scenario, type ScenarioSource } from "./scenario.ts";

/** A value of a scenario with what it is for. */
export interface Visited {
  readonly path: Path;
  readonly value: unknown;
  /** Its own role, or the one of what it lies in; null for plain rules. */
  readonly role: Role | null;
}

/** A scenario is looked through by many checks, and doesn't change once it has its shape. */
const known = new WeakMap<ScenarioSource, readonly Visited[]>();

/** Visits every value of a scenario of good shape, in the file's order, from the outside in. */
export function walkScenario(source: ScenarioSource, visit: (visited: Visited) => void): void {
  let values = known.get(source);
  if (values === undefined) {
    const list: Visited[] = [];
    walk(scenario, source, [], null, list);
    values = list;
    known.set(source, values);
  }
  for (const visited of values) visit(visited);
}

function walk(schema: Schema, value: unknown, path: Path, inherited: Role | null, list: Visited[]): void {
  const option = optionFor(schema, value);
  const role = roleOf(option) ?? roleOf(schema) ?? inherited;
  list.push({ path, value, role });
  if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => step(option, item, path, index, role, list));
  } else {
    for (const [key, member] of members(value)) step(option, member, path, key, role, list);
  }
}

function step(
  parent: Schema,
  value: unknown,
  path: Path,
  key: string | number,
  role: Role | null,
  list: Visited[],
): void {
  const schema = schemaOf(parent, key);
  if (schema !== null) walk(schema, value, [...path, key], role, list);
}
