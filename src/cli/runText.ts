import { codeIn, decodeHeader, decodeRun } from "../runs/codec/decode.ts";
import { readRunFile } from "../runs/file.ts";
import type { FrozenRun } from "../runs/frozen/contract.ts";
import { headOfFile } from "../runs/frozen/head.ts";
import { ageOf, tooNew } from "../runs/frozen/age.ts";
import type { RunProblem } from "../runs/problem.ts";
import type { Run, ScenarioRef } from "../runs/run.ts";
import { verify } from "../runs/verify.ts";
import type { Witness } from "../runs/witness.ts";
import { tellRun } from "../runs/words/run.ts";
import { diagnosticLine } from "../scenario/diagnostics.ts";
import { loadScenario, type Scenario } from "../scenario/load.ts";
import { EXIT, type Exit, type Terminal } from "./command.ts";
import { askEngine, KEPT } from "./engines.ts";
import { isError, openScenario, readText, releasedText, shippedScenario } from "./scenarios.ts";

const failed = (terminal: Terminal, { message }: Pick<RunProblem, "message">): Exit => {
  terminal.err(message);
  return EXIT.problem;
};

/**
 * Plays the run of a code, of an address that ends in one, or of a run file again, by the rules that it was played by. On a
 * problem it is told, and the exit code given.
 */
export function replayWord(
  word: string,
  scenarioFile: string | undefined,
  terminal: Terminal,
  engines = KEPT,
): FrozenRun | Exit {
  const read = readText(word);
  const call: Call = { scenarioFile, terminal, engines };
  return "text" in read ? replayFile(read.text, call) : replayCode(codeIn(word), call);
}

interface Call {
  /** The scenario's file, where the caller names one. */
  readonly scenarioFile: string | undefined;
  readonly terminal: Terminal;
  /** Folder of the engines that were kept. */
  readonly engines: string;
}

function replayCode(code: string, call: Call): FrozenRun | Exit {
  const { scenarioFile, terminal } = call;
  const decoded = decodeHeader(code);
  if ("problem" in decoded) return failed(terminal, decoded.problem);
  const { scenario: wanted, rules } = decoded.header;
  const age = ageOf(rules);
  if (age === "later") return failed(terminal, tooNew(rules).problem);
  if (age === "earlier") return replayEarlier(code, rules, wanted, call);
  const scenario =
    scenarioFile === undefined
      ? shippedScenario(wanted.id, wanted.hash, terminal)
      : openScenario(scenarioFile, terminal);
  if (scenario === null) return scenarioFile === undefined ? missing(wanted, terminal) : EXIT.problem;
  const taken = decodeRun(code, scenario);
  return "problem" in taken ? failed(terminal, taken.problem) : replayPresent(scenario, taken.run, [], terminal);
}

function missing({ id }: ScenarioRef, terminal: Terminal): Exit {
  terminal.err(`the scenario "${id}" isn't among the shipped ones; give its file with --scenario`);
  return EXIT.problem;
}

function replayFile(text: string, call: Call): FrozenRun | Exit {
  const { scenarioFile, terminal } = call;
  const head = headOfFile(text);
  if (head !== null && ageOf(head.rules) === "earlier") {
    const { rules, scenario } = head;
    return replayEarlier(text, rules, scenario, call, scenario.text);
  }
  const file = readRunFile(text);
  if ("problem" in file) return failed(terminal, file.problem);
  const { run, witnesses } = file;
  if (scenarioFile !== undefined) {
    const scenario = openScenario(scenarioFile, terminal);
    return scenario === null ? EXIT.problem : replayPresent(scenario, run, witnesses, terminal);
  }
  const { scenario, diagnostics } = loadScenario(file.text, `${run.scenario.id}.json`);
  if (scenario !== null) return replayPresent(scenario, run, witnesses, terminal);
  for (const each of diagnostics.filter(isError)) terminal.err(diagnosticLine(each));
  return EXIT.problem;
}

function replayPresent(
  scenario: Scenario,
  run: Run,
  witnesses: readonly Witness[],
  terminal: Terminal,
): FrozenRun | Exit {
  const verdict = verify(scenario, run, witnesses);
  return "replay" in verdict ? tellRun(scenario, run, verdict) : failed(terminal, verdict.problem);
}

/** By the engine that was kept of those rules; `inside` is the scenario that a run file brings. */
function replayEarlier(
  run: string,
  rules: number,
  wanted: ScenarioRef,
  { scenarioFile, terminal, engines }: Call,
  inside: string | null = null,
): FrozenRun | Exit {
  let text = inside ?? releasedText(wanted);
  if (scenarioFile !== undefined) {
    const read = readText(scenarioFile);
    if ("failure" in read) return failed(terminal, { message: read.failure });
    text = read.text;
  }
  if (text === null) return missing(wanted, terminal);
  const answer = askEngine(rules, text, run, engines);
  return "problem" in answer ? failed(terminal, answer.problem) : answer;
}
