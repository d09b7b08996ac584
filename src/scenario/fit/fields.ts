import { nearest } from "../../formula/nearest.ts";
import { clip } from "../json/value.ts";
import type { Path, Problem } from "../problem.ts";
import { fieldsOf, type Schema } from "../shape/inside.ts";

/** A field that the shape doesn't have. `known` are the fields that it could have been. */
export function unknownField(
  key: string,
  schema: Schema,
  path: Path,
  known = Object.keys(fieldsOf(schema) ?? {}),
  value: unknown = null,
): Problem {
  const present = typeof value === "object" && value !== null ? Object.keys(value) : [];
  const suggestion = nearest(key, known) ?? synonym(key, known, present);
  const hint = suggestion === undefined ? "" : `; did you mean "${suggestion}"?`;
  return {
    path,
    key,
    code: "unknown-field",
    message: `unknown field "${clip(key)}"${hint}`,
    severity: "error",
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** Fields of one meaning, which the format calls by one name here and another there. */
const SYNONYMS = [
  ["label", "title", "name"],
  ["text", "about", "summary", "description"],
  ["if", "when", "condition"],
];

/** The name that a field of the same meaning has here, unless it is there already. */
function synonym(key: string, known: readonly string[], present: readonly string[]): string | undefined {
  const words = SYNONYMS.find((each) => each.includes(key)) ?? [];
  return words.find((word) => known.includes(word) && !present.includes(word));
}

/** One of these fields has to be there. */
export function missingField(fields: readonly string[], path: Path): Problem {
  const [first] = fields;
  if (fields.length > 1 || first === undefined) {
    return {
      path,
      code: "missing-field",
      message: `one of these fields is needed: ${listed(fields)}`,
      severity: "error",
    };
  }
  return { path, code: "missing-field", message: `missing field "${first}"`, severity: "error", suggestion: first };
}

/** `"add", "multiply", "set"`. */
export function listed(names: readonly string[]): string {
  return names.map((name) => `"${clip(name)}"`).join(", ");
}

/** A key that can't be an id. */
export function badKey(key: string, path: Path): Problem {
  const suggestion = asId(key);
  const hint = suggestion === null ? "" : `; did you mean "${suggestion}"?`;
  const rule = "a lower-case letter first, then letters, digits and underscores, 64 at most";
  return {
    path,
    key,
    code: "bad-id",
    message: `"${clip(key)}" is not an id (${rule})${hint}`,
    severity: "error",
    ...(suggestion === null ? {} : { suggestion }),
  };
}

/** `late-capacity` and `Late capacity` as `lateCapacity`. */
function asId(key: string): string | null {
  const joined = key.replace(/[^A-Za-z0-9_]+([A-Za-z0-9])?/g, (_, next: string | undefined) =>
    (next ?? "").toUpperCase(),
  );
  const id = joined.charAt(0).toLowerCase() + joined.slice(1);
  return /^[a-z][A-Za-z0-9_]{0,63}$/.test(id) ? id : null;
}
