import { z } from "zod/mini";
import { oncePerSchema } from "./once.ts";

/** Any schema of the shape. */
export type Schema = z.core.$ZodType;

/** The schema without `optional` and `nullable` around it. */
export function bare(schema: Schema): Schema {
  let inner = schema;
  while (inner instanceof z.ZodMiniOptional || inner instanceof z.ZodMiniNullable) inner = inner.def.innerType;
  return inner;
}

/** The schemas that a value may have: those of a union, unions inside it opened too, or just this one. */
export const optionsOf: (schema: Schema) => readonly Schema[] = oncePerSchema((schema) => {
  const inner = bare(schema);
  return inner instanceof z.ZodMiniUnion ? inner.def.options.flatMap(optionsOf) : [inner];
});

/** Fields of an object with fixed fields, or null where there are none. */
export const fieldsOf = oncePerSchema((schema): Readonly<Record<string, Schema>> | null =>
  schema instanceof z.ZodMiniObject ? schema.def.shape : null,
);

/** Must the field be there? */
export function isRequired(schema: Schema): boolean {
  return !(schema instanceof z.ZodMiniOptional);
}

/** The one schema of all of a record's members or of all of a list's items, or null. */
const everyOf = oncePerSchema((schema): Schema | null => {
  if (schema instanceof z.ZodMiniRecord) return schema.def.valueType;
  return schema instanceof z.ZodMiniArray ? schema.def.element : null;
});

/** Schema of a member or item, or null. A union is decided by the value that is there. */
export function schemaOf(schema: Schema, step: string | number): Schema | null {
  const fields = fieldsOf(schema);
  if (fields !== null) return typeof step === "string" && Object.hasOwn(fields, step) ? (fields[step] ?? null) : null;
  const every = everyOf(schema);
  if (every !== null) return every;
  return schema instanceof z.ZodMiniTuple && typeof step === "number" ? (schema.def.items[step] ?? null) : null;
}

/** Name of a shape that stands in many places, such as `amount`; what is said of it where it stands doesn't make it another. */
export function shapeName(schema: Schema): string | null {
  for (let shape: Schema | undefined = bare(schema); shape !== undefined; shape = shape._zod.parent) {
    const id = z.globalRegistry.get(shape)?.id;
    if (id !== undefined) return id;
  }
  return null;
}

/** Kinds of JSON values, as authors call them. */
export type Kind = "text" | "number" | "boolean" | "null" | "list" | "object";

export function kindOf(value: unknown): Kind {
  if (typeof value === "string") return "text";
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  if (Array.isArray(value)) return "list";
  return value === null || typeof value !== "object" ? "null" : "object";
}

/** The kind of value that a schema (no union) takes. */
export const kindTaken = oncePerSchema((schema): Kind => {
  if (schema instanceof z.ZodMiniNumber) return "number";
  if (schema instanceof z.ZodMiniBoolean) return "boolean";
  if (schema instanceof z.ZodMiniArray || schema instanceof z.ZodMiniTuple) return "list";
  if (schema instanceof z.ZodMiniObject || schema instanceof z.ZodMiniRecord) return "object";
  if (schema instanceof z.ZodMiniLiteral) return kindOf(schema.def.values[0]);
  return "text";
});

/** Names of the fields that must be there. */
const requiredOf = oncePerSchema((schema): readonly string[] =>
  Object.entries(fieldsOf(schema) ?? {}).flatMap(([key, field]) => (isRequired(field) ? [key] : [])),
);

/** Has the value all the fields that the schema requires, and no others? Records take any object. */
export function fieldsFit(schema: Schema, value: object): boolean {
  const fields = fieldsOf(schema);
  if (fields === null) return true;
  for (const key of requiredOf(schema)) if (!Object.hasOwn(value, key)) return false;
  for (const key of Object.keys(value)) if (!Object.hasOwn(fields, key)) return false;
  return true;
}

/** The options that take a kind of value. */
const takersOf = oncePerSchema((schema): ReadonlyMap<Kind, readonly Schema[]> => {
  const takers = new Map<Kind, Schema[]>();
  for (const option of optionsOf(schema)) {
    const kind = kindTaken(option);
    takers.set(kind, [...(takers.get(kind) ?? []), option]);
  }
  return takers;
});

/** The one of a union's schemas that a value of good shape belongs to. */
export function optionFor(schema: Schema, value: unknown): Schema {
  const fitting = takersOf(schema).get(kindOf(value));
  const only = fitting?.[0];
  if (fitting === undefined || only === undefined) return optionsOf(schema)[0] ?? schema;
  if (typeof value !== "object" || value === null || fitting.length === 1) return only;
  for (const option of fitting) if (fieldsFit(option, value)) return option;
  return only;
}

/** Members of an object by own key; nothing for anything else. */
export function members(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
