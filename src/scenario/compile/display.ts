import type { Model } from "../../engine/model.ts";
import type { Formula } from "../../engine/value.ts";
import { compileCore, compileFormula } from "../../formula/compile.ts";
import { parseFormula } from "../../formula/parse.ts";
import type { Sym } from "../../formula/scope.ts";
import { AS_WRITTEN } from "../setup.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { readCatalog } from "./catalog.ts";
import { newReport } from "./report.ts";
import { readSettings } from "./settings.ts";
import { slotsOf } from "./slots.ts";
import { makeWorld } from "./world.ts";

/** Formulas that stand outside the model: conditions of texts, strategies, guides, gauges. Evaluated on what is seen. */
export interface Display {
  /**
   * The formula of a number, a condition or a formula's text; `self` is the actor it is evaluated for. The same text
   * gives the same function. A text that is no formula of this scenario reads as 0: loading has reported it.
   */
  formula(text: string | number | boolean, self?: string): Formula;
  /** What a name stands for: its type, openness and range. Null when it isn't declared. */
  symbol(name: string, self?: string): Sym | null;
}

/** For a model that this scenario was compiled to, with whatever setup. */
export function compileDisplay(source: ScenarioSource, model: Model): Display {
  const unheard = newReport();
  const catalog = readCatalog(source, unheard);
  const { scopeOf } = makeWorld(
    catalog,
    readSettings(catalog, AS_WRITTEN, unheard),
    slotsOf(model.layout.names),
    unheard,
  );
  const cache = new Map<string, Formula>();
  return {
    formula(text, self) {
      if (typeof text !== "string") return constant(Number(text));
      const key = `${self ?? ""} ${text}`;
      const known = cache.get(key);
      if (known !== undefined) return known;
      const { node } = parseFormula(text);
      const scope = scopeOf(self ?? null);
      const formula = (node === undefined ? null : compileFormula(node, scope, "any")) ?? constant(0);
      cache.set(key, formula);
      return formula;
    },
    symbol: (name, self) => scopeOf(self ?? null).lookup(name),
  };
}

const constant = (value: number): Formula => compileCore({ kind: "constant", value });
