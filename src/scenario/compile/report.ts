import { nearest } from "../../formula/nearest.ts";
import type { Path, Problem, Severity } from "../problem.ts";

/** Where problems are gathered. Nothing stops at the first one. */
export interface Report {
  readonly problems: readonly Problem[];
  error(path: Path, code: string, message: string, extra?: Extra): void;
  warn(path: Path, code: string, message: string, extra?: Extra): void;
  /** Notes that something is wrong which the lint reports, in its own words: nothing is said here, but there is no model. */
  fault(): void;
  readonly faulty: boolean;
  /** Whether warnings are wanted; what only they are worked out for may be left out. */
  readonly warns: boolean;
}
export interface Extra {
  readonly suggestion?: string | undefined;
  readonly offset?: number | undefined;
  /** A key of the object at the path, where the problem is the key and not its value. */
  readonly key?: string | undefined;
}

/** The same rule broken at the same place is one problem, however many actors a rule is expanded for. */
export function newReport(warns = true): Report {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const add = (severity: Severity, path: Path, code: string, message: string, extra: Extra = {}): void => {
    const { suggestion, offset, key: member } = extra;
    const key = JSON.stringify([path, code, offset ?? member ?? (severity === "error" ? message : null)]);
    if (seen.has(key)) return;
    seen.add(key);
    problems.push({
      path,
      code,
      message,
      severity,
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(offset === undefined ? {} : { offset }),
      ...(member === undefined ? {} : { key: member }),
    });
  };
  let faulty = false;
  return {
    problems,
    fault: () => {
      faulty = true;
    },
    get faulty() {
      return faulty || problems.some(({ severity }) => severity === "error");
    },
    error: (path, code, message, extra) => add("error", path, code, message, extra),
    warn: (path, code, message, extra) => {
      if (warns) add("warning", path, code, message, extra);
    },
    warns,
  };
}

/** Reports a name that isn't declared: `unknown event "strom"; did you mean "storm"?` */
export function reportUnknown(
  report: Report,
  path: Path,
  noun: string,
  name: string,
  names: readonly string[],
  offset?: number,
): void {
  const suggestion = nearest(name, names);
  const hint = suggestion === undefined ? listing(noun, names) : `; did you mean "${suggestion}"?`;
  report.error(path, "unknown-name", `unknown ${noun} "${name}"${hint}`, { suggestion, offset });
}

function listing(noun: string, names: readonly string[]): string {
  if (names.length === 0) return `: this scenario declares no ${noun} here`;
  return names.length > 8 ? "" : `; there is ${names.map((name) => `"${name}"`).join(", ")}`;
}
