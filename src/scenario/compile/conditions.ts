import type { Formula } from "../../engine/value.ts";
import type { Condition } from "../shape/common.ts";
import { placeOf, type Site } from "./formulas.ts";
import type { Shop } from "./shop.ts";

/** Reads a condition on which something hangs, and warns when it can never hold. `so` ends the warning's sentence. */
export function readCondition(shop: Shop, condition: Condition, site: Site, so: string): Formula {
  const reading = shop.formulas.read(condition, "boolean", site);
  if (shop.report.warns && reading.interval.min === 0 && reading.interval.max === 0)
    shop.report.warn(placeOf(site), "never-holds", `this can never hold, ${so}`);
  return reading.formula;
}
