import type { Whims } from "./whims.ts";

/** Everything that a generated scenario will declare, named before any formula is written. */
export interface Cast {
  readonly turns: number;
  readonly attention: number;
  /** Actors of the group `light`; none: there is no such group. */
  readonly lights: readonly string[];
  readonly numbers: readonly NumberName[];
  readonly flags: readonly FlagName[];
  readonly options: readonly OptionName[];
  /** Variables that effects may change. */
  readonly targets: readonly Target[];
  readonly draws: readonly string[];
  readonly uncertainties: readonly string[];
  readonly allocations: readonly string[];
  readonly levers: readonly string[];
  readonly tables: readonly string[];
  readonly actions: readonly string[];
  readonly events: readonly { readonly id: string; readonly choices: readonly string[]; readonly chained: boolean }[];
  readonly promises: readonly string[];
  readonly deals: readonly DealName[];
  readonly studies: readonly string[];
  /** Endings that effects may call for. */
  readonly called: readonly string[];
  readonly derived: readonly { readonly id: string; readonly level: Level }[];
}

/** How much a formula may read: `exact` the least, `hidden` everything. */
export type Level = "exact" | "noisy" | "hidden";
export const LEVELS = { exact: 0, noisy: 1, hidden: 2 } as const satisfies Record<Level, number>;

export interface NumberName {
  readonly name: string;
  readonly level: Level;
  /** `ago` and `since` may ask for it. */
  readonly stored: boolean;
}
export interface FlagName {
  readonly name: string;
  readonly level: Level;
}
export interface OptionName {
  readonly name: string;
  readonly level: Level;
  readonly options: readonly string[];
  readonly ordered: boolean;
}
export interface Target {
  readonly name: string;
  readonly kind: "number" | "boolean" | "option";
  readonly level: Level;
  readonly options: readonly string[];
  readonly min: number;
  readonly max: number;
}
export interface DealName {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly clauses: readonly { readonly id: string; readonly options: readonly string[] | null }[];
}

const NAMES = ["a", "b", "c", "d", "e", "f", "g", "h"];
const some = (w: Whims, prefix: string, most: number): string[] =>
  w.list(0, most, (at) => `${prefix}${(NAMES[at] ?? "z").toUpperCase()}`);

/** Bounds of the number variables, by place; 0.1 and 1/3 stand on no grid. */
export const BOUNDS = [
  { min: 0, max: 100 },
  { min: -60, max: 0.1 },
  { min: -1 / 3, max: 2_147_483_648 },
  { min: -2_147_483_648, max: 2_147_483_648 },
] as const;
export const PHASES = ["first", "later", "last"] as const;
const MOODS = ["calm", "wild"] as const;

export function castOf(w: Whims): Cast {
  const lights = w.list(0, 3, (at) => ["north", "south", "west"][at] ?? "east");
  const exact = w.list(1, 4, (at) => `n${at}`);
  const hidden = w.list(0, 2, (at) => `h${at}`);
  const noisy = w.list(0, 2, (at) => `z${at}`);
  const flags = w.list(0, 2, (at) => `b${at}`);
  const phases = w.list(0, 2, (at) => `o${at}`);
  const beams = lights.map((id) => `${id}.beam`);
  const beamLevel: Level = w.pick(["exact", "noisy", "hidden"]);
  const constants = w.list(0, 2, (at) => `k${at}`);
  const uncertainties = w.list(0, 3, (at) => `u${at}`);
  const draws = w.list(0, 3, (at) => `d${at}`);
  const allocations = some(w, "split", 2);
  const levers = some(w, "lever", 2);
  const tables = some(w, "curve", 1);
  const deals = some(w, "deal", 2).map((id) => dealName(w, id));
  const events = some(w, "event", 6).map((id) => ({
    id,
    choices: w.list(0, 3, (at) => `choice${at}`),
    chained: w.chance(25),
  }));
  const derived = w.list(0, 3, (at) => ({ id: `r${at}`, level: w.pick<Level>(["exact", "noisy", "hidden"]) }));
  const numberOf = (level: Level, stored: boolean) => (name: string) => ({ name, level, stored });
  const target = (name: string, level: Level, at: number): Target => ({
    name,
    kind: "number",
    level,
    options: [],
    ...(BOUNDS[at % BOUNDS.length] ?? BOUNDS[0]),
  });
  return {
    turns: w.pick([3, 1, 2, 5, 8, 12]),
    attention: w.pick([2, 0, 1, 4]),
    lights,
    numbers: [
      ...["turn", "turnsLeft"].map(numberOf("exact", false)),
      ...exact.map(numberOf("exact", true)),
      ...hidden.map(numberOf("hidden", true)),
      ...noisy.map(numberOf("noisy", true)),
      ...beams.map(numberOf(beamLevel, true)),
      ...constants.map(numberOf("exact", false)),
      ...uncertainties.filter((_, at) => at !== 1).map(numberOf("hidden", false)),
      ...draws
        .filter((_, at) => at !== 2)
        .map((name) => ({ name, level: name === "d1" ? "hidden" : "exact", stored: false }) as const),
      ...allocations.flatMap((id) => [`${id}.left`, `${id}.right`]).map(numberOf("exact", false)),
      ...deals
        .flatMap(({ id, clauses }) =>
          clauses.filter(({ options }) => options === null).map((clause) => `deal.${id}.${clause.id}`),
        )
        .map(numberOf("exact", false)),
    ],
    flags: [
      ...flags.map((name) => ({ name, level: name === "b1" ? "hidden" : "exact" }) as const),
      ...deals.map(({ id }) => ({ name: `deal.${id}.active`, level: "exact" }) as const),
    ],
    options: [
      ...phases.map((name) => ({ name, level: "exact", options: PHASES, ordered: name === "o0" }) as const),
      ...uncertainties
        .filter((_, at) => at === 1)
        .map((name) => ({ name, level: "hidden", options: MOODS, ordered: false }) as const),
      ...draws
        .filter((_, at) => at === 2)
        .map((name) => ({ name, level: "exact", options: MOODS, ordered: false }) as const),
      ...levers.map((name) => ({ name, level: "exact", options: ["low", "mid", "high"], ordered: false }) as const),
      ...deals
        .filter(({ kinds }) => kinds.length > 0)
        .map(
          ({ id, kinds }) => ({ name: `deal.${id}.kind`, level: "hidden", options: kinds, ordered: false }) as const,
        ),
    ],
    targets: [
      ...exact.map((name, at) => target(name, "exact", at)),
      ...hidden.map((name, at) => target(name, "hidden", at)),
      ...noisy.map((name, at) => target(name, "noisy", at)),
      ...beams.map((name) => target(name, beamLevel, 0)),
      ...flags.map((name): Target => ({ ...target(name, name === "b1" ? "hidden" : "exact", 0), kind: "boolean" })),
      ...phases.map((name): Target => ({ ...target(name, "exact", 0), kind: "option", options: PHASES })),
    ],
    draws,
    uncertainties,
    allocations,
    levers,
    tables,
    actions: some(w, "act", 5),
    events,
    promises: some(w, "vow", 3),
    deals,
    studies: w.list(0, 2, (at) => `study${at}`),
    called: w.chance(30) ? ["summoned"] : [],
    derived,
  };
}

function dealName(w: Whims, id: string): DealName {
  return {
    id,
    kinds: w.pick([[], ["friend", "miser"], ["only"]]),
    clauses: w.list(1, 3, (at) => ({ id: `clause${at}`, options: w.chance(40) ? ["most", "none", "some"] : null })),
  };
}
