import type { Node } from "jsonc-parser";
import { count, LIMITS } from "./json/limits.ts";
import { lineFinder, offsetOf } from "./json/place.ts";
import type { PlacedProblem } from "./json/placed.ts";
import { pathText, type Problem, type Severity } from "./problem.ts";

/** A problem with its place in a file, as it is shown to an author. */
export interface Diagnostic {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  readonly severity: Severity;
  /** Name of the rule that was broken. */
  readonly code: string;
  /** `events.lateCapacity.when`; `(file)` for the whole. */
  readonly path: string;
  readonly message: string;
  /** The nearest valid name. */
  readonly suggestion?: string;
}

/** `harbour.json:12:5  error  events.storm.when  unknown name "wnid"; did you mean "wind"?` */
export function diagnosticLine(diagnostic: Diagnostic): string {
  const { file, line, column, severity, path, message } = diagnostic;
  return `${file}:${line}:${column}  ${severity}  ${path}  ${message}`;
}

/**
 * Places problems in the file and sorts them by place. Beyond the limit they are only counted. The `tree` of the text is asked for only
 * when there is something to place.
 */
export function placeProblems(
  file: string,
  text: string,
  tree: () => Node | null,
  problems: readonly (Problem | PlacedProblem)[],
): readonly Diagnostic[] {
  if (problems.length === 0) return [];
  const root = tree();
  const find = lineFinder(text);
  const placed = firstOf(problems).map((problem): Diagnostic => {
    const at = "at" in problem ? problem.at : root === null ? 0 : offsetOf(root, text, problem);
    return {
      file,
      ...find(at),
      severity: problem.severity,
      code: problem.code,
      path: pathText(problem.path),
      message: problem.message,
      ...(problem.suggestion === undefined ? {} : { suggestion: problem.suggestion }),
    };
  });
  placed.sort(byPlace);
  const unlisted = problems.length - placed.length;
  return cut(withoutRepeats(placed), unlisted, file);
}

/** Placing costs time, so a hostile file's problems are cut before it, errors first. */
function firstOf<T extends Problem>(problems: readonly T[]): readonly T[] {
  if (problems.length <= 4 * LIMITS.diagnostics) return problems;
  const errors = problems.filter((problem) => problem.severity === "error");
  const warnings = problems.filter((problem) => problem.severity === "warning");
  return [...errors, ...warnings].slice(0, 4 * LIMITS.diagnostics);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    a.line - b.line ||
    a.column - b.column ||
    compare(a.severity, b.severity) ||
    compare(a.path, b.path) ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A formula that is checked once for each actor of a group says the same several times. */
function withoutRepeats(sorted: readonly Diagnostic[]): readonly Diagnostic[] {
  return sorted.filter((diagnostic, index) => {
    const before = sorted[index - 1];
    return before === undefined || byPlace(before, diagnostic) !== 0;
  });
}

function cut(sorted: readonly Diagnostic[], unlisted: number, file: string): readonly Diagnostic[] {
  if (sorted.length <= LIMITS.diagnostics) return sorted;
  // Errors go first into what is kept, or a file full of warnings could hide the one error that refuses it.
  const errors = sorted.filter((diagnostic) => diagnostic.severity === "error");
  const warnings = sorted.filter((diagnostic) => diagnostic.severity === "warning");
  const kept = [...errors, ...warnings].slice(0, LIMITS.diagnostics).sort(byPlace);
  const message = `${count(sorted.length - kept.length + unlisted)} more problems are not listed`;
  const severity = errors.length > 0 ? "error" : "warning";
  return [...kept, { file, line: 1, column: 1, severity, code: "limit-diagnostics", path: "(file)", message }];
}
