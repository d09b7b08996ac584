import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { goldenText, readGolden } from "../../src/cli/setup/golden.ts";
import { RECIPES } from "./recipes.ts";
import { recordGolden, sealMissing } from "./recording.ts";

/** Writes the golden runs down: `npx tsx tests/golden/record.ts`. It refuses where shared links would break unsaid. */
const file = fileURLToPath(new URL("runs.json", import.meta.url));
const changelog = readFileSync(fileURLToPath(new URL("../../CHANGELOG.md", import.meta.url)), "utf8");
const recorded = recordGolden(readGolden(file), RECIPES, changelog);
if ("refused" in recorded) {
  process.stderr.write(`Nothing is recorded:\n${recorded.refused.map((each) => `- ${each}\n`).join("")}`);
  process.exitCode = 1;
} else {
  writeFileSync(file, goldenText(recorded.golden));
  const { golden, added } = recorded;
  process.stderr.write(`${golden.runs.length} golden runs, ${added.length} of them new\n`);
  for (const { ending, why } of added) process.stderr.write(`- ${ending ?? "goes on"}: ${why}\n`);
  const missing = sealMissing(golden, changelog);
  if (missing !== null) process.stderr.write(`${missing}\n`);
}
