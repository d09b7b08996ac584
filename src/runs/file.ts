import type { Model } from "../engine/model.ts";
import { ageOf, tooNew } from "./frozen/age.ts";
import { runFile, type RunFileShape } from "./file-shape.ts";
import { problem, type RunProblem } from "./problem.ts";
import { replay } from "./replay.ts";
import type { Run } from "./run.ts";
import { parseSeed, printSeed } from "./seed.ts";
import { witnessesOf, type Witness } from "./witness.ts";

/** What a run file holds. */
export interface RunFile {
  readonly run: Run;
  /** Text of the scenario, as loaded. */
  readonly text: string;
  readonly witnesses: readonly Witness[];
}

/** Largest run file that is read, in characters. */
const LONGEST_FILE = 40_000_000;

/** The text of a `.run.json`. `model` must be compiled with the run's set-up. */
export function writeRunFile(model: Model, run: Run, text: string): string {
  const { scenario, seed, ...rest } = run;
  const file = {
    kind: "run",
    format: 1,
    ...rest,
    seed: printSeed(seed),
    turns: witnessesOf(model, replay(model, run)),
    scenario: { ...scenario, text },
  } satisfies Record<keyof RunFileShape, unknown>;
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Whether a text is meant as a run file rather than as a code. */
export const looksLikeFile = (text: string): boolean => text.slice(0, 1_000).trimStart().startsWith("{");

/** Reads the text of a run file. Whether the run went as it says is for `verify` to find out. */
export function readRunFile(text: string): RunFile | { readonly problem: RunProblem } {
  if (text.length > LONGEST_FILE) return problem("too-long", `A run file has at most ${LONGEST_FILE} characters.`);
  const parsed = parse(text);
  if (parsed === undefined)
    return problem("not-a-run-file", "This isn't a run file: it isn't JSON. If it was copied, its end may be missing.");
  if (!isRecord(parsed) || parsed["kind"] !== "run") return problem("not-a-run-file", "This JSON isn't a run file.");
  if (typeof parsed["format"] === "number" && parsed["format"] > 1) {
    return problem(
      "too-new",
      `The run file is of format ${parsed["format"]}; this game reads format 1. A newer game will read it.`,
    );
  }
  const checked = runFile.safeParse(parsed);
  if (!checked.success) {
    const [first] = checked.error.issues;
    return problem(
      "not-a-run-file",
      `The run file is damaged at ${first?.path.map(String).join(".") || "its top"}: ${first?.message ?? "wrong shape"}.`,
    );
  }
  return fromShape(checked.data);
}

function fromShape(file: RunFileShape): RunFile | { readonly problem: RunProblem } {
  const { rules, difficulty, overrides, flags, decisions, checks, checksum, turns } = file;
  const seed = parseSeed(file.seed);
  if (seed === null) return problem("not-a-run-file", "The run file has no seed.");
  if (ageOf(rules) === "later") return tooNew(rules);
  const { id, hash, text } = file.scenario;
  const run: Run = { scenario: { id, hash }, rules, seed, difficulty, overrides, flags, decisions, checks, checksum };
  return { run, text, witnesses: turns };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
