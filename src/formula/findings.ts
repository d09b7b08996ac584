import type { Openness } from "../engine/value.ts";
import type { Node, Place } from "./ast.ts";
import { Parts, type Core } from "./core.ts";
import type { OptionKind, Typed } from "./kind.ts";
import { MAX_EXPANDED } from "./limits.ts";
import type { FormulaCode, FormulaProblem } from "./problem.ts";
import type { MemoryFunction, Scope } from "./scope.ts";
import { shorten } from "./token.ts";

const HOW_HIDDEN: Readonly<Record<Openness, number>> = { exact: 0, noisy: 1, hidden: 2 };

/** What comes to light while a formula is resolved. Filled as it goes. */
export class Findings {
  readonly parts = new Parts();
  readonly problems: FormulaProblem[] = [];
  readonly reads = new Set<string>();
  readonly recalls = new Map<string, { readonly fn: MemoryFunction; readonly args: readonly string[] }>();
  readonly tables = new Set<string>();
  openness: Openness = "exact";

  reading(name: string, openness: Openness): void {
    this.reads.add(name);
    this.sees(openness);
  }

  sees(openness: Openness): void {
    if (HOW_HIDDEN[openness] > HOW_HIDDEN[this.openness]) this.openness = openness;
  }

  problem(code: FormulaCode, message: string, at: Place, suggestion?: string): Typed {
    const { offset, length } = at;
    // A group function meets the same text once an actor: one report is enough.
    if (!this.problems.some((known) => known.offset === offset && known.message === message)) {
      this.problems.push({ code, message, offset, length, ...(suggestion === undefined ? {} : { suggestion }) });
    }
    return { core: this.parts.constant(0), kind: { kind: "unknown" } };
  }
}

/** Group functions in one another multiply; beyond the cap everything stops. */
export function tooLarge(findings: Findings): Typed {
  const message = `written out for each actor, the formula has more than ${MAX_EXPANDED} parts; split it into derived values`;
  return findings.problem("formula-too-large", message, { offset: 0, length: 1 });
}

/** Where a part is being resolved. */
export interface Context {
  readonly scope: Scope;
  readonly findings: Findings;
  /** Resolves a part; option literals in it belong to `want`. */
  resolve(node: Node, want?: OptionKind): Typed;
  /** Resolves a part where a number is wanted. */
  number(node: Node): Core;
  /** Resolves a part where a condition is wanted. */
  condition(node: Node): Core;
  /** The same, with other names. */
  within(scope: Scope): Context;
}

/** A part as a message names it. */
export function named(node: Node): string {
  if (node.kind === "name") return `"${shorten(node.name)}"`;
  if (node.kind === "call") return `"${shorten(node.name)}(…)"`;
  if (node.kind === "option") return `the option '${shorten(node.value)}'`;
  if (node.kind === "number") return `"${node.value}"`;
  if (node.kind === "boolean") return `"${node.value}"`;
  return "this";
}

/** `; did you mean "compute"?`, or nothing. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : `; did you mean "${suggestion}"?`;
}
