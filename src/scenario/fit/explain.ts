import type { z } from "zod/mini";
import type { Path, Problem } from "../problem.ts";
import { bare, optionFor, optionsOf, type Schema, schemaOf } from "../shape/inside.ts";
import { badKey, missingField, unknownField } from "./fields.ts";
import { sentence } from "./sentences.ts";
import { explainUnion } from "./union.ts";

type Issue = z.core.$ZodIssue;

/** What zod found, as problems that an author can use. `schema` and `value` are those at `base`. */
export function explainIssues(
  issues: readonly Issue[],
  schema: Schema,
  value: unknown,
  base: Path,
): readonly Problem[] {
  const problems = issues.flatMap((issue) => explainIssue(issue, schema, value, base));
  // A misspelt field is missing under its right name as well: once is enough.
  const misspelt = new Set(problems.filter((problem) => problem.code === "unknown-field").map(fieldMeant));
  return problems.filter((problem) => problem.code !== "missing-field" || !misspelt.has(fieldMeant(problem)));
}

function fieldMeant(problem: Problem): string {
  return JSON.stringify([problem.path, problem.suggestion]);
}

function explainIssue(issue: Issue, schema: Schema, value: unknown, base: Path): readonly Problem[] {
  const found = descend(schema, value, issue.path);
  const path = [...base, ...issue.path.map(asStep)];
  // A union with one near miss passes that one's issues on as its own, without saying which it was.
  const passedOn = issue.code === "unrecognized_keys" && optionsOf(found.schema).length > 1;
  if (passedOn) return explainUnion(found.schema, found.value, path, explainIssues);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => unknownField(key, found.schema, path, undefined, found.value));
  const field = path.at(-1);
  if (found.value === undefined && typeof field === "string") return [missingField([field], path.slice(0, -1))];
  if (issue.code === "invalid_union") return explainUnion(found.schema, found.value, path, explainIssues);
  if (issue.code === "invalid_key") return [badKey(String(path.at(-1)), path.slice(0, -1))];
  return [{ path, severity: "error", ...sentence(issue, found.schema, found.value) }];
}

/** Schema and value at a path; unions on the way are decided by what is there. */
function descend(schema: Schema, value: unknown, path: readonly PropertyKey[]): { schema: Schema; value: unknown } {
  let at = { schema, value };
  for (const key of path) {
    const step = asStep(key);
    const inner: unknown =
      typeof at.value === "object" && at.value !== null && Object.hasOwn(at.value, step)
        ? Reflect.get(at.value, step)
        : undefined;
    at = { schema: schemaOf(optionFor(at.schema, at.value), step) ?? at.schema, value: inner };
  }
  return { schema: bare(at.schema), value: at.value };
}

function asStep(key: PropertyKey): string | number {
  return typeof key === "number" ? key : String(key);
}
