import type { Path } from "../problem.ts";
import { type Role, roleOf } from "./common.ts";
import { members, optionFor, type Schema, schemaOf } from "./inside.ts";
import { scenario, type ScenarioSource } from "./scenario.ts";

/** A string, list or object of a scenario with what it is for. */
export interface Visited {
  readonly path: Path;
  readonly value: unknown;
  /** Its own role, or the one of what it lies in; null for plain rules. */
  readonly role: Role | null;
}

type Visit = (visited: Visited) => void;

/** Visits every string, list and object of a scenario of good shape, in the file's order, from the outside in. */
export function walkScenario(source: ScenarioSource, visit: Visit): void {
  walk(scenario, source, [], null, visit);
}

function walk(schema: Schema, value: unknown, path: Path, inherited: Role | null, visit: Visit): void {
  const option = optionFor(schema, value);
  const role = roleOf(option) ?? roleOf(schema) ?? inherited;
  visit({ path, value, role });
  if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => step(option, item, path, index, role, visit));
  } else if (typeof value === "object") {
    for (const [key, member] of members(value)) step(option, member, path, key, role, visit);
  }
}

function step(parent: Schema, value: unknown, path: Path, key: string | number, role: Role | null, visit: Visit): void {
  const schema = schemaOf(parent, key);
  if (schema !== null && (typeof value === "string" || typeof value === "object"))
    walk(schema, value, [...path, key], role, visit);
}
