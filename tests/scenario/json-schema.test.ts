import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { jsonSchemaText } from "../../src/scenario/jsonSchema.ts";

const FILE = new URL("../../scenarios/scenario.schema.json", import.meta.url);

/** Every field of every object in a schema. */
function fieldsOf(schema: unknown): readonly [string, unknown][] {
  if (typeof schema !== "object" || schema === null) return [];
  const own: unknown = Reflect.get(schema, "properties");
  const fields = typeof own === "object" && own !== null ? Object.entries(own) : [];
  return [...fields, ...Object.values(schema).flatMap(fieldsOf)];
}

function said(field: unknown, what: string): unknown {
  return typeof field === "object" && field !== null ? Reflect.get(field, what) : undefined;
}

describe("The schema for editors", () => {
  it("is up to date (npm run schema writes it)", () => {
    expect(readFileSync(FILE, "utf8")).toBe(jsonSchemaText());
  });

  it("says something about every field", () => {
    const fields = fieldsOf(JSON.parse(jsonSchemaText()));
    expect(fields.length).toBeGreaterThan(200);
    const silent = fields.filter(
      ([, field]) => typeof said(field, "title") !== "string" || typeof said(field, "description") !== "string",
    );
    expect(silent).toEqual([]);
  });

  it("says which names are ids, and refuses unknown fields", () => {
    const schema: unknown = JSON.parse(jsonSchemaText());
    expect(schema).toMatchObject({
      additionalProperties: false,
      properties: {
        events: {
          propertyNames: { pattern: "^[a-z][A-Za-z0-9_]*$", maxLength: 64 },
          additionalProperties: { additionalProperties: false },
        },
      },
    });
  });

  it("keeps to itself what only the loader needs", () => {
    expect(jsonSchemaText()).not.toContain('"role"');
  });
});
