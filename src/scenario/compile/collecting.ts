import { collectMemory } from "../../formula/memory.ts";
import { parseOnce } from "../../formula/parse-once.ts";
import type { Catalog } from "./catalog.ts";
import { UNKNOWN, type Formulas } from "./formulas.ts";
import type { Remembered } from "./layout.ts";

/** Reads formulas for one thing only: what they remember. Slots can't be laid out before that is known. */
export function collectingFormulas(catalog: Catalog): { readonly formulas: Formulas; readonly remembered: Remembered } {
  const agos = new Set<string>();
  const sinces = new Set<string>();
  const group = (id: string): readonly string[] | null => catalog.groups.get(id) ?? null;
  const done = new Set<string>();
  const formulas: Formulas = {
    read(value, _expect, site) {
      if (typeof value !== "string") return UNKNOWN;
      const key = `${site.self ?? ""} ${value}`;
      if (done.has(key)) return UNKNOWN;
      done.add(key);
      const { node } = parseOnce(value);
      if (node === undefined) return UNKNOWN;
      const self = site.self ?? null;
      const full = (name: string): string =>
        self !== null && name.startsWith("self.") ? `${self}${name.slice(4)}` : name;
      const memory = collectMemory(node, group);
      for (const { name } of memory.agos) agos.add(full(name));
      for (const name of memory.sinces) sinces.add(full(name));
      return UNKNOWN;
    },
  };
  return { formulas, remembered: { agos, sinces } };
}
