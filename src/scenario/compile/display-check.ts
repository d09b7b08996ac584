import { inventoryOf } from "../inventory.ts";
import type { Path } from "../problem.ts";
import { shown, unseen, type Policy } from "./policy.ts";
import type { Shop } from "./shop.ts";

/**
 * Checks the formulas that are no part of the model: conditions of texts, strategies, advisors, hints, gauge and weather.
 * They are evaluated on what the player sees; only the texts of endings and the cast may tell all.
 */
export function checkDisplay(shop: Shop): void {
  for (const { path, text, role } of inventoryOf(shop.catalog.source).formulas) {
    const policy = policyAt(path);
    if (policy !== null) shop.formulas.read(text, role === "condition" ? "boolean" : "number", { path, policy });
  }
}

const ROOMS: ReadonlyMap<unknown, string> = new Map([
  ["strategies", "a strategy"],
  ["advisors", "an advisor"],
  ["guide", "a hint"],
  ["chart", "the chart"],
]);

/** Null for formulas of the model, which are compiled with the part that they belong to. */
function policyAt(path: Path): Policy | null {
  const noun = ROOMS.get(path[0]);
  if (noun !== undefined) return shown(noun);
  const inText = path.at(-1) === "when" && typeof path.at(-2) === "number";
  if (!inText) return null;
  if (path[0] === "endings") return unseen("an ending's text");
  return path[0] === "cast" ? unseen("the cast") : shown("a text");
}
