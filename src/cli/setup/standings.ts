/** Plays the strategies of every shipped scenario anew, for the debrief: `npm run standings`, with the options of `drift standings`. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { drift } from "../drift.ts";

const folder = fileURLToPath(new URL("../../../scenarios/", import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"));
for (const name of files.sort()) {
  console.log(`\n${name}`);
  const exit = await drift(["standings", folder + name, ...process.argv.slice(2)], {
    out: (text) => console.log(text),
    err: (text) => console.error(text),
  });
  if (exit !== 0) process.exitCode = exit;
}
