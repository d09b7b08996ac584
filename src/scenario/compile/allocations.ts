import { toGrid } from "../../engine/grid.ts";
import type { Allocation, Lever } from "../../engine/quantities.ts";
import { entriesOf, sortedKeys } from "./entries.ts";
import type { Shop } from "./shop.ts";
import { partType } from "./types.ts";

export function compileAllocations(shop: Shop): Allocation[] {
  return shop.catalog.allocations.map(({ id, source, path }) => {
    const parts = entriesOf(source.parts, path).map((part) => {
      const type = partType(source, part.source);
      const { min, max } = type.kind === "number" ? type : { min: 0, max: source.total };
      const start = toGrid(part.source.start);
      return { id: part.id, slot: shop.slots.at(`${id}.${part.id}`), start, min, max };
    });
    return {
      id,
      total: toGrid(source.total),
      // As written: the grid would make 0.1 a step that no share written with one digit stands on.
      step: source.step ?? 1,
      maxChange: source.maxChange ?? Infinity,
      parts,
    };
  });
}

export function compileLevers(shop: Shop): Lever[] {
  return shop.catalog.levers.map(({ id, source }) => {
    const options = sortedKeys(source.options);
    const start = options.indexOf(source.start);
    if (start < 0) shop.report.fault();
    return { id, slot: shop.slots.at(id), options, start: Math.max(0, start) };
  });
}
