import { toGrid } from "../../engine/grid.ts";
import type { Constant, Derived, TurnDraw, Uncertainty, Variable } from "../../engine/quantities.ts";
import type { Draw } from "../../engine/value.ts";
import type { Path } from "../problem.ts";
import type { DrawSource, UncertaintySource } from "../shape/quantities.ts";
import type { DerivedBook } from "./derived.ts";
import { sortedKeys } from "./entries.ts";
import { unseen } from "./policy.ts";
import type { Shop } from "./shop.ts";
import { compileStart } from "./starts.ts";
import { variableOpenness, variableType } from "./types.ts";

export function compileVariables(shop: Shop): Variable[] {
  return shop.catalog.variables.map((entry) => {
    const { id, source } = entry;
    const type = variableType(source);
    return {
      id,
      slot: shop.slots.at(id),
      type,
      start: compileStart(shop, entry, type),
      openness: variableOpenness(source),
      error: typeof source.seen === "object" ? source.seen.error : 0,
      readingSlot: shop.slots.find(`${id}#reading`),
      revealedSlot: shop.slots.find(`${id}#revealed`),
      historySlot: shop.slots.find(`${id}#history.0`),
      readingsSlot: shop.slots.find(`${id}#readings.0`),
      changedSlot: shop.slots.find(`${id}#changed`),
    };
  });
}

export function compileConstants(shop: Shop): Constant[] {
  return shop.catalog.constants.map(({ id, source }) => {
    const value = shop.settings.constants.get(id) ?? source.value;
    const { min, max } = shop.settings.hulls.get(id) ?? { min: value, max: value };
    return { id, slot: shop.slots.at(id), value: toGrid(value), min: toGrid(min), max: toGrid(max) };
  });
}

export function compileUncertainties(shop: Shop): Uncertainty[] {
  return shop.catalog.uncertainties.map(({ id, source, path }) => {
    const policy = unseen("revealedWhen");
    const at = { path, field: "revealedWhen", policy };
    return {
      id,
      slot: shop.slots.at(id),
      draw: fix(compileDraw(shop, source, path), shop.settings.fixed.get(id)),
      revealedSlot: shop.slots.at(`${id}#revealed`),
      revealedWhen:
        source.revealedWhen === undefined ? null : shop.formulas.read(source.revealedWhen, "boolean", at).formula,
    };
  });
}

export function compileDraws(shop: Shop): TurnDraw[] {
  return shop.catalog.draws.map(({ id, source, path }) => ({
    id,
    slot: shop.slots.at(id),
    draw: compileDraw(shop, source, path),
    openness: source.seen ?? "exact",
  }));
}

export function compileDerived(shop: Shop, book: DerivedBook): Derived[] {
  return shop.catalog.derived.flatMap(({ id }) => {
    const value = book.find(id);
    return value === null ? [] : [{ id, type: value.sym.type, value: value.formula(), openness: value.sym.openness }];
  });
}

/** Exactly one of `range` and `oneOf` says what may be drawn. */
function compileDraw(shop: Shop, source: DrawSource | UncertaintySource, path: Path): Draw {
  const { range, oneOf, step } = source;
  if (oneOf !== undefined) {
    const options = sortedKeys(oneOf);
    const weights = options.map((option) => oneOf[option] ?? 0);
    options.forEach((option, at) => {
      if (weights[at] === 0)
        shop.report.warn([...path, "oneOf", option], "unreachable", `"${option}" has weight 0 and is never drawn`);
    });
    return { kind: "options", options, weights };
  }
  const [min, max] = range ?? [0, 0];
  return { kind: "range", min: toGrid(min), max: toGrid(max), step: step ?? 0 };
}

/** Holds a draw at one value. */
function fix(draw: Draw, value: number | undefined): Draw {
  if (value === undefined) return draw;
  if (draw.kind === "range") return { kind: "range", min: toGrid(value), max: toGrid(value), step: 0 };
  return { ...draw, weights: draw.options.map((_, index) => (index === value ? 1 : 0)) };
}
