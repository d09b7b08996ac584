import { z } from "zod/mini";
import { bare, fieldsOf, isRequired, kindTaken, optionsOf, shapeName, type Schema } from "./shape/inside.ts";
import { scenario } from "./shape/scenario.ts";

/** The text of `docs/reference.md`: every field of the format, from the shape. */
export function referenceText(): string {
  const book: Book = { sections: [], shapes: new Map() };
  describe(book, scenario, "A scenario", "");
  for (const [name, schema] of book.shapes) {
    const section: Section = { title: `\`${name}\``, lead: descriptionOf(schema) ?? "", tables: [] };
    book.sections.push(section);
    fillIn(book, section, schema, name);
  }
  return `${[HEAD, ...book.sections.map(printed)].join("\n\n")}\n`;
}

const HEAD = `# Reference

Every field of the format, version 1. Made from the code by \`npm run schema\`; edits here are lost.
How it all works is told in [scenario-format.md](scenario-format.md), the language of formulas in [formulas.md](formulas.md).

A star * marks what must be there. \`*\` in a heading stands for any id, \`[]\` for the items of a list.`;

interface Section {
  readonly title: string;
  readonly lead: string;
  readonly tables: Row[][];
}
interface Row {
  readonly field: string;
  readonly value: string;
  readonly meaning: string;
}
interface Book {
  readonly sections: Section[];
  /** Shapes with a name of their own, which stand in many places and are told once, at the end. */
  readonly shapes: Map<string, Schema>;
}

/** A section for each object with fixed fields under `schema`, itself first. */
function describe(book: Book, schema: Schema, title: string, path: string): void {
  const section: Section = { title, lead: "", tables: [] };
  const objects = optionsOf(schema).some((option) => fieldsOf(option) !== null);
  if (objects) book.sections.push(section);
  fillIn(book, section, schema, path);
}

function fillIn(book: Book, section: Section, schema: Schema, path: string): void {
  for (const option of optionsOf(schema)) {
    const fields = fieldsOf(option);
    if (fields !== null) section.tables.push(rowsOf(book, fields));
    for (const [place, inner] of insides(option, path)) {
      if (shapeName(inner) === null) describe(book, inner, `\`${place}\``, place);
    }
  }
}

function rowsOf(book: Book, fields: Readonly<Record<string, Schema>>): Row[] {
  return Object.entries(fields).map(([field, schema]) => ({
    field: `\`${field}\`${isRequired(schema) ? " *" : ""}`,
    value: valueOf(book, schema),
    meaning: descriptionOf(schema) ?? "",
  }));
}

/** What lies within a value: fields, members by id, items. */
function insides(option: Schema, path: string): readonly (readonly [string, Schema])[] {
  const at = (key: string): string => (path === "" ? key : `${path}.${key}`);
  const fields = fieldsOf(option);
  if (fields !== null) return Object.entries(fields).map(([key, schema]) => [at(key), schema]);
  if (option instanceof z.ZodMiniRecord) return [[at("*"), option.def.valueType]];
  return option instanceof z.ZodMiniArray ? [[`${path}[]`, option.def.element]] : [];
}

function valueOf(book: Book, schema: Schema): string {
  const name = shapeName(schema);
  if (name !== null) {
    if (!book.shapes.has(name)) book.shapes.set(name, bare(schema));
    return `[${name}](#${name})`;
  }
  const nullable = schema instanceof z.ZodMiniOptional && schema.def.innerType instanceof z.ZodMiniNullable;
  const options = optionsOf(schema).map((option) => plainValue(book, option));
  return [...new Set([...options, ...(nullable ? ["`null`"] : [])])].join(" or ");
}

function plainValue(book: Book, option: Schema): string {
  if (option instanceof z.ZodMiniEnum)
    return Object.values(option.def.entries)
      .map((value) => `\`"${String(value)}"\``)
      .join(", ");
  if (option instanceof z.ZodMiniLiteral) return option.def.values.map((value) => `\`${String(value)}\``).join(", ");
  if (option instanceof z.ZodMiniRecord) return `by id: ${valueOf(book, option.def.valueType)}`;
  if (option instanceof z.ZodMiniArray) return `list of ${valueOf(book, option.def.element)}`;
  if (option instanceof z.ZodMiniTuple)
    return `\`[${option.def.items.map((item) => valueOf(book, item)).join(", ")}]\``;
  return KINDS[kindTaken(option)];
}

const KINDS = {
  text: "text",
  number: "number",
  boolean: "true or false",
  null: "`null`",
  list: "list",
  object: "object",
} as const satisfies Record<ReturnType<typeof kindTaken>, string>;

const descriptionOf = (schema: Schema): string | undefined => z.globalRegistry.get(schema)?.description;

function printed({ title, lead, tables }: Section): string {
  const table = (rows: readonly Row[]): string =>
    ["| field | value | meaning |", "|---|---|---|", ...rows.map(printedRow)].join("\n");
  const parts =
    tables.length > 1 ? tables.flatMap((rows, at) => [at === 0 ? "One of:" : "or", table(rows)]) : tables.map(table);
  return [`## ${title}`, ...(lead === "" ? [] : [`${lead}.`]), ...parts].join("\n\n");
}

const printedRow = ({ field, value, meaning }: Row): string => `| ${field} | ${cell(value)} | ${cell(meaning)} |`;
const cell = (text: string): string => text.replaceAll("|", "\\|");
