import type { ScenarioSource } from "../../../src/scenario/shape/scenario.ts";
import type { Cast, DealName } from "./cast.ts";
import { effects } from "./effects.ts";
import { condition, number, type Pen } from "./formulas.ts";
import { byName } from "./quantities.ts";
import type { Whims } from "./whims.ts";

type Part<K extends keyof ScenarioSource> = NonNullable<ScenarioSource[K]>;
const pen = (w: Whims, cast: Cast, level: Pen["level"], ...locals: string[]): Pen => ({ w, cast, level, locals });
const cost = (w: Whims, cast: Cast): number => w.below(Math.min(cast.attention, 2) + 1);
const needs = (w: Whims, cast: Cast, percent: number): object =>
  w.chance(percent) ? { needs: [{ if: condition(pen(w, cast, "exact")), else: "Not now" }] } : {};

export function actions(w: Whims, cast: Cast): Part<"actions"> {
  return byName(cast.actions, () => {
    const amount = w.chance(40);
    return {
      title: "Act",
      attention: cost(w, cast),
      ...(w.chance(40) ? { cooldown: w.below(5) } : {}),
      ...(w.chance(15) ? { once: true } : {}),
      ...needs(w, cast, 25),
      ...(amount ? { amount: { label: "How much", range: [0.1, 2.1], step: w.pick([0.1, 0.5, 2]) } } : {}),
      effects: effects(w, cast, 4, amount ? { locals: ["amount"] } : {}),
    };
  });
}

export function deals(w: Whims, cast: Cast): Part<"deals"> {
  return byName(
    cast.deals.map(({ id }) => id),
    (_, at) => deal(w, cast, cast.deals[at]),
  );
}

function deal(
  w: Whims,
  cast: Cast,
  { kinds, clauses }: DealName = { id: "", kinds: [], clauses: [] },
): Part<"deals">[string] {
  const terms = (): Record<string, number | string> =>
    Object.fromEntries(
      clauses.map(({ id, options }) => [id, options === null ? w.pick([0, 2.5, 5]) : w.pick(options)]),
    );
  const start = terms();
  const without = terms();
  const worth = (side: "us" | "them", options: readonly string[] | null) =>
    options === null || w.chance(30)
      ? w.list(0, 2, () => ({
          because: "It counts",
          value: number(pen(w, cast, side === "us" ? "noisy" : "hidden", ...(options === null ? ["value"] : [])), 1),
        }))
      : byName(options, () => w.below(10));
  const optional = (name: "onSign" | "onExpire" | "onBreach" | "onWalk"): object =>
    w.chance(50) ? { [name]: effects(w, cast, 3) } : {};
  return {
    title: "A deal",
    with: "merchant",
    attention: cost(w, cast),
    offersPerTurn: 1 + w.below(4),
    patience: {
      range: w.pick<[number, number]>([
        [2, 4],
        [1, 1],
        [1, 9],
      ]),
    },
    clausesPerOffer: 1 + w.below(3),
    ...(kinds.length > 0 ? { kinds: byName(kinds, (_, at) => 1 + at) } : {}),
    ...(w.chance(60) ? { term: w.pick<number | string>([2, 0, 1, number(pen(w, cast, "exact"))]) } : {}),
    ...(w.chance(30) ? { inForce: terms() } : {}),
    concession: w.pick([1, 0.05, 20]),
    ...(w.chance(50) ? { silence: w.below(4) } : {}),
    ...needs(w, cast, 15),
    clauses: Object.fromEntries(
      clauses.map(({ id, options }) => [
        id,
        {
          label: "A clause",
          ...(options === null ? { range: [0, 5], step: 2.5 } : { options: byName(options, (name) => name) }),
          start: start[id] ?? 0,
          without: without[id] ?? 0,
          worth: { us: worth("us", options), them: worth("them", options) },
        } as const,
      ]),
    ),
    reserve: {
      them: [{ value: w.pick<number | string>([20, 0, 99, 150, -5, number(pen(w, cast, "hidden"), 1)]) }],
      blur: w.below(9),
    },
    ...optional("onSign"),
    ...optional("onExpire"),
    ...optional("onBreach"),
    ...optional("onWalk"),
  };
}

