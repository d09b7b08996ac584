/**
 * Plays the strategies of every shipped scenario anew at every difficulty, for the debrief: `npm run standings`, with the options of `drift standings` but
 * `--difficulty` and `--out`, which are its own to set.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadScenario } from "../../scenario/load.ts";
import { drift } from "../drift.ts";

const folder = fileURLToPath(new URL("../../../scenarios/", import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"));
const own = process.argv.find((word) => /^--(difficulty|out)\b/.test(word));
if (own !== undefined)
  throw new Error(`${own} is for "drift standings": here every difficulty is played, and written to its own file`);
const terminal = { out: (text: string) => console.log(text), err: (text: string) => console.error(text) };
/** What ships tells as much of the search bot as of the others. */
const ALL = ["--search-runs", "1000"];
for (const name of files.sort()) {
  const { scenario } = loadScenario(readFileSync(folder + name, "utf8"), name);
  const levels = Object.keys(scenario?.source.difficulty ?? {});
  for (const level of levels.length === 0 ? [null] : levels) {
    console.log(`\n${name}${level === null ? "" : `, ${level}`}`);
    const at = level === null ? [] : ["--difficulty", level];
    const exit = await drift(["standings", folder + name, ...at, ...ALL, ...process.argv.slice(2)], terminal);
    if (exit !== 0) process.exitCode = exit;
  }
}
