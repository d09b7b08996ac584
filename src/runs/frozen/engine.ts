import { RULES_VERSION } from "../../engine/version.ts";
import { loadScenario, type Loaded } from "../../scenario/load.ts";
import { codeIn, decodeRun } from "../codec/decode.ts";
import { looksLikeFile, readRunFile } from "../file.ts";
import { problem } from "../problem.ts";
import { verify } from "../verify.ts";
import { tellRun } from "../words/run.ts";
import type { FrozenAnswer } from "./contract.ts";

let last: { readonly text: string; readonly loaded: Loaded } | null = null;

/** Runs are often asked for one after the other in the same scenario, and checking that takes longest. */
function load(text: string): Loaded {
  if (last?.text !== text) last = { text, loaded: loadScenario(text, "scenario.json") };
  return last.loaded;
}

/**
 * Plays a run again and tells it whole: what `npm run freeze` makes a file of, so that later versions of the game can still ask
 * these rules. `text` is the scenario's file, `run` a code, an address that ends in one, or the text of a run file.
 */
export function replay(text: string, run: string): FrozenAnswer {
  const { scenario, diagnostics } = load(text);
  if (scenario === null) {
    const reason = diagnostics.find(({ severity }) => severity === "error")?.message ?? "it has errors";
    return problem("broken-scenario", `The run's scenario can't be played: ${reason}.`);
  }
  const taken = looksLikeFile(run) ? readRunFile(run) : { witnesses: [], ...decodeRun(codeIn(run), scenario) };
  if ("problem" in taken) return { problem: taken.problem };
  if (taken.run.rules !== RULES_VERSION)
    return problem("other-rules", `The run is of rules version ${taken.run.rules}; these are ${RULES_VERSION}.`);
  const verdict = verify(scenario, taken.run, taken.witnesses);
  return "replay" in verdict ? tellRun(scenario, taken.run, verdict) : verdict;
}