export function promises(w: Whims, cast: Cast): Part<"promises"> {
  return byName(cast.promises, () => {
    const holds = w.chance(60)
      ? { holds: condition(pen(w, cast, "exact")), ...(w.chance(30) ? { grace: w.below(3) } : {}) }
      : {};
    const until = !("holds" in holds) || w.chance(40) ? { until: condition(pen(w, cast, "exact")) } : {};
    const within = w.chance(70)
      ? {
          within: w.pick<number | string>([1, 0, 2, number(pen(w, cast, "exact"))]),
          warn: w.below(3),
          ...("holds" in holds && w.chance(30) ? { renews: true } : {}),
        }
      : {};
    return {
      text: "A promise",
      to: "you",
      ...holds,
      ...until,
      ...within,
      kept: { effects: effects(w, cast, 3) },
      broken: { text: "Broken", effects: effects(w, cast, 3) },
    };
  });
}

export function events(w: Whims, cast: Cast): Part<"events"> {
  return byName(
    cast.events.map(({ id }) => id),
    (_, at) => {
      const { choices, chained } = cast.events[at] ?? { choices: [], chained: false };
      const free = w.below(Math.max(1, choices.length));
      return {
        title: "An event",
        text: "It happens.",
        ...(chained ? { chained } : {}),
        ...(chained || w.chance(50) ? {} : { when: condition(pen(w, cast, "hidden")) }),
        ...(chained || w.chance(40)
          ? {}
          : { chance: w.pick<number | string>([0.5, 1, number(pen(w, cast, "hidden"))]) }),
        ...(w.chance(30) ? { priority: w.below(4) } : {}),
        ...(w.chance(25) ? { once: true } : {}),
        ...(w.chance(25) ? { hold: true } : {}),
        effects: effects(w, cast, 2, { chain: choices.length === 0 }),
        ...(choices.length === 0
          ? {}
          : {
              choices: byName(choices, (_name, place) => ({
                label: "Do it",
                result: "Done.",
                ...(place === free && !w.chance(10) ? {} : needs(w, cast, 30)),
                effects: effects(w, cast, 2),
                ...(w.chance(40)
                  ? {
                      outcomes: w.list(1, 3, (outcome) => ({
                        weight: outcome === 0 ? 1 : number(pen(w, cast, "hidden"), 1),
                        effects: effects(w, cast, 2),
                      })),
                    }
                  : {}),
              })),
            }),
      };
    },
  );
}

export function others(w: Whims, cast: Cast): Pick<ScenarioSource, "rivals" | "studies" | "director"> {
  const subjects = [
    ...cast.uncertainties,
    ...cast.deals.filter(({ kinds }) => kinds.length > 0).map(({ id }) => `deal.${id}.kind`),
  ];
  return {
    rivals: byName(cast.lights.slice(0, w.below(3)), () => ({
      moves: byName(["press", "rest"].slice(0, 1 + w.below(2)), () => ({
        label: "A move",
        tell: "Something stirs",
        weight: number(pen(w, cast, "hidden"), 1),
        ...(w.chance(40) ? { when: condition(pen(w, cast, "hidden")) } : {}),
        effects: [...effects(w, cast, 2), ...(w.chance(50) ? [{ to: "self.beam", add: 2 }] : [])],
      })),
      ...(w.chance(50) ? { quiet: w.below(3) } : {}),
      ...(w.chance(50) ? { tellAccuracy: number(pen(w, cast, "exact"), 1) } : {}),
      ...(w.chance(50) ? { at: { x: number(pen(w, cast, "noisy"), 1), y: 5 } } : {}),
    })),
    studies:
      subjects.length === 0
        ? {}
        : byName(cast.studies, () => ({
            of: w.pick(subjects),
            attention: cost(w, cast),
            accuracy: w.pick([0.8, 0, 1]),
            ...needs(w, cast, 20),
          })),
    ...(w.chance(60)
      ? { director: { dilemmas: w.below(4), consequences: w.below(3), repeat: w.pick([0, 1, 4]) } }
      : {}),
  };
}
