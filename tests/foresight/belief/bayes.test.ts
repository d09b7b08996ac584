import { describe, expect, it } from "vitest";
import type { Occurrence } from "../../../src/engine/happening.ts";
import type { Model } from "../../../src/engine/model.ts";
import type { Plan } from "../../../src/engine/plan.ts";
import { momentsOf } from "../../../src/foresight/belief/cholesky.ts";
import type { Replay } from "../../../src/runs/replay.ts";
import type { ScenarioSource } from "../../../src/scenario/shape/scenario.ts";
import { modelOf, seedOf, valueOf } from "../../support/model.ts";
import { tiny } from "../../support/tiny.ts";
import { believed, watch } from "./watch.ts";

/** Worlds are drawn, so odds are as exact as 2,000 draws make them. */
const CLOSE = 0.03;

const omen = { omen: { label: "The omen", oneOf: { fair: 1, foul: 1 } } };
const director = { dilemmas: 1, consequences: 1, repeat: 1 };
const told = { title: "A sign", text: "It is seen." };
const choices = { well: { label: "Well", effects: [] } };

/** How many times as likely what was seen is when the omen is fair as when it is foul, worked out by hand. */
type Ratio = (replay: Replay, model: Model) => number;

const occurrences = ({ opening, quarters }: Replay): Occurrence[] =>
  [...opening, ...quarters.flatMap(({ happenings }) => happenings)].filter((each) => each.kind !== "change");
/** Events that happened, opening by opening. */
const openings = ({ opening, quarters }: Replay): string[][] =>
  [opening, ...quarters.flatMap(({ happenings, after }) => (after === null ? [] : [happenings]))].map((happenings) =>
    happenings.flatMap((each) => (each.kind === "event" ? [each.event] : [])),
  );
const product = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((all, each) => all * of(each), 1);

const CASES: readonly {
  readonly of: string;
  readonly source: Partial<ScenarioSource>;
  readonly plan?: Partial<Plan>;
  readonly ratio: Ratio;
}[] = [
  {
    of: "whether an event came",
    source: { events: { sign: { ...told, chance: "if(omen == 'fair', 0.7, 0.4)" } } },
    ratio: (replay) => product(openings(replay), (events) => (events.includes("sign") ? 0.7 / 0.4 : 0.3 / 0.6)),
  },
  {
    of: "which dilemma pressed more",
    source: {
      events: {
        loud: { ...told, chance: "if(omen == 'fair', 0.7, 0.4)", priority: 2, choices },
        soft: { ...told, chance: 0.5, priority: 1, choices },
      },
    },
    ratio: (replay) => product(openings(replay), (events) => (events.includes("loud") ? 0.7 / 0.4 : 0.3 / 0.6)),
  },
  {
    of: "which of two dilemmas as pressing was shown",
    source: {
      events: {
        loud: { ...told, chance: "if(omen == 'fair', 0.7, 0.4)", choices },
        soft: { ...told, chance: 0.5, choices },
      },
    },
    ratio: (replay) =>
      product(openings(replay), (events) =>
        events.includes("loud")
          ? (0.7 * 0.75) / (0.4 * 0.75)
          : events.includes("soft")
            ? (0.5 * (0.3 + 0.7 / 2)) / (0.5 * (0.6 + 0.4 / 2))
            : 0.3 / 0.6,
      ),
  },
  {
    of: "what a rival did, and what was told of it",
    source: {
      actors: { ...tiny().actors, rook: { name: "The Rook", is: ["rival"] } },
      events: {},
      rivals: {
        rook: {
          tellAccuracy: 0.8,
          quiet: 1,
          moves: {
            dive: { label: "Dives", tell: "It circles", weight: "if(omen == 'fair', 2, 1)", effects: [] },
            steal: { label: "Steals", tell: "It hops", weight: 1, effects: [] },
          },
        },
      },
    },
    ratio: rookRatio,
  },
  {
    of: "how a choice came out",
    source: {
      events: {
        ask: {
          ...told,
          chance: 1,
          choices: {
            well: {
              label: "Well",
              outcomes: [
                { weight: "if(omen == 'fair', 3, 1)", text: "Good", effects: [] },
                { weight: 1, text: "Bad", effects: [] },
              ],
            },
          },
        },
      },
    },
    ratio: (replay) =>
      product(occurrences(replay), (each) =>
        each.kind !== "choice" ? 1 : each.outcome === 0 ? 0.75 / 0.5 : 0.25 / 0.5,
      ),
  },
  {
    of: "what studies found",
    source: {
      events: {},
      studies: { look: { label: "Look up", of: "omen", attention: 1, accuracy: 0.6 } },
    },
    plan: { studies: ["look"] },
    ratio: (replay) =>
      product(occurrences(replay), (each) => (each.kind !== "study" ? 1 : each.found === 0 ? 0.6 / 0.4 : 0.4 / 0.6)),
  },
];

