import { toGrid } from "../../engine/grid.ts";
import type { Clause } from "../../engine/deal.ts";
import type { Path } from "../problem.ts";
import type { ClauseSource, DealSource } from "../shape/decisions.ts";
import { entriesOf, sortedKeys, type Entry } from "./entries.ts";
import { clauseLevels } from "./levels.ts";
import type { Shop } from "./shop.ts";
import { compileWorth } from "./worth.ts";

/** A deal's own values; no clause can be called so. */
const TAKEN = ["active", "kind"];

export function compileClauses(shop: Shop, deal: string, source: DealSource, path: Path): Clause[] {
  return entriesOf(source.clauses, [...path, "clauses"]).map((entry) => compileClause(shop, deal, entry));
}

function compileClause(shop: Shop, deal: string, { id, source, path }: Entry<ClauseSource>): Clause {
  const name = `deal.${deal}.${id}`;
  const at = (slot: string): number => shop.slots.at(slot);
  if (TAKEN.includes(id))
    shop.report.error(path, "clash", `"${name}" is the deal's own value, so no clause can be called "${id}"`);
  const values = clauseLevels(source);
  return {
    id,
    values,
    options: source.options === undefined ? null : sortedKeys(source.options),
    start: levelOf(shop, source, source.start),
    without: withoutOf(shop, source),
    us: compileWorth(shop, source, "us", path),
    them: compileWorth(shop, source, "them", path),
    slot: at(name),
    oursSlot: at(`${name}#ours`),
    theirsSlot: at(`${name}#theirs`),
    agreedSlot: at(`${name}#agreed`),
    worthUsSlot: values.length === 0 ? -1 : at(`${name}#worthUs.0`),
    worthThemSlot: values.length === 0 ? -1 : at(`${name}#worthThem.0`),
  };
}

/** Which of a clause's levels a value is: the nearest, up to rounding. */
export function levelOf(shop: Shop, source: ClauseSource, value: number | string): number {
  const level =
    source.options !== undefined
      ? sortedKeys(source.options).indexOf(String(value))
      : clauseLevels(source).findIndex((other) => Math.abs(other - Number(value)) < 1e-6);
  if (level < 0) shop.report.fault();
  return Math.max(0, level);
}

/** What formulas read when nothing is in force: any number, or one of the options. */
function withoutOf(shop: Shop, source: ClauseSource): number {
  if (source.options !== undefined) return levelOf(shop, source, source.without);
  if (typeof source.without === "number") return toGrid(source.without);
  shop.report.fault();
  return 0;
}
