import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { jsonSchemaText } from "../../scenario/jsonSchema.ts";
import { referenceText } from "../../scenario/reference.ts";

/** Writes what is made from the format's shape, the schema for editors and the reference page: `npm run schema`. */
const MADE = [
  { file: "scenarios/scenario.schema.json", text: jsonSchemaText() },
  { file: "docs/reference.md", text: referenceText() },
];

for (const { file, text } of MADE) {
  writeFileSync(fileURLToPath(new URL(`../../../${file}`, import.meta.url)), text);
  process.stderr.write(`wrote ${file}\n`);
}
