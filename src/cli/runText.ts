import { decodeHeader, decodeRun } from "../runs/codec/decode.ts";
import { readRunFile } from "../runs/file.ts";
import type { RunProblem } from "../runs/problem.ts";
import type { Run } from "../runs/run.ts";
import type { Witness } from "../runs/witness.ts";
import { diagnosticLine } from "../scenario/diagnostics.ts";
import { loadScenario, type Scenario } from "../scenario/load.ts";
import { EXIT, type Exit, type Terminal } from "./command.ts";
import { isError, openScenario, readText, shippedScenario } from "./scenarios.ts";

/** A run with the scenario that it is of. */
export interface OpenedRun {
  readonly run: Run;
  readonly scenario: Scenario;
  readonly witnesses: readonly Witness[];
}

const failed = (terminal: Terminal, { message }: RunProblem): Exit => {
  terminal.err(message);
  return EXIT.problem;
};

/** Reads a code, an address that ends in one, or a run file. On a problem it is told, and the exit code given. */
export function openRun(word: string, scenarioFile: string | undefined, terminal: Terminal): OpenedRun | Exit {
  const read = readText(word);
  if ("text" in read) return openRunFile(read.text, scenarioFile, terminal);
  return openCode(word.slice(word.lastIndexOf("#") + 1), scenarioFile, terminal);
}

function openCode(code: string, scenarioFile: string | undefined, terminal: Terminal): OpenedRun | Exit {
  const decoded = decodeHeader(code);
  if ("problem" in decoded) return failed(terminal, decoded.problem);
  const { id, hash } = decoded.header.scenario;
  const scenario =
    scenarioFile === undefined ? shippedScenario(id, hash, terminal) : openScenario(scenarioFile, terminal);
  if (scenario === null) {
    if (scenarioFile === undefined)
      terminal.err(`the scenario "${id}" isn't among the shipped ones; give its file with --scenario`);
    return EXIT.problem;
  }
  const taken = decodeRun(code, scenario);
  return "problem" in taken ? failed(terminal, taken.problem) : { run: taken.run, scenario, witnesses: [] };
}

function openRunFile(text: string, scenarioFile: string | undefined, terminal: Terminal): OpenedRun | Exit {
  const file = readRunFile(text);
  if ("problem" in file) return failed(terminal, file.problem);
  if (scenarioFile !== undefined) {
    const scenario = openScenario(scenarioFile, terminal);
    return scenario === null ? EXIT.problem : { run: file.run, scenario, witnesses: file.witnesses };
  }
  const { scenario, diagnostics } = loadScenario(file.text, `${file.run.scenario.id}.json`);
  if (scenario !== null) return { run: file.run, scenario, witnesses: file.witnesses };
  for (const each of diagnostics.filter(isError)) terminal.err(diagnosticLine(each));
  return EXIT.problem;
}
