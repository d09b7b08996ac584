import type { ValueType } from "../../engine/value.ts";
import type { Path } from "../problem.ts";
import type { Catalog } from "./catalog.ts";
import { idsOf } from "./entries.ts";
import { reportUnknown } from "./report.ts";
import type { Shop } from "./shop.ts";
import type { Slots } from "./slots.ts";
import { variableOpenness, variableType } from "./types.ts";

/** The variable that an effect changes. */
export interface Target {
  readonly id: string;
  readonly slot: number;
  readonly type: ValueType;
  readonly hidden: boolean;
}

/** Everything that effects can change, by id. */
export function targetsIn({ variables }: Catalog, slots: Slots): ReadonlyMap<string, Target> {
  return new Map(
    variables.map(({ id, source }) => [
      id,
      { id, slot: slots.at(id), type: variableType(source), hidden: variableOpenness(source) === "hidden" },
    ]),
  );
}

/** Finds the target of the effect at a path. Only variables can be changed by effects. */
export function findTarget(shop: Shop, name: string, self: string | null, effect: Path): Target | null {
  const id = self !== null && name.startsWith("self.") ? `${self}${name.slice(4)}` : name;
  const variable = shop.targets.get(id);
  if (variable !== undefined) return variable;
  const other = KINDS.find(({ has }) => has(shop, id));
  const { report } = shop;
  const path = [...effect, "to"];
  if (other !== undefined) {
    report.error(path, "effect-target", `effects change variables only, and "${name}" is ${other.noun}`);
  } else if (self === null && name.startsWith("self.")) {
    const where = "self has a meaning in what is declared for each actor, and in rivals' moves";
    report.error(path, "unknown-name", `"${name}" is nobody's here: ${where}`);
  } else reportUnknown(report, path, "variable", name, namesFor(shop, self));
  return null;
}

const KINDS: readonly { readonly noun: string; readonly has: (shop: Shop, id: string) => boolean }[] = [
  {
    noun: "a derived value, which follows from others",
    has: ({ catalog }, id) => catalog.derived.some((entry) => entry.id === id),
  },
  { noun: "a constant", has: ({ catalog }, id) => catalog.constants.some((entry) => entry.id === id) },
  {
    noun: "an uncertainty, drawn once a run",
    has: ({ catalog }, id) => catalog.uncertainties.some((entry) => entry.id === id),
  },
  { noun: "a draw, made anew each turn", has: ({ catalog }, id) => catalog.draws.some((entry) => entry.id === id) },
  { noun: "a lever, which the player sets", has: ({ catalog }, id) => catalog.levers.some((entry) => entry.id === id) },
  {
    noun: "part of an allocation, which the player sets",
    has: ({ catalog }, id) =>
      catalog.allocations.some((entry) => Object.keys(entry.source.parts).some((part) => `${entry.id}.${part}` === id)),
  },
];

function namesFor(shop: Shop, self: string | null): string[] {
  const names = idsOf(shop.catalog.variables);
  if (self === null) return names;
  return [
    ...names,
    ...names.filter((name) => name.startsWith(`${self}.`)).map((name) => `self${name.slice(self.length)}`),
  ];
}
