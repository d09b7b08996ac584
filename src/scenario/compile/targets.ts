import type { ValueType } from "../../engine/value.ts";
import type { Path } from "../problem.ts";
import { idsOf } from "./entries.ts";
import { reportUnknown } from "./report.ts";
import type { Shop } from "./shop.ts";
import { variableOpenness, variableType } from "./types.ts";

/** The variable that an effect changes. */
export interface Target {
  readonly id: string;
  readonly slot: number;
  readonly type: ValueType;
  readonly hidden: boolean;
}

/** Finds the target of the effect at a path. Only variables can be changed by effects. */
export function findTarget(shop: Shop, name: string, self: string | null, effect: Path): Target | null {
  const id = self !== null && name.startsWith("self.") ? `${self}${name.slice(4)}` : name;
  const variable = shop.catalog.variables.find((entry) => entry.id === id);
  if (variable !== undefined) {
    return {
      id,
      slot: shop.slots.at(id),
      type: variableType(variable.source),
      hidden: variableOpenness(variable.source) === "hidden",
    };
  }
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
