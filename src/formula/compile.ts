import type { Formula } from "../engine/value.ts";
import type { Node } from "./ast.ts";
import type { Core } from "./core.ts";
import type { Expect } from "./expect.ts";
import { Findings } from "./findings.ts";
import { fold } from "./fold.ts";
import { lower } from "./lower.ts";
import { meaningOf, withMeaning } from "./meaning.ts";
import { resolveFormula } from "./resolve.ts";
import type { Scope } from "./scope.ts";

/**
 * The formula as a function over slots: options give their index, conditions 0 or 1. Null of one in which `checkFormula` finds a problem.
 */
export function compileFormula(node: Node, scope: Scope, expect: Expect): Formula | null {
  const findings = new Findings();
  const { core } = resolveFormula(node, scope, expect, findings);
  return findings.problems.length === 0 ? compileCore(core) : null;
}

/** The same of what a clean check has made of a formula. */
export function compileCore(core: Core): Formula {
  const folded = fold(core);
  const formula = lower(folded);
  // A formula that only names another one is that one, and keeps its meaning.
  return meaningOf(formula) === null ? withMeaning(formula, folded) : formula;
}
