import { writeFileSync } from "node:fs";
import { checksum } from "../../src/engine/checksum.ts";
import { closureKernel } from "../../src/engine/kernel.ts";
import { RULES_VERSION } from "../../src/engine/version.ts";
import { botNamed } from "../../src/foresight/bots/named.ts";
import { playOut } from "../../src/foresight/playOut.ts";
import { encodeRun } from "../../src/runs/codec/encode.ts";
import { replay } from "../../src/runs/replay.ts";
import { newRun, record } from "../../src/runs/run.ts";
import { goldenFile, goldenScenario, RECIPES, type GoldenRun, type GoldenRuns } from "./runs.ts";

/** Plays the golden runs and writes them down: `npx tsx tests/golden/record.ts`. Only after RULES_VERSION has been raised. */
const scenario = goldenScenario();

const runs = RECIPES.map((recipe): GoldenRun => {
  const setup = { difficulty: recipe.difficulty, overrides: {} };
  const bot = botNamed(scenario, setup, recipe.bot);
  if (bot === null) throw new Error(`no bot "${recipe.bot}"`);
  const model = scenario.model(setup);
  const { decisions, ending } = playOut(closureKernel(model), recipe.seed, bot);
  const again = replay(model, { seed: recipe.seed, decisions });
  const checksums = [again.start, ...again.quarters.flatMap(({ after }) => (after === null ? [] : [after]))].map(checksum);
  let run = newRun({ id: scenario.source.id, hash: scenario.hash }, recipe.seed, setup);
  for (const { talks, plan, after } of again.quarters) {
    for (const talk of talks) run = record(run, talk.decision, talk.state);
    if (plan !== null && after !== null) run = record(run, { kind: "commit", plan }, after);
  }
  const encoded = encodeRun(run, scenario);
  if ("problem" in encoded) throw new Error(encoded.problem.message);
  return { ...recipe, decisions, checksums, ending, code: encoded.code };
});

const golden: GoldenRuns = { rules: RULES_VERSION, runs };
writeFileSync(goldenFile("runs.json"), `${JSON.stringify(golden, null, 1)}\n`);
process.stderr.write(`wrote ${runs.length} golden runs: ${runs.map(({ ending }) => ending).join(", ")}\n`);
