import { checksum } from "../engine/checksum.ts";
import type { State } from "../engine/value.ts";
import type { Decision } from "../engine/plan.ts";
import type { Seed } from "../engine/random.ts";
import { RULES_VERSION } from "../engine/version.ts";
import type { Setup } from "../scenario/setup.ts";

/** A run as data. Everything else about it follows by replay; a save, a link and a bug report are the same thing. */
export interface Run {
  readonly scenario: ScenarioRef;
  /** `RULES_VERSION` under which it was played. */
  readonly rules: number;
  readonly seed: Seed;
  /** Id of one of the scenario's difficulties, or null. */
  readonly difficulty: string | null;
  /** Assumptions that were changed: constant's or uncertainty's id to value. */
  readonly overrides: Readonly<Record<string, number>>;
  readonly flags: Flags;
  readonly decisions: readonly Decision[];
  /** For each commit, the first 4 hex digits of the checksum of the state that it led to. */
  readonly checks: readonly string[];
  /** Checksum of the state after the last decision, 16 hex digits; null where there is nothing to compare with, as in a start link. */
  readonly checksum: string | null;
}

export interface ScenarioRef {
  readonly id: string;
  /** Rules hash, 16 hex digits. */
  readonly hash: string;
}

/** What the player declares about how the run was played. Not proved by replay. */
export interface Flags {
  /** No undo past a commit. */
  readonly ironman: boolean;
  /** Advisers spoke. */
  readonly advisors: boolean;
  /** Odds and the advisers' figures were shown in play. */
  readonly analyst: boolean;
  /** Controls were revealed step by step. */
  readonly guided: boolean;
  /** Earliest turn from which it was played anew, null when it was played straight through. */
  readonly forkedAt: number | null;
}
export const PLAIN_FLAGS: Flags = { ironman: false, advisors: false, analyst: false, guided: false, forkedAt: null };

/** How many digits of a checksum stand for each turn. */
const CHECK_DIGITS = 4;
export const checkOf = (sum: string): string => sum.slice(0, CHECK_DIGITS);

/** A run before its first decision. Sent as a link it opens the same world to everybody. */
export function newRun(scenario: ScenarioRef, seed: Seed, setup: Setup, flags: Flags = PLAIN_FLAGS): Run {
  const { id, hash } = scenario;
  const { difficulty, overrides } = setup;
  return {
    scenario: { id, hash },
    rules: RULES_VERSION,
    seed,
    difficulty,
    overrides,
    flags,
    decisions: [],
    checks: [],
    checksum: null,
  };
}

/** The run with one more decision, which led to `state`. */
export function record(run: Run, decision: Decision, state: State): Run {
  const sum = checksum(state);
  const checks = decision.kind === "commit" ? [...run.checks, checkOf(sum)] : run.checks;
  return { ...run, decisions: [...run.decisions, decision], checks, checksum: sum };
}

/** The same world without the decisions. */
export const startOf = (run: Run): Run => ({
  ...run,
  flags: { ...run.flags, forkedAt: null },
  decisions: [],
  checks: [],
  checksum: null,
});

/** How the run departs from the scenario as it is written. */
export const setupOf = ({ difficulty, overrides }: Run): Setup => ({ difficulty, overrides });

/** Turns closed. */
export const commitsIn = (decisions: readonly Decision[]): number =>
  decisions.filter(({ kind }) => kind === "commit").length;

/** The run with the checksum of the state to which its decisions lead. */
export const seal = (run: Run, state: State): Run => ({ ...run, checksum: checksum(state) });
