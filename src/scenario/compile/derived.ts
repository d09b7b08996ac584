import type { Formula } from "../../engine/value.ts";
import { checkFormula, type Checked } from "../../formula/check.ts";
import { compileCore } from "../../formula/compile.ts";
import { parseOnce } from "../../formula/parse-once.ts";
import { steady } from "../../formula/steady.ts";
import type { Scope, Sym } from "../../formula/scope.ts";
import type { Path } from "../problem.ts";
import type { Catalog } from "./catalog.ts";
import type { Report } from "./report.ts";
import { numberType } from "./types.ts";

/** A derived value, checked. */
export interface DerivedValue {
  readonly id: string;
  readonly path: Path;
  readonly sym: Sym;
  readonly formula: () => Formula;
  /** Null for a plain number, or when its formula is wrong. */
  readonly checked: Checked | null;
}

/** Looks derived values up, checking each at its first use: their types follow from what they read. */
export interface DerivedBook {
  find(id: string): DerivedValue | null;
}

export function makeDerivedBook(
  catalog: Catalog,
  scopeOf: (self: string | null) => Scope,
  report: Report,
): DerivedBook {
  const done = new Map<string, DerivedValue>();
  const open: string[] = [];
  const byId = new Map(catalog.derived.map((entry) => [entry.id, entry]));

  const find = (id: string): DerivedValue | null => {
    const known = done.get(id);
    if (known !== undefined) return known;
    const entry = byId.get(id);
    if (entry === undefined) return null;
    const path = [...entry.path, "value"];
    if (open.includes(id)) {
      const cycle = [...open.slice(open.indexOf(id)), id];
      report.error(
        path,
        "cycle",
        `a derived value can't depend on itself: ${cycle.map((name) => `"${name}"`).join(" reads ")}`,
      );
      return broken(id, path);
    }
    open.push(id);
    const value = resolve(id, path, entry.source.value, scopeOf(entry.actor), report);
    open.pop();
    done.set(id, value);
    return value;
  };
  return { find };
}

function resolve(id: string, path: Path, value: number | string, scope: Scope, report: Report): DerivedValue {
  if (typeof value === "number") {
    const read = { kind: "constant", value } as const;
    const range = { min: value, max: value };
    return {
      id,
      path,
      sym: { type: { kind: "number", ...range }, openness: "exact", read, range },
      formula: () => () => value,
      checked: null,
    };
  }
  const { node, problem } = parseOnce(value);
  const checked = problem === undefined ? checkFormula(node, scope, "any") : null;
  for (const { code, message, offset, suggestion } of problem === undefined ? (checked?.problems ?? []) : [problem]) {
    report.error(path, code, message, { offset, suggestion });
  }
  if (node === undefined || checked === null || checked.problems.length > 0) return broken(id, path);
  let compiled: Formula | null = null;
  const formula = (): Formula => {
    if (compiled !== null) return compiled;
    // Stands in where a value depends on itself, which has been reported.
    compiled = () => 0;
    compiled = steady(compileCore(checked.core));
    return compiled;
  };
  const { type, openness, interval } = checked;
  const full = type.kind === "number" ? ({ kind: "number", min: interval.min, max: interval.max } as const) : type;
  return {
    id,
    path,
    sym: { type: full, openness, read: { kind: "formula", get: formula }, range: interval },
    formula,
    checked,
  };
}

/** Stands for a value whose formula is wrong, so that what reads it isn't reported too. */
function broken(id: string, path: Path): DerivedValue {
  const type = numberType(-Infinity, Infinity);
  const range = type.kind === "number" ? { min: type.min, max: type.max } : { min: 0, max: 0 };
  const formula = (): Formula => () => 0;
  return {
    id,
    path,
    sym: { type, openness: "exact", read: { kind: "constant", value: 0 }, range },
    formula,
    checked: null,
  };
}
