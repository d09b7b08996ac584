import { z } from "zod/mini";
import { roleOf } from "./shape/common.ts";
import { scenario } from "./shape/scenario.ts";

/** The text of `scenarios/scenario.schema.json`: the shape as a JSON schema, for editors. */
export function jsonSchemaText(): string {
  const schema = z.toJSONSchema(scenario, {
    target: "draft-7",
    override({ zodSchema, jsonSchema }) {
      // What a field is for concerns the loader alone.
      delete jsonSchema["role"];
      titleFields(jsonSchema.properties);
      const role = roleOf(zodSchema);
      if ((role === "formula" || role === "condition") && jsonSchema.type === "string") jsonSchema.title = "Formula";
    },
  });
  const head = {
    title: "Scenario",
    description: "A scenario of Mission Drift, format 1. Made from the shape by `npm run schema`; edits here are lost.",
  };
  return `${JSON.stringify({ ...schema, ...head, allowComments: true, allowTrailingCommas: true }, null, 2)}\n`;
}

/** Editors show a title above the description: the field's name in words. */
function titleFields(properties: Readonly<Record<string, z.core.JSONSchema._JSONSchema>> | undefined): void {
  for (const [name, field] of Object.entries(properties ?? {})) {
    if (typeof field === "object" && field.title === undefined && field.$ref === undefined) field.title = inWords(name);
  }
}

/** `revealedWhen` as `Revealed when`. */
function inWords(name: string): string {
  const spaced = name.replace(/^\$/, "").replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
