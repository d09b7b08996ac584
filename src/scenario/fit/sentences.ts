import type { z } from "zod/mini";
import { nearest } from "../../formula/nearest.ts";
import { count } from "../json/limits.ts";
import { clip } from "../json/value.ts";
import { DOTTED, ID, roleOf, SCENARIO_ID } from "../shape/common.ts";
import {
  fieldsOf,
  isRequired,
  type Kind,
  kindOf,
  kindTaken,
  optionsOf,
  type Schema,
  schemaOf,
} from "../shape/inside.ts";
import { listed } from "./fields.ts";

interface Sentence {
  readonly code: string;
  readonly message: string;
  readonly suggestion?: string;
}

const KINDS: Readonly<Record<Kind, string>> = {
  text: "text",
  number: "a number",
  boolean: "true or false",
  null: "null",
  list: "a list",
  object: "an object",
};

/** What one issue of zod says, in words for authors. */
export function sentence(issue: z.core.$ZodIssue, schema: Schema, value: unknown): Sentence {
  switch (issue.code) {
    case "invalid_type":
      if (issue.expected === "int")
        return { code: "wrong-type", message: `expected a whole number, found ${shown(value)}` };
      if (typeof value === "number" && issue.expected === "number")
        return { code: "wrong-type", message: "this number is too large" };
      return { code: "wrong-type", message: kindsSentence([schema], value) };
    case "invalid_value":
      return oneOf(issue.values.map(String), value);
    case "invalid_format":
      return format(issue, value);
    case "too_big":
      return {
        code: "too-large",
        message: bound(issue.origin, value, "at most", issue.maximum, issue.inclusive !== false),
      };
    case "too_small":
      return {
        code: "too-small",
        message: bound(issue.origin, value, "at least", issue.minimum, issue.inclusive !== false),
      };
    default:
      return { code: "wrong-shape", message: issue.message };
  }
}

/** `expected a number or a formula, found a list`. */
export function kindsSentence(options: readonly Schema[], value: unknown): string {
  const names = options.map((option) => {
    const role = roleOf(option);
    if (role === "formula" || role === "condition") return "a formula";
    return `${KINDS[kindTaken(option)]}${options.length === 1 ? fieldsWanted(option) : ""}`;
  });
  return `expected ${alternatives([...new Set(names)])}, found ${shown(value)}${listHint(options, value)}`;
}

/** ` with "range"`, for an object that needs few fields. */
function fieldsWanted(schema: Schema): string {
  const fields = Object.entries(fieldsOf(schema) ?? {}).flatMap(([name, field]) => (isRequired(field) ? [name] : []));
  return fields.length === 0 || fields.length > 3 ? "" : ` with ${listed(fields)}`;
}

/** For a single thing where a list of such things belongs. */
function listHint([schema]: readonly Schema[], value: unknown): string {
  const item = schema === undefined ? null : schemaOf(schema, 0);
  const fits = item !== null && optionsOf(item).some((option) => kindTaken(option) === kindOf(value));
  return fits && kindTaken(schema!) === "list" ? "; write [ ] around it" : "";
}

function alternatives(names: readonly string[]): string {
  if (names.length < 3) return names.join(" or ");
  return `${names.slice(0, -1).join(", ")}, or ${names.at(-1)}`;
}

/** A value as a message names it: small ones as they are. */
function shown(value: unknown): string {
  if (typeof value === "string") return `text ("${clip(value)}")`;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return KINDS[kindOf(value)];
}

function oneOf(values: readonly string[], value: unknown): Sentence {
  const suggestion = typeof value === "string" ? nearest(value, values) : undefined;
  const hint = suggestion === undefined ? "" : `; did you mean "${suggestion}"?`;
  const wanted = values.length === 1 ? `${values[0]}` : `one of ${listed(values)}`;
  return {
    code: "wrong-value",
    message: `expected ${wanted}, found ${shown(value)}${hint}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

const PATTERNS = new Map([
  [String(ID), "an id: a lower-case letter first, then letters, digits and underscores"],
  [String(SCENARIO_ID), "a scenario's id: a lower-case letter first, then lower-case letters, digits and hyphens"],
  [String(DOTTED), "a name: ids joined by points"],
]);

function format(issue: z.core.$ZodIssueInvalidStringFormat, value: unknown): Sentence {
  if (issue.format === "url")
    return { code: "bad-address", message: "this is not an address that begins with http:// or https://" };
  const wanted = PATTERNS.get(issue.pattern ?? "") ?? "a name: one id, or two joined by a point";
  return { code: "bad-id", message: `"${clip(String(value))}" is not ${wanted}` };
}

function bound(origin: string, value: unknown, way: string, limit: number | bigint, inclusive: boolean): string {
  const least = Number(limit);
  if (origin === "string" && typeof value === "string") {
    if (least === 1 && way === "at least") return "this text is empty";
    return `this text has ${count(value.length)} characters; ${way} ${count(least)} are allowed`;
  }
  if (origin === "array" && Array.isArray(value)) {
    return `this list has ${count(value.length)} ${value.length === 1 ? "item" : "items"}; ${way} ${count(least)} ${way === "at least" ? "are needed" : "are allowed"}`;
  }
  const relation = inclusive ? way : way === "at least" ? "more than" : "less than";
  return `expected a number of ${relation} ${least}, found ${shown(value)}`;
}