/** Told at each opening; then carried out, or nothing was. Tells are true 8 times in 10, else another by weight. */
function rookRatio({ opening, quarters }: Replay): number {
  const weights = (fair: boolean): Record<string, number> => ({ dive: fair ? 2 : 1, steal: 1, quiet: 1 });
  const tellOf = (happenings: Replay["opening"]): string =>
    happenings.flatMap((each) => (each.kind === "tell" ? [each.move] : []))[0] ?? "quiet";
  const joint = (fair: boolean, chosen: string, heard: string): number => {
    const all = weights(fair);
    const total = all["dive"]! + all["steal"]! + all["quiet"]!;
    const right = chosen === heard ? 0.8 : (0.2 * all[heard]!) / (total - all[chosen]!);
    return (all[chosen]! / total) * right;
  };
  const closed = quarters.filter(({ after }) => after !== null);
  const tells = [tellOf(opening), ...closed.map(({ happenings }) => tellOf(happenings))];
  const likelihood = (fair: boolean): number =>
    tells.reduce((all, heard, at) => {
      const quarter = closed[at];
      if (quarter === undefined)
        return all * ["dive", "steal", "quiet"].reduce((sum, move) => sum + joint(fair, move, heard), 0);
      const moved = quarter.happenings.flatMap((each) => (each.kind === "move" ? [each.move] : []))[0] ?? "quiet";
      return all * joint(fair, moved, heard);
    }, 1);
  return likelihood(true) / likelihood(false);
}

describe("After four turns the odds of what is hidden are those of Bayes", () => {
  it.each(CASES)("given $of", ({ source, plan, ratio }) => {
    const model = modelOf({ uncertainties: omen, director, dynamics: {}, ...source });
    for (const seed of [1, 2, 3, 4]) {
      const { beliefs, replay } = watch(model, seedOf(seed), 4, plan);
      const times = ratio(replay, model);
      expect(Math.abs(believed(model, beliefs, "omen", 0) - times / (1 + times))).toBeLessThan(CLOSE);
      expect(beliefs.health.lost).toBe(0);
    }
  });

  it("and stay as they were drawn where nothing speaks for or against", () => {
    const model = modelOf({
      uncertainties: { omen: { label: "The omen", oneOf: { fair: 3, foul: 1 } } },
      director,
      dynamics: {},
    });
    for (const seed of [1, 2, 3]) {
      const { beliefs } = watch(model, seedOf(seed), 5);
      expect(Math.abs(believed(model, beliefs, "omen", 0) - 0.75)).toBeLessThan(CLOSE);
      expect(beliefs.touched).toEqual([false]);
    }
  });
});

describe("A hidden number", () => {
  it("lies where the amounts it was seen to work out to allow, and evenly there", () => {
    const model = modelOf({
      uncertainties: { pace: { label: "Pace", range: [0, 1] } },
      events: {},
      dynamics: { rot: { to: "light", add: "-10 * pace", noise: 1, because: "Rot" } },
    });
    for (const seed of [1, 2, 3]) {
      const { beliefs, replay } = watch(model, seedOf(seed), 1);
      const lost = valueOf(model, replay.start, "light") - valueOf(model, replay.final, "light");
      const low = Math.max(0, (lost - 1) / 10);
      const high = Math.min(1, (lost + 1) / 10);
      const { mean, spread } = momentsAt(model, beliefs, "pace");
      expect(Math.abs(mean - (low + high) / 2)).toBeLessThan(0.1 * (high - low));
      expect(Math.abs(spread / ((high - low) / Math.sqrt(12)) - 1)).toBeLessThan(0.15);
    }
  });

  it("that is read with an error lies within it", () => {
    const tide = {
      label: "Tide",
      start: { range: [0, 100] as [number, number] },
      min: 0,
      max: 100,
      seen: { error: 5 },
    };
    const model = modelOf({ variables: { ...tiny().variables, tide }, events: {} });
    for (const seed of [1, 2, 3]) {
      const { beliefs, replay } = watch(model, seedOf(seed), 0);
      const { slot, readingSlot } = model.variables.find(({ id }) => id === "tide")!;
      const read = replay.start[readingSlot]!;
      for (const [world, state] of beliefs.states.entries())
        if (beliefs.weights[world]! > 0) expect(Math.abs(state[slot]! - read)).toBeLessThanOrEqual(5.0001);
      expect(Math.abs(momentsAt(model, beliefs, "tide").mean - read)).toBeLessThan(1);
    }
  });

  it("is known in every world once it is revealed", () => {
    const model = modelOf({
      uncertainties: { pace: { label: "Pace", range: [0, 1], revealedWhen: "turn >= 3" } },
      dynamics: {},
      events: {},
    });
    const { beliefs, replay } = watch(model, seedOf(1), 3);
    expect(believed(model, beliefs, "pace", valueOf(model, replay.final, "pace"))).toBeCloseTo(1, 9);
    expect(beliefs.health.lost).toBe(0);
  });
});

function momentsAt(
  model: Model,
  { states, weights }: { readonly states: readonly Float64Array[]; readonly weights: Float64Array },
  name: string,
): { mean: number; spread: number } {
  const slot = model.layout.names.indexOf(name);
  const { means, covariance } = momentsOf(states, weights, [{ slot, option: -1 }]);
  return { mean: means[0]!, spread: Math.sqrt(covariance[0]!) };
}
