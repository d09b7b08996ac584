import { ageOf, tooNew } from "../frozen/age.ts";
import { lexiconOf, setupProblem, type Lexicon } from "../lexicon.ts";
import { problem, type RunProblem } from "../problem.ts";
import type { Playable } from "../playable.ts";
import type { Setup } from "../../scenario/setup.ts";
import { checkOf, commitsIn, type Run } from "../run.ts";
import { takeFlags, takeSetup } from "./content.ts";
import { takeDecisions } from "./decisions.ts";
import { digitReader, type DigitReader } from "./digits.ts";
import { encodeWith } from "./encode.ts";
import { unwrap, type Frame, type Header } from "./frame.ts";
import { takeChecksum } from "./numbers.ts";

/** Which scenario, rules and seed a code is of: all that is known before the scenario is. */
export function decodeHeader(code: string): { readonly header: Header } | { readonly problem: RunProblem } {
  const unwrapped = unwrap(code);
  if ("problem" in unwrapped) return unwrapped;
  const { scenario, rules, seed } = unwrapped.frame;
  return { header: { scenario, rules, seed } };
}

/** The set-up that a code tells before its decisions, whatever the rest of it may hold; null when it can't be one of the scenario's. */
export function decodeSetup(code: string, scenario: Playable): Setup | null {
  const unwrapped = unwrap(code);
  if ("problem" in unwrapped || unwrapped.frame.scenario.id !== scenario.source.id) return null;
  const from = digitReader(unwrapped.frame.packed);
  takeFlags(from);
  const lexicon = lexiconOf(scenario);
  const setup = takeSetup(from, lexicon);
  return setupProblem(lexicon, setup) === null ? setup : null;
}

/** The run that a code holds. Whether it went as it says is for `verify` to find out. */
export function decodeRun(code: string, scenario: Playable): { readonly run: Run } | { readonly problem: RunProblem } {
  const unwrapped = unwrap(code);
  if ("problem" in unwrapped) return unwrapped;
  const { frame } = unwrapped;
  if (ageOf(frame.rules) === "later") return tooNew(frame.rules);
  const here = { id: scenario.source.id, hash: scenario.hash };
  if (frame.scenario.id !== here.id)
    return problem("other-scenario", `The code is of the scenario "${frame.scenario.id}", not of "${here.id}".`);
  if (frame.scenario.hash !== here.hash) {
    return problem(
      "other-scenario",
      `The code is of "${here.id}" with rules hash ${frame.scenario.hash}; this one's is ${here.hash}.`,
    );
  }
  const lexicon = lexiconOf(scenario);
  const from = digitReader(frame.packed);
  const run = takeRun(from, frame, lexicon);
  const again = from.rest() ? null : encodeWith(run, here, lexicon);
  // One run has one code: whatever else unpacks to it was not made by the game.
  if (again === null || !("code" in again) || again.code !== code)
    return problem("forged", "The code doesn't hold what a run's code holds; no game has made it.");
  return { run };
}

function takeRun(from: DigitReader, { scenario, rules, seed }: Frame, lexicon: Lexicon): Run {
  const flags = takeFlags(from);
  const { difficulty, overrides } = takeSetup(from, lexicon);
  const decisions = takeDecisions(from, lexicon.model(difficulty));
  return { scenario, rules, seed, difficulty, overrides, flags, decisions, ...takeSums(from, decisions) };
}

function takeSums(from: DigitReader, decisions: Run["decisions"]): Pick<Run, "checks" | "checksum"> {
  const isSummed = from.take(2) === 1;
  const isClosed = isSummed && decisions.at(-1)?.kind === "commit";
  const kept = commitsIn(decisions) - (isClosed ? 1 : 0);
  const checks = Array.from({ length: kept }, () => from.take(65_536).toString(16).padStart(4, "0"));
  const checksum = isSummed ? takeChecksum(from) : null;
  return { checks: isClosed && checksum !== null ? [...checks, checkOf(checksum)] : checks, checksum };
}

/** The code in what somebody has pasted: a whole address, or a code with spaces or line breaks in it. */
export const codeIn = (pasted: string): string => pasted.slice(pasted.lastIndexOf("#") + 1).replaceAll(/\s/g, "");
