import { z } from "zod/mini";
import type { Path, Problem } from "../problem.ts";
import { fieldsOf, isRequired, kindOf, kindTaken, optionsOf, type Schema } from "../shape/inside.ts";
import { listed, missingField, unknownField } from "./fields.ts";
import { kindsSentence } from "./sentences.ts";

/** Turns the issues of a schema's own check into problems; handed in, since a union may lie inside what it explains. */
type Explain = (issues: readonly z.core.$ZodIssue[], schema: Schema, value: unknown, base: Path) => readonly Problem[];

/** What is wrong with a value that fits none of a union's schemas, told for the one that was probably meant. */
export function explainUnion(union: Schema, value: unknown, path: Path, explain: Explain): readonly Problem[] {
  const options = optionsOf(union);
  const kind = kindOf(value);
  const fitting = options.filter((option) => kindTaken(option) === kind);
  if (fitting.length === 0) {
    return [{ path, code: "wrong-type", message: kindsSentence(options, value), severity: "error" }];
  }
  const [only] = fitting;
  const object = typeof value === "object" && value !== null ? value : null;
  if (only !== undefined && (fitting.length === 1 || object === null)) return explainOption(only, value, path, explain);
  return explainObject(fitting, object ?? {}, path, explain);
}

function explainOption(option: Schema, value: unknown, path: Path, explain: Explain): readonly Problem[] {
  const result = z.safeParse(option, value);
  return explain(result.error?.issues ?? [], option, value, path);
}

/** Several kinds of object could be meant: the fields that are there tell which. */
function explainObject(options: readonly Schema[], value: object, path: Path, explain: Explain): readonly Problem[] {
  const shaped = options.filter((option) => fieldsOf(option) !== null);
  const known = [...new Set(shaped.flatMap((option) => Object.keys(fieldsOf(option) ?? {})))];
  const present = Object.keys(value).filter((key) => known.includes(key));
  const strange = Object.keys(value).filter((key) => !known.includes(key));
  const record = options.find((option) => fieldsOf(option) === null);
  if (record !== undefined && present.length === 0) {
    const meant = strange.map((key) => unknownField(key, record, path, known)).filter(hasSuggestion);
    return meant.length > 0 ? meant : explainOption(record, value, path, explain);
  }

  const candidates = shaped.filter((option) => present.every((key) => has(option, key)));
  const [first] = candidates;
  if (first === undefined) return [clash(shaped, present, path)];
  if (candidates.length === 1) return explainOption(first, value, path, explain);

  const complete = candidates.find((option) => missing(option, value).length === 0);
  if (complete !== undefined) return explainOption(complete, value, path, explain);
  const unknown = strange.map((key) => unknownField(key, first, path, known));
  if (unknown.some(hasSuggestion)) return unknown;
  const needed = candidates.map((option) => rarest(missing(option, value), shaped));
  return [...unknown, missingField([...new Set(needed)], path)];
}

function missing(option: Schema, value: object): readonly string[] {
  const fields = Object.entries(fieldsOf(option) ?? {});
  return fields.filter(([key, field]) => isRequired(field) && !Object.hasOwn(value, key)).map(([key]) => key);
}

/** The field that tells most: the one that the fewest options have. */
function rarest(fields: readonly string[], options: readonly Schema[]): string {
  const count = (field: string): number => options.filter((option) => has(option, field)).length;
  return fields.reduce((best, field) => (count(field) < count(best) ? field : best), fields[0] ?? "");
}

const has = (option: Schema, field: string): boolean => Object.hasOwn(fieldsOf(option) ?? {}, field);
const hasSuggestion = (problem: Problem): boolean => problem.suggestion !== undefined;

/** Fields that are each known but belong to different things. */
function clash(options: readonly Schema[], present: readonly string[], path: Path): Problem {
  const parted = (field: string, other: string): boolean =>
    options.some((option) => has(option, other) && !has(option, field));
  const telling = present.filter((field) => present.some((other) => parted(field, other) && parted(other, field)));
  const key = telling.at(-1) ?? "";
  return {
    path,
    key,
    code: "fields-clash",
    message: `these fields don't go together: ${listed(telling)}`,
    severity: "error",
  };
}
