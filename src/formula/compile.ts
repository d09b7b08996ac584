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
 * The formula as a function over slots: options give their index, conditions 0 or 1. Only after a clean check: a problem here
 * is our own bug, and thrown.
 */
export function compileFormula(node: Node, scope: Scope, expect: Expect): Formula {
  const findings = new Findings();
  const { core } = resolveFormula(node, scope, expect, findings);
  const [problem] = findings.problems;
  if (problem !== undefined) throw new Error(`compiled before a clean check: ${problem.message}`);
  return compileCore(core);
}

/** The same of what a clean check has made of a formula. */
export function compileCore(core: Core): Formula {
  const folded = fold(core);
  const formula = lower(folded);
  // A formula that only names another one is that one, and keeps its meaning.
  return meaningOf(formula) === null ? withMeaning(formula, folded) : formula;
}
