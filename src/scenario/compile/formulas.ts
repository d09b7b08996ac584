import type { Formula, Openness } from "../../engine/value.ts";
import type { Node } from "../../formula/ast.ts";
import { checkFormula, type Checked, type Expect } from "../../formula/check.ts";
import { compileCore } from "../../formula/compile.ts";
import { always } from "../../formula/meaning.ts";
import { parseOnce } from "../../formula/parse-once.ts";
import type { Range, Scope } from "../../formula/scope.ts";
import type { Path } from "../problem.ts";
import { findName } from "./find-name.ts";
import { leakMessage, tooHidden, type Policy } from "./policy.ts";
import type { Report } from "./report.ts";
import type { Locals } from "./scopes.ts";

/** Where a formula stands. */
export interface Site {
  readonly path: Path;
  /** The field that holds it, where the path is that of the whole thing. */
  readonly field?: string;
  readonly policy: Policy;
  /** The actor that it is evaluated for. */
  readonly self?: string | null | undefined;
  readonly locals?: Locals | undefined;
}

/** The formula's own path: put together only for what is reported. */
export const placeOf = ({ path, field }: Site): Path => (field === undefined ? path : [...path, field]);

/** A formula, checked and compiled. */
export interface Reading {
  readonly formula: Formula;
  readonly openness: Openness;
  /** Every value that it can take lies in it. */
  readonly interval: Range;
}

/** Reads the formulas of a scenario. */
export interface Formulas {
  read(value: number | boolean | string, expect: Expect, site: Site): Reading;
}

/** Checks each formula against its scope, its type and the law of hidden things, and compiles it. Wrong ones read as 0. */
export function checkingFormulas(scopeOf: (self: string | null, locals?: Locals) => Scope, report: Report): Formulas {
  // The same formula stands in many places, and means the same wherever the same names are known.
  const meant = new Map<string, Meant>();
  const meaning = (text: string, node: Node, scope: Scope, expect: Expect, { self, locals }: Site): Meant => {
    if (typeof expect === "object" || (locals !== undefined && locals.size > 0)) return meantBy(node, scope, expect);
    const key = `${expect} ${self ?? ""} ${text}`;
    const found = meant.get(key) ?? meantBy(node, scope, expect);
    meant.set(key, found);
    return found;
  };
  return {
    read(value, expect, site) {
      if (typeof value !== "string") return literal(value);
      const { node, problem } = parseOnce(value);
      if (problem !== undefined) {
        report.error(placeOf(site), problem.code, problem.message, {
          offset: problem.offset,
          suggestion: problem.suggestion,
        });
        return UNKNOWN;
      }
      const scope = scopeOf(site.self ?? null, site.locals);
      const { checked, reading } = meaning(value, node, scope, expect, site);
      for (const { code, message, offset, suggestion } of checked.problems)
        report.error(placeOf(site), code, message, { offset, suggestion });
      if (reading === null) return UNKNOWN;
      reportLeaks(node, checked, scope, site, report);
      if (report.warns && checked.mayDivideByZero.length > 0) reportDivisions(checked, placeOf(site), report);
      return reading;
    },
  };
}

interface Meant {
  readonly checked: Checked;
  /** Null of a wrong one. */
  readonly reading: Reading | null;
}

function meantBy(node: Node, scope: Scope, expect: Expect): Meant {
  const checked = checkFormula(node, scope, expect);
  if (checked.problems.length > 0) return { checked, reading: null };
  const { core, openness } = checked;
  const reading: Reading = {
    formula: compileCore(core),
    openness,
    get interval() {
      return checked.interval;
    },
  };
  return { checked, reading };
}

export function reportDivisions(checked: Checked, path: Path, report: Report): void {
  for (const offset of checked.mayDivideByZero) {
    report.warn(
      path,
      "division-by-zero",
      "this divisor may be 0, and the quotient is 0 then; guard it, as in max(x, 0.1)",
      { offset },
    );
  }
}

function reportLeaks(node: Node, checked: Checked, scope: Scope, site: Site, report: Report): void {
  if (!tooHidden(checked.openness, site.policy)) return;
  const leak = (name: string, openness: Openness, offset?: number): void => {
    const derived = scope.lookup(name)?.read.kind === "formula";
    report.error(placeOf(site), "leak", leakMessage(name, openness, site.policy, derived), { offset });
  };
  const leaks = checked.reads.flatMap((name) => {
    const openness = scope.lookup(name)?.openness ?? "exact";
    return tooHidden(openness, site.policy) ? [{ name, openness }] : [];
  });
  for (const { name, openness } of leaks) leak(name, openness, findName(node, name, site.self ?? null));
  if (leaks.length > 0) return;
  // What is only noisy now is hidden in the past.
  const recall = checked.recalls.find(({ fn }) => fn === "ago" || fn === "since");
  leak(recall === undefined ? "" : `${recall.fn}(${recall.args.join(", ")})`, checked.openness);
}

export function literal(value: number | boolean): Reading {
  const number = Number(value);
  const range = { min: number, max: number };
  return { formula: always(number), openness: "exact", interval: range };
}

/** Of a formula that is wrong: nothing more is said about it. */
const UNKNOWN: Reading = {
  formula: () => 0,
  openness: "exact",
  interval: { min: -1e300, max: 1e300 },
};
