import type { Openness, ValueType } from "../engine/value.ts";
import type { Node } from "./ast.ts";
import { boundsOf, type Bounded } from "./bounds.ts";
import type { Core } from "./core.ts";
import { Findings } from "./findings.ts";
import { ANYTHING } from "./interval.ts";
import type { Expect } from "./expect.ts";
import type { Kind } from "./kind.ts";
import type { FormulaProblem } from "./problem.ts";
import { resolveFormula } from "./resolve.ts";
import type { MemoryFunction, Range, Scope } from "./scope.ts";

/** A use of a memory function; for `ago` and `since` the first argument is the value's own name (`quarry.capability`). */
export interface Recall {
  readonly fn: MemoryFunction;
  readonly args: readonly string[];
}

export type { Expect } from "./expect.ts";

export interface Checked {
  /** Meaningless when there are problems, as is its type. */
  readonly core: Core;
  readonly type: ValueType;
  /** The most hidden of all that it reads. */
  readonly openness: Openness;
  /** Names that it reads, own names of actors' values (`quarry.capability`), what `ago` and `since` read included; each once, sorted. */
  readonly reads: readonly string[];
  readonly recalls: readonly Recall[];
  /** Tables that it reads, each once, sorted. */
  readonly tables: readonly string[];
  readonly problems: readonly FormulaProblem[];
  /** Holds every value that the formula can take; so a condition with `max` 0 never holds, with `min` 1 always. */
  readonly interval: Range;
  /** Offsets of divisors that may be zero. */
  readonly mayDivideByZero: readonly number[];
}

/** Resolves a formula's names, checks its types and finds its bounds. Never throws; all problems at once, in the order of the text. */
export function checkFormula(node: Node, scope: Scope, expect: Expect): Checked {
  const findings = new Findings();
  const typed = resolveFormula(node, scope, expect, findings);
  const clean = findings.problems.length === 0;
  let found: Bounded | null = null;
  // Not every reader wants to know them, and to find them costs more than the rest.
  const bounds = (): Bounded => (found ??= clean ? boundsOf(typed.core) : { interval: ANYTHING, mayDivideByZero: [] });
  return {
    core: typed.core,
    get type() {
      return valueType(typed.kind, bounds().interval);
    },
    openness: findings.openness,
    reads: sorted(findings.reads),
    recalls: sorted(findings.recalls.keys()).map((call) => findings.recalls.get(call)!),
    tables: sorted(findings.tables),
    problems: [...findings.problems].sort((a, b) => a.offset - b.offset),
    get interval() {
      return bounds().interval;
    },
    get mayDivideByZero() {
      return bounds().mayDivideByZero;
    },
  };
}

function valueType(kind: Kind, { min, max }: Range): ValueType {
  if (kind.kind === "option") return { kind: "option", options: kind.options, ordered: kind.ordered };
  return kind.kind === "boolean" ? { kind: "boolean" } : { kind: "number", min, max };
}

const sorted = (names: Iterable<string>): string[] => {
  const list = [...names];
  return list.length < 2 ? list : list.sort(byText);
};

/** Plain code-unit order, the same everywhere. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
