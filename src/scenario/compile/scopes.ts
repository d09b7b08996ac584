import type { Scope, Sym } from "../../formula/scope.ts";
import type { Catalog } from "./catalog.ts";
import { byText, idsOf, own } from "./entries.ts";
import { elsewhere } from "./elsewhere.ts";
import { recollect } from "./recollection.ts";
import type { Slots } from "./slots.ts";

/** Names with a meaning at one place only: `amount` in an action, `value` in a clause's worth. */
export type Locals = ReadonlyMap<string, Sym>;
export const NO_LOCALS: Locals = new Map();

/** What scopes are made of. */
export interface World {
  readonly catalog: Catalog;
  readonly slots: Slots;
  readonly stocks: ReadonlyMap<string, Sym>;
  /** Derived values: looked up last, since they are read through the same scopes. */
  readonly derived: (id: string) => Sym | null;
}

/** The names that a formula may read; `self` is the actor that it is evaluated for. */
export function makeScope(world: World, self: string | null, locals: Locals): Scope {
  const { catalog, stocks } = world;
  const full = (name: string): string => (self !== null && name.startsWith("self.") ? `${self}${name.slice(4)}` : name);
  return {
    lookup(name) {
      const id = full(name);
      const sym = locals.get(id) ?? stocks.get(id) ?? world.derived(id);
      return sym === null || id === name ? sym : { ...sym, id };
    },
    names() {
      const names = [...stocks.keys(), ...locals.keys(), ...idsOf(catalog.derived)];
      const mine =
        self === null
          ? []
          : names.filter((name) => name.startsWith(`${self}.`)).map((name) => `self${name.slice(self.length)}`);
      return [...names, ...mine].sort(byText);
    },
    table(id) {
      const table = own(catalog.source.tables, id);
      return table === undefined ? null : { x: table.x, y: table.y };
    },
    tableNames: () => idsOf(catalog.tables),
    group: (id) => catalog.groups.get(id) ?? null,
    groupNames: () => [...catalog.groups.keys()].sort(byText),
    elsewhere: (name) => elsewhere(catalog.source, name),
    memory: (fn, args) => recollect(world, fn, args.map(full)),
  };
}
