import type { DealSlots } from "../../engine/deal.ts";
import type { Layout, PENDING } from "../../engine/model.ts";
import type { Catalog } from "./catalog.ts";
import { sortedKeys } from "./entries.ts";
import { clauseLevels } from "./levels.ts";
import type { Slots } from "./slots.ts";
import { variableOpenness } from "./types.ts";

/** What formulas remember: ids of variables. */
export interface Remembered {
  readonly agos: ReadonlySet<string>;
  readonly sinces: ReadonlySet<string>;
}

/** Names of a deal's own slots, in their order. `active` and `kind` are read by formulas. */
export const DEAL_SLOTS = {
  active: "active",
  signed: "#signed",
  expires: "#expires",
  kind: "kind",
  kindRevealed: "#kindRevealed",
  sittings: "#sittings",
  opened: "#opened",
  offers: "#offers",
  round: "#round",
  patience: "#patience",
  conceded: "#conceded",
  reserve: "#reserve",
  lastWorth: "#lastWorth",
  table: "#table",
  agreed: "#agreed",
  silentUntil: "#silentUntil",
} as const satisfies Record<keyof DealSlots, string>;

export const dealSlotName = (deal: string, slot: keyof DealSlots): string => {
  const name = DEAL_SLOTS[slot];
  return name.startsWith("#") ? `deal.${deal}${name}` : `deal.${deal}.${name}`;
};

const HEADER = ["turn", "#ended", "#called", "#seedLow", "#seedHigh", "#attention", "#amount", "#value"] as const;

/** Names for the slots of everything that a run stores, waiting effects apart. */
export function layOut(catalog: Catalog, remembered: Remembered): readonly string[] {
  const names: string[] = [...HEADER];
  const take = (...more: readonly string[]): void => void names.push(...more);
  const takeRow = (name: string, count: number): void => {
    for (let at = 0; at < count; at++) names.push(`${name}.${at}`);
  };

  for (const { id, source } of catalog.variables) {
    take(id);
    if (variableOpenness(source) === "noisy") take(`${id}#reading`, `${id}#revealed`);
    if (remembered.agos.has(id)) {
      takeRow(`${id}#history`, catalog.turns + 1);
      if (variableOpenness(source) === "noisy") takeRow(`${id}#readings`, catalog.turns + 1);
    }
    if (remembered.sinces.has(id)) take(`${id}#changed`);
  }
  for (const { id } of catalog.constants) take(id);
  for (const { id } of catalog.uncertainties) take(id, `${id}#revealed`);
  for (const { id } of catalog.draws) take(id);
  for (const { id, source } of catalog.allocations) for (const part of sortedKeys(source.parts)) take(`${id}.${part}`);
  for (const { id } of catalog.levers) take(id);
  for (const { id } of catalog.actions) take(`action.${id}#taken`, `action.${id}#count`);
  for (const { id, source } of catalog.deals) {
    for (const slot of Object.keys(DEAL_SLOTS) as (keyof DealSlots)[]) take(dealSlotName(id, slot));
    for (const clause of sortedKeys(source.clauses)) {
      const name = `deal.${id}.${clause}`;
      const levels = clauseLevels(source.clauses[clause]!).length;
      take(name, `${name}#ours`, `${name}#theirs`, `${name}#agreed`);
      takeRow(`${name}#worthUs`, levels);
      takeRow(`${name}#worthThem`, levels);
    }
  }
  for (const { id } of catalog.promises)
    for (const slot of ["active", "made", "due", "failed", "kept", "broken"]) take(`promise.${id}#${slot}`);
  for (const { id } of catalog.events)
    for (const slot of ["fired", "count", "chose", "waiting", "open"]) take(`event.${id}#${slot}`);
  for (const { id } of catalog.rivals) for (const slot of ["move", "told", "confidence"]) take(`rival.${id}#${slot}`);
  for (const { id } of catalog.studies) take(`study.${id}#turn`, `study.${id}#found`);
  return names;
}

const ROW = ["effect", "due", "left", "value", "amount"] as const satisfies { readonly length: typeof PENDING.size };

/** The whole layout: after what has names, rows for as many effects as can wait at once. */
export function withRows(named: readonly string[], slots: Slots, rows: number): Layout {
  const names = [...named];
  for (let row = 0; row < rows; row++) for (const part of ROW) names.push(`waiting#${row}.${part}`);
  return {
    size: names.length,
    turn: slots.at("turn"),
    ended: slots.at("#ended"),
    called: slots.at("#called"),
    seedLow: slots.at("#seedLow"),
    seedHigh: slots.at("#seedHigh"),
    attention: slots.at("#attention"),
    amount: slots.at("#amount"),
    value: slots.at("#value"),
    pending: { first: named.length, rows },
    names,
  };
}
