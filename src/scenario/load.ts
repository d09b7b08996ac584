import type { Model } from "../engine/model.ts";
import { compileScenario } from "./compile/compile.ts";
import { type Diagnostic, placeProblems } from "./diagnostics.ts";
import { fitScenario } from "./fit/fit.ts";
import { standsWithout } from "./fit/prune.ts";
import { rulesHash } from "./hash.ts";
import { LIMITS, lookOver } from "./json/limits.ts";
import type { PlacedProblem } from "./json/placed.ts";
import { readPlain } from "./json/plain.ts";
import { readTree } from "./json/tree.ts";
import { readValue } from "./json/value.ts";
import { lintHashes } from "./lint/hashes.ts";
import { lintHiddenWords } from "./lint/hidden-words.ts";
import { lintScenario } from "./lint/lint.ts";
import { modelMaker } from "./models.ts";
import { isError, pathText, type Problem } from "./problem.ts";
import { AS_WRITTEN, type Setup } from "./setup.ts";
import { lintSizes } from "./sizes.ts";
import type { ScenarioSource } from "./shape/scenario.ts";

export type { Diagnostic } from "./diagnostics.ts";

/** A scenario that has passed all checks. */
export interface Scenario {
  readonly source: ScenarioSource;
  /** The file as it was. */
  readonly text: string;
  /** The rules hash, 16 hex digits: equal for files that differ in words only. */
  readonly hash: string;
  /** The engine's model for a setup. The same setup gives the same model. The setup must be one that `setupProblems` finds nothing in. */
  model(setup: Setup): Model;
}

export interface Loaded {
  /** Null if and only if some diagnostic is an error. */
  readonly scenario: Scenario | null;
  /** By place in the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a scenario's text. Never throws, whatever the text is; `file` is only for the diagnostics. */
export function loadScenario(text: string, file: string): Loaded {
  const { flaw, colons } = lookOver(text);
  if (flaw !== null) {
    return { scenario: null, diagnostics: placeProblems(file, text.slice(0, LIMITS.characters), () => null, [flaw]) };
  }
  // A byte order mark is no part of JSON; a space in its place keeps all offsets.
  const plain = text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
  const value = readPlain(plain, colons);
  if (value !== undefined)
    return loadValue(value, [], text, (problems) => placeProblems(file, plain, () => readTree(plain).root, problems));
  const { root, problems } = readTree(plain);
  const place = (problems: readonly (Problem | PlacedProblem)[]) => placeProblems(file, plain, () => root, problems);
  if (root === null || problems.length > 0) return { scenario: null, diagnostics: place(problems) };
  const read = readValue(root);
  return loadValue(read.value, read.problems, text, place);
}

type Place = (problems: readonly (Problem | PlacedProblem)[]) => readonly Diagnostic[];

function loadValue(value: unknown, keys: readonly PlacedProblem[], text: string, place: Place): Loaded {
  const done = (problems: readonly (Problem | PlacedProblem)[], scenario: Scenario | null): Loaded => {
    return { scenario, diagnostics: place([...keys, ...problems]) };
  };
  if (value === undefined) return done([], null);
  const { source, problems: shape, cuts } = fitScenario(value);
  if (source === null) return done(shape, null);
  const sizes = lintSizes(source);
  if (sizes.length > 0) return done([...shape, ...sizes], null);
  // The structure being at fault doesn't stop the formulas from being checked: an author gets all problems at once.
  const structure = lintScenario(source);
  const { model, problems } = compileScenario(source, AS_WRITTEN);
  // What follows from bounds and names that are wrong themselves is no warning to be trusted.
  const followed = structure.some(isError) ? problems.filter(isError) : problems;
  const wanted = [...structure, ...problems].filter(isError).flatMap(({ suggestion }) => suggestion ?? []);
  const found = [
    ...structure.filter((problem) => !isMissed(problem, wanted)),
    ...followed,
    ...(model === null ? [] : lintModel(source, model)),
  ];
  // What was taken out because of its shape may be what a warning misses, or an error.
  if (shape.length > 0) {
    const stands = (problem: Problem): boolean =>
      isError(problem) && isElsewhere(problem, shape) && standsWithout(problem, source, cuts);
    return done([...shape, ...found.filter(stands)], null);
  }
  if (model === null || [...keys, ...found].some(isError)) return done(withReason(found, keys), null);
  return done(found, { source, text, hash: rulesHash(source, model.layout.names), model: modelMaker(source, model) });
}

/** What can only be seen in the finished model. */
function lintModel(source: ScenarioSource, model: Model): readonly Problem[] {
  return [...lintHashes(model), ...lintHiddenWords(source, model)];
}

/** A scenario that is refused has an error to show for it, even if a check should have missed its cause. */
function withReason(found: readonly Problem[], keys: readonly Problem[]): readonly Problem[] {
  if ([...found, ...keys].some(isError)) return found;
  return [...found, { path: [], code: "no-model", message: "this scenario can't be compiled", severity: "error" }];
}

/** Is nothing said about the very same place yet? */
function isElsewhere({ path }: Problem, others: readonly Problem[]): boolean {
  const place = pathText(path);
  return !others.some((other) => pathText(other.path) === place);
}

/** Is it a warning of something unused that a misspelt name was meant for? `wanted` are the names that errors suggest. */
function isMissed({ code, key }: Problem, wanted: readonly string[]): boolean {
  return code === "unused" && key !== undefined && wanted.some((name) => name === key || name.endsWith(`.${key}`));
}
