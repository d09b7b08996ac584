import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { closureKernel } from "../../../src/engine/kernel.ts";
import { botNamed } from "../../../src/foresight/bots/named.ts";
import { playOut } from "../../../src/foresight/playOut.ts";
import { decodeRun } from "../../../src/runs/codec/decode.ts";
import { encodeRun } from "../../../src/runs/codec/encode.ts";
import { writeRunFile } from "../../../src/runs/file.ts";
import { replay } from "../../../src/runs/replay.ts";
import { newRun, record, type Run } from "../../../src/runs/run.ts";
import { parseSeed } from "../../../src/runs/seed.ts";
import { loadScenario, type Scenario } from "../../../src/scenario/load.ts";

const read = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../scenarios/${name}.json`, import.meta.url)), "utf8");

export const lighthouseText = read("lighthouse");

/** The short scenario, or another made of it by changing its text. */
export function lighthouse(change: (text: string) => string = (text) => text): Scenario {
  const { scenario, diagnostics } = loadScenario(change(lighthouseText), "lighthouse.json");
  if (scenario === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return scenario;
}

/** A whole run by the bot that chooses at random, as its code has it: without what only repeats the turn before. */
export function botRun(scenario: Scenario, seedText: string): Run {
  const setup = { difficulty: null, overrides: {} };
  const seed = parseSeed(seedText)!;
  const model = scenario.model(setup);
  const { decisions } = playOut(closureKernel(model), seed, botNamed(scenario, setup, "random")!);
  let run = newRun({ id: scenario.source.id, hash: scenario.hash }, seed, setup);
  for (const each of replay(model, { seed, decisions }).quarters) {
    for (const talk of each.talks) run = record(run, talk.decision, talk.state);
    if (each.plan !== null && each.after !== null) run = record(run, { kind: "commit", plan: each.plan }, each.after);
  }
  const decoded = decodeRun(codeFor(scenario, run), scenario);
  if ("problem" in decoded) throw new Error(decoded.problem.message);
  return decoded.run;
}

export function codeFor(scenario: Scenario, run: Run): string {
  const encoded = encodeRun(run, scenario);
  if ("problem" in encoded) throw new Error(encoded.problem.message);
  return encoded.code;
}

export const fileFor = (scenario: Scenario, run: Run): string =>
  writeRunFile(scenario.model({ difficulty: run.difficulty, overrides: run.overrides }), run, scenario.text);
