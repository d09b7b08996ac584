import type { Formula, Openness, ValueType } from "../../engine/value.ts";
import { readAgo, readChose, readSince } from "../../formula/recall.ts";
import type { MemoryFunction, MemorySym, Range, Scope, Sym } from "../../formula/scope.ts";
import { nearest } from "../../formula/nearest.ts";
import type { Catalog } from "./catalog.ts";
import { idsOf, sortedKeys } from "./entries.ts";
import type { Slots } from "./slots.ts";
import { numberType, rangeOf } from "./types.ts";

type Answer = ReturnType<Scope["memory"]>;
interface Store {
  readonly catalog: Catalog;
  readonly slots: Slots;
  /** Stored values by name. */
  readonly stocks: ReadonlyMap<string, Sym>;
}

/** What the memory functions read. */
export function recollect(store: Store, fn: MemoryFunction, args: readonly string[]): Answer {
  return RECOLLECT[fn](store, args[0] ?? "", args[1] ?? "");
}

const RECOLLECT = {
  ago: (store, name, lag) =>
    ofVariable(store, name, "ago", (variable) => {
      const slot = store.slots.find(`${name}#history.0`);
      if (slot < 0) return forgotten(name, "ago");
      return reading(
        variable.type,
        variable.openness,
        readAgo(slot, store.slots.at("turn"), Number(lag)),
        variable.range,
      );
    }),
  since: (store, name) =>
    ofVariable(store, name, "since", (variable) => {
      const slot = store.slots.find(`${name}#changed`);
      if (slot < 0) return forgotten(name, "since");
      return reading(upTo(store.catalog.turns + 1), whenChanged(variable), readSince(slot, store.slots.at("turn")));
    }),
  fired: (store, name) => counted(store, "event", idsOf(store.catalog.events), name, "count"),
  taken: (store, name) => counted(store, "action", idsOf(store.catalog.actions), name, "count"),
  kept: (store, name) => counted(store, "promise", idsOf(store.catalog.promises), name, "kept"),
  broken: (store, name) => counted(store, "promise", idsOf(store.catalog.promises), name, "broken"),
  chose: (store, name, choice) => {
    const event = store.catalog.events.find(({ id }) => id === name);
    if (event === undefined) return unknown("event", name, idsOf(store.catalog.events), 0);
    const choices = sortedKeys(event.source.choices ?? {});
    const index = choices.indexOf(choice);
    if (index < 0) return unknown(`choice of "${name}"`, choice, choices, 1);
    return reading({ kind: "boolean" }, "exact", readChose(store.slots.at(`event.${name}#chose`), index));
  },
} satisfies Record<MemoryFunction, (store: Store, name: string, other: string) => Answer>;

/** When it last changed can't be read off what is seen with an error. */
const whenChanged = ({ openness }: Sym): Openness => (openness === "exact" ? "exact" : "hidden");

const upTo = (max: number): ValueType => numberType(0, max);

function reading(type: ValueType, openness: Openness, formula: Formula, range: Range = rangeOf(type)): MemorySym {
  return { type, openness, read: { kind: "formula", get: () => formula }, range };
}

function ofVariable(store: Store, name: string, fn: string, read: (variable: Sym) => Answer): Answer {
  const ids = idsOf(store.catalog.variables);
  const variable = ids.includes(name) ? store.stocks.get(name) : undefined;
  if (variable !== undefined) return read(variable);
  if (store.stocks.has(name) || store.catalog.derived.some(({ id }) => id === name)) {
    return { problem: { argument: 0, message: `${fn}() remembers stored variables only, and "${name}" is not one` } };
  }
  return unknown("variable", name, ids, 0);
}

/** Twice a turn at most: what is counted happens at the opening or at the close. */
function counted(store: Store, kind: string, ids: readonly string[], name: string, slot: string): Answer {
  if (!ids.includes(name)) return unknown(kind, name, ids, 0);
  const type = upTo(2 * store.catalog.turns + 2);
  return {
    type,
    openness: "exact",
    read: { kind: "slot", slot: store.slots.at(`${kind}.${name}#${slot}`) },
    range: rangeOf(type),
  };
}

function unknown(noun: string, name: string, names: readonly string[], argument: number): Answer {
  const suggestion = nearest(name, names);
  const hint = suggestion === undefined ? "" : `; did you mean "${suggestion}"?`;
  return {
    problem: {
      argument,
      message: `unknown ${noun} "${name}"${hint}`,
      ...(suggestion === undefined ? {} : { suggestion }),
    },
  };
}

/** Only what the scenario's own formulas recall is kept; a formula from elsewhere may ask for more. */
function forgotten(name: string, fn: string): Answer {
  return { problem: { argument: 0, message: `no formula of the scenario uses ${fn}(${name}), so it isn't kept` } };
}
