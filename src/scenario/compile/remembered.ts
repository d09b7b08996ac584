import { collectMemory } from "../../formula/memory.ts";
import { parseOnce } from "../../formula/parse-once.ts";
import { formulasLike } from "../inventory.ts";
import type { Path } from "../problem.ts";
import type { Catalog, Owned } from "./catalog.ts";
import type { Remembered } from "./layout.ts";

/** What formulas remember, read before slots are given out: whether a value's past is kept decides how large a state is. */
export function rememberedBy(catalog: Catalog): Remembered {
  const agos = new Set<string>();
  const sinces = new Set<string>();
  const group = (id: string): readonly string[] | null => catalog.groups.get(id) ?? null;
  for (const { path, text } of formulasLike(catalog.source, REMEMBERS)) {
    const { node } = parseOnce(text);
    if (node === undefined) continue;
    const memory = collectMemory(node, group);
    for (const self of selvesAt(catalog, path)) {
      const full = (name: string): string =>
        self !== null && name.startsWith("self.") ? `${self}${name.slice(4)}` : name;
      for (const { name } of memory.agos) agos.add(full(name));
      for (const name of memory.sinces) sinces.add(full(name));
    }
  }
  return { agos, sinces };
}

/** Few formulas do: the others needn't be looked into. */
const REMEMBERS = /\b(ago|since)\b/;

/** The actors for whom the formula at a path is evaluated; null for nobody in particular. */
function selvesAt(catalog: Catalog, [part, id]: Path): readonly (string | null)[] {
  if (part === "rivals") return [String(id)];
  const owned: readonly Owned<unknown>[] | undefined =
    part === "derived" ? catalog.derived : part === "dynamics" ? catalog.dynamics : undefined;
  return owned === undefined ? [null] : owned.filter(({ base }) => base === id).map(({ actor }) => actor);
}
