import type { Scope } from "../../formula/scope.ts";
import type { Catalog } from "./catalog.ts";
import { makeDerivedBook, type DerivedBook } from "./derived.ts";
import type { Report } from "./report.ts";
import { makeScope, NO_LOCALS, type Locals, type World } from "./scopes.ts";
import type { Settings } from "./settings.ts";
import type { Slots } from "./slots.ts";
import { stockSymbols } from "./symbols.ts";

/** Scopes for every place, and the derived values, which are read through scopes and are read by them. */
export function makeWorld(
  catalog: Catalog,
  settings: Settings,
  slots: Slots,
  report: Report,
): { readonly scopeOf: (self: string | null, locals?: Locals) => Scope; readonly derived: DerivedBook } {
  const shared = new Map<string | null, Scope>();
  const scopeOf = (self: string | null, locals: Locals = NO_LOCALS): Scope => {
    if (locals !== NO_LOCALS) return makeScope(world, self, locals);
    const known = shared.get(self) ?? makeScope(world, self, locals);
    shared.set(self, known);
    return known;
  };
  const derived = makeDerivedBook(catalog, scopeOf, report);
  const world: World = {
    catalog,
    slots,
    stocks: stockSymbols(catalog, settings, slots),
    derived: (id) => derived.find(id)?.sym ?? null,
  };
  return { scopeOf, derived };
}
