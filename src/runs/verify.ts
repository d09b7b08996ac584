import { RULES_VERSION } from "../engine/version.ts";
import { checksum as sumOf } from "../engine/checksum.ts";
import { closureKernel, type Kernel } from "../engine/kernel.ts";
import type { Model } from "../engine/model.ts";
import type { State } from "../engine/value.ts";
import { setupProblems } from "../scenario/models.ts";
import type { Playable } from "./playable.ts";
import { lexiconOf, setupProblem } from "./lexicon.ts";
import { problem, type RunProblem } from "./problem.ts";
import { replayOn, type Replay } from "./replay.ts";
import { checkOf, setupOf, type Run } from "./run.ts";
import { shownSlots, type Witness } from "./witness.ts";

/** Where a run, played again, first goes another way than it says. */
export interface Difference {
  /** The turn whose close, or whose talks, come out differently; 0 when the start does. */
  readonly turn: number;
  /** The value that differs, or the decision that is refused; left out when only the checksum is known. */
  readonly name?: string;
  readonly expected?: string | number;
  readonly found?: string | number;
}

export interface Verdict {
  /** Every decision could be taken and the checksums are those of the run. */
  readonly verified: boolean;
  /** Id of the ending that the replay came to. */
  readonly ending: string | null;
  /** Checksum that the replay came to. */
  readonly checksum: string;
  /** Why it isn't verified. */
  readonly problem?: RunProblem;
  readonly firstDifference?: Difference;
  readonly replay: Replay;
}

/**
 * Plays a run again and compares. `witnesses`, which a run file brings, let the difference be named by value; `kernelOf`
 * makes what steps the run.
 */
export function verify(
  scenario: Playable,
  run: Run,
  witnesses: readonly Witness[] = [],
  kernelOf: (model: Model) => Kernel = closureKernel,
): Verdict | { readonly problem: RunProblem } {
  const foreign = foreignness(scenario, run);
  if (foreign !== null) return { problem: foreign };
  const model = scenario.model(setupOf(run));
  const again = replayOn(kernelOf(model), run);
  const base = { ending: again.ending, checksum: again.checksum, replay: again };
  const difference = firstDifference(model, run, again, witnesses);
  if (difference !== null)
    return { ...base, verified: false, problem: explain(run, again, difference), firstDifference: difference };
  if (run.checksum !== null || run.decisions.length === 0) return { ...base, verified: true };
  return {
    ...base,
    verified: false,
    problem: problem("incomplete", "The run brings no checksum to compare with.").problem,
  };
}

/** Why a run can't be replayed on this scenario at all. */
function foreignness(scenario: Playable, run: Run): RunProblem | null {
  const { id, hash } = run.scenario;
  if (id !== scenario.source.id)
    return problem("other-scenario", `The run is of the scenario "${id}", not of "${scenario.source.id}".`).problem;
  if (hash !== scenario.hash)
    return problem("other-scenario", `The run is of "${id}" with rules hash ${hash}; this one's is ${scenario.hash}.`)
      .problem;
  const unknown = setupProblem(lexiconOf(scenario), run);
  if (unknown !== null || Object.keys(run.overrides).length === 0) return unknown;
  const [first] = setupProblems(scenario.source, setupOf(run));
  return first === undefined ? null : problem("off-grid", `The run's assumptions don't fit: ${first.message}.`).problem;
}

function explain(run: Run, { stopped }: Replay, { turn }: Difference): RunProblem {
  const rules =
    run.rules === RULES_VERSION ? "" : ` It was played by rules version ${run.rules}; these are ${RULES_VERSION}.`;
  if (stopped !== null && stopped.turn === turn) {
    return problem("refused", `In turn ${turn} the rules refuse a decision: ${stopped.refusal.message}.${rules}`)
      .problem;
  }
  return problem("forged", `Played again, the run goes another way from turn ${turn}.${rules}`).problem;
}

function firstDifference(model: Model, run: Run, again: Replay, witnesses: readonly Witness[]): Difference | null {
  const closed = [{ turn: 0, after: again.start }, ...again.quarters];
  for (const [at, { turn, after }] of closed.entries()) {
    if (after === null) break;
    const difference = differenceAfter(
      model,
      turn,
      after,
      run.checks[at - 1],
      witnesses.find((each) => each.turn === turn),
    );
    if (difference !== null) return difference;
  }
  if (again.stopped !== null) {
    const { turn, refusal } = again.stopped;
    return {
      turn,
      name: refusal.path === "" ? "commit" : refusal.path,
      expected: "taken",
      found: `refused: ${refusal.message}`,
    };
  }
  if (run.checksum === null || run.checksum === again.checksum) return null;
  return { turn: again.quarters.at(-1)?.turn ?? 0, expected: run.checksum, found: again.checksum };
}

/** Compares the state after a close with what the run says of it, a value by name before a bare checksum. */
function differenceAfter(
  model: Model,
  turn: number,
  after: State,
  check: string | undefined,
  seen: Witness | undefined,
): Difference | null {
  const found = sumOf(after);
  const differs = (check !== undefined && check !== checkOf(found)) || (seen !== undefined && seen.checksum !== found);
  const values = seen?.values ?? {};
  for (const { name, slot } of shownSlots(model)) {
    const expected = Object.hasOwn(values, name) ? values[name] : undefined;
    if (expected !== undefined && expected !== after[slot]) return { turn, name, expected, found: after[slot] ?? 0 };
  }
  return differs
    ? { turn, expected: seen?.checksum ?? check ?? "", found: seen === undefined ? checkOf(found) : found }
    : null;
}
