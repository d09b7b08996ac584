import { toGrid } from "../../engine/grid.ts";
import type { Variable } from "../../engine/quantities.ts";
import type { ValueType } from "../../engine/value.ts";
import type { VariableSource } from "../shape/quantities.ts";
import type { Owned } from "./catalog.ts";
import { own } from "./entries.ts";
import type { Shop } from "./shop.ts";
import { isRange } from "./types.ts";

/** Where a variable starts: what the difficulty sets, else what the file says of it or of its actor. */
export function compileStart(shop: Shop, entry: Owned<VariableSource>, type: ValueType): Variable["start"] {
  const set = shop.settings.starts.get(entry.id);
  if (set !== undefined) return toGrid(set);
  const { start } = entry.source;
  const mine =
    typeof start !== "object" || isRange(start) ? start : entry.actor === null ? undefined : own(start, entry.actor);
  const read = readStart(mine, type);
  if (read === null) shop.report.fault();
  return read ?? 0;
}

/** Null when the start doesn't suit the type. */
function readStart(start: unknown, type: ValueType): Variable["start"] | null {
  if (type.kind === "boolean") return typeof start === "boolean" ? Number(start) : null;
  if (type.kind === "option") {
    const index = typeof start === "string" ? type.options.indexOf(start) : -1;
    return index < 0 ? null : index;
  }
  if (typeof start === "number") return toGrid(start);
  return isRange(start) ? { min: toGrid(start.range[0]), max: toGrid(start.range[1]) } : null;
}
