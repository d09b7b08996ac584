import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { jsonSchemaText } from "../../scenario/jsonSchema.ts";

/** Writes the schema that editors check scenarios with: `npm run schema`. */
const file = fileURLToPath(new URL("../../../scenarios/scenario.schema.json", import.meta.url));
writeFileSync(file, jsonSchemaText());
process.stderr.write("wrote scenarios/scenario.schema.json\n");
