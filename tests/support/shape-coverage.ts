import { z } from "zod/mini";
import {
  bare,
  fieldsOf,
  kindOf,
  kindTaken,
  members,
  optionFor,
  optionsOf,
  schemaOf,
  shapeName,
  type Schema,
} from "../../src/scenario/shape/inside.ts";
import { scenario, type ScenarioSource } from "../../src/scenario/shape/scenario.ts";

/**
 * Everything that a scenario can say, one line each, found by walking the schema: fields (`deals.*.silence`), ways to write a
 * value (`variables.*.start as list`), options of a fixed choice (`endings.*.kind = good`). Shapes that stand in many places
 * (`effect`, `amount`) are told once, under their own name.
 */
export function everything(): ReadonlySet<string> {
  const told = new Set<string>();
  const seen = new Set<string>();
  const visit = (schema: Schema, place: string): void => {
    const inner = bare(schema);
    const at = nameOf(inner, place);
    if (at !== place && seen.has(at)) return;
    seen.add(at);
    const options = optionsOf(inner);
    const kinds = new Set(options.map(kindTaken));
    if (kinds.size > 1) for (const kind of kinds) told.add(asKind(at, kind));
    if (schema instanceof z.ZodMiniOptional && schema.def.innerType instanceof z.ZodMiniNullable)
      told.add(asKind(at, "null"));
    for (const option of options) {
      // A field that stands once in a file can have only one of its values there.
      const many = at !== place || /[*[]/.test(at);
      if (option instanceof z.ZodMiniEnum && many)
        for (const value of Object.values(option.def.entries)) told.add(`${at} = ${String(value)}`);
      for (const [field, member] of Object.entries(fieldsOf(option) ?? {})) {
        told.add(`${at}.${field}`);
        visit(member, `${at}.${field}`);
      }
      if (option instanceof z.ZodMiniRecord) visit(option.def.valueType, `${at}.*`);
      if (option instanceof z.ZodMiniArray) visit(option.def.element, `${at}[]`);
    }
  };
  visit(scenario, "scenario");
  return told;
}

/** The lines of `everything` that a scenario says. */
export function saidBy(source: ScenarioSource): ReadonlySet<string> {
  const said = new Set<string>();
  const visit = (schema: Schema, value: unknown, place: string): void => {
    const inner = bare(schema);
    const at = nameOf(inner, place);
    const option = optionFor(schema, value);
    said.add(asKind(at, value === null ? "null" : kindOf(value)));
    if (option instanceof z.ZodMiniEnum) said.add(`${at} = ${String(value)}`);
    const fields = fieldsOf(option);
    if (Array.isArray(value)) {
      value.forEach((item: unknown, index) => go(option, item, index, `${at}[]`));
    } else {
      for (const [key, member] of members(value)) {
        if (fields !== null) said.add(`${at}.${key}`);
        go(option, member, key, fields === null ? `${at}.*` : `${at}.${key}`);
      }
    }
  };
  const go = (parent: Schema, value: unknown, key: string | number, place: string): void => {
    const schema = schemaOf(parent, key);
    if (schema !== null) visit(schema, value, place);
  };
  visit(scenario, source, "scenario");
  return said;
}

const asKind = (place: string, kind: string): string => `${place} as ${kind}`;

/** A shape with a name of its own goes by it wherever it stands. */
const nameOf = (schema: Schema, place: string): string => shapeName(schema) ?? place;
