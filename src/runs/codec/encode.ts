import { lexiconOf, setupProblem, type Lexicon } from "../lexicon.ts";
import { problem, type RunProblem } from "../problem.ts";
import type { Playable } from "../playable.ts";
import { commitsIn, type Run } from "../run.ts";
import { putFlags, putSetup } from "./content.ts";
import { MOST_DECISIONS, putDecisions } from "./decisions.ts";
import { digitWriter, type DigitWriter } from "./digits.ts";
import { wrap } from "./frame.ts";
import { misfit } from "./misfit.ts";
import { putChecksum } from "./numbers.ts";

export type Encoded = { readonly code: string } | { readonly problem: RunProblem };

/** The run as a code for an address: letters, digits, `-` and `_`. Any run that was played on this scenario has one. */
export const encodeRun = (run: Run, scenario: Playable): Encoded =>
  encodeWith(run, { id: scenario.source.id, hash: scenario.hash }, lexiconOf(scenario));

export function encodeWith(run: Run, scenario: Run["scenario"], lexicon: Lexicon): Encoded {
  const unfit = unfitness(run, scenario, lexicon);
  if (unfit !== null) return { problem: unfit };
  const out = digitWriter();
  putFlags(out, run.flags);
  putSetup(out, lexicon, run.difficulty, run.overrides);
  putDecisions(out, lexicon.model(run.difficulty), run.decisions);
  putSums(out, run);
  return wrap({ scenario: run.scenario, rules: run.rules, seed: run.seed, packed: out.bytes() });
}

/** Checks of turns and the checksum. Where the last decision is a commit its check is the checksum's beginning. */
function putSums(out: DigitWriter, run: Run): void {
  out.put(run.checksum === null ? 0 : 1, 2);
  const kept = run.checksum !== null && run.decisions.at(-1)?.kind === "commit" ? run.checks.slice(0, -1) : run.checks;
  for (const check of kept) out.put(Number.parseInt(check, 16), 65_536);
  if (run.checksum !== null) putChecksum(out, run.checksum);
}

function unfitness(run: Run, scenario: Run["scenario"], lexicon: Lexicon): RunProblem | null {
  const { decisions, checks, checksum, flags } = run;
  if (run.scenario.id !== scenario.id || run.scenario.hash !== scenario.hash)
    return problem("other-scenario", "The run is of another scenario.").problem;
  const misSet = setupProblem(lexicon, run);
  if (misSet !== null) return misSet;
  if (decisions.length > MOST_DECISIONS)
    return problem("too-long", "The run is too long for a link; save it as a file instead.").problem;
  const model = lexicon.model(run.difficulty);
  for (const decision of decisions) {
    const unfit = misfit(model, decision);
    if (unfit !== null) return unfit;
  }
  const last = decisions.at(-1)?.kind === "commit" ? checks.at(-1) : undefined;
  const sumsFit =
    checks.length === commitsIn(decisions) && (last === undefined || checksum === null || checksum.startsWith(last));
  const shapesFit =
    checks.every((check) => /^[0-9a-f]{4}$/.test(check)) && (checksum === null || /^[0-9a-f]{16}$/.test(checksum));
  const forkFits =
    flags.forkedAt === null ||
    (Number.isSafeInteger(flags.forkedAt) && flags.forkedAt >= 1 && flags.forkedAt <= 10_000);
  return sumsFit && shapesFit && forkFits
    ? null
    : problem("incomplete", "The run's checksums or flags don't fit its decisions.").problem;
}
