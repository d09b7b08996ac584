import { fileURLToPath } from "node:url";
import { RULES_VERSION } from "../../engine/version.ts";
import { freeze } from "./freezing.ts";
import { readGolden } from "./golden.ts";

/** `npm run freeze`, before a release: keeps the engine and the scenarios that are about to be released. */
const inProject = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const golden = readGolden(inProject("tests/golden/runs.json"));

if (golden.rules === RULES_VERSION) tell(await freeze({ top: inProject(""), sources: inProject("") }, golden));
else tell({ refused: [`the golden runs are of rules version ${golden.rules}; npx tsx tests/golden/record.ts`] });

function tell(frozen: Awaited<ReturnType<typeof freeze>>): void {
  const isDone = "done" in frozen;
  const lines = isDone ? (frozen.done.length === 0 ? ["all of it was kept before"] : frozen.done) : frozen.refused;
  process.stderr.write(`${isDone ? "Kept" : "Nothing is kept"}:\n${lines.map((each) => `- ${each}\n`).join("")}`);
  if (!isDone) process.exitCode = 1;
}
