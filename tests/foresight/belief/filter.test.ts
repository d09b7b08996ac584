import { describe, expect, it } from "vitest";
import { look } from "../../../src/engine/look.ts";
import { drawnIn, effective, orderOf, systematic } from "../../../src/foresight/belief/beliefs.ts";
import { cholesky, momentsOf, type Spread } from "../../../src/foresight/belief/cholesky.ts";
import { choose, nearness, readingLikelihood } from "../../../src/foresight/belief/odds.ts";
import { patienceOdds } from "../../../src/foresight/belief/patience.ts";
import { seenOpening, seenTurn } from "../../../src/foresight/belief/sight.ts";
import { startBelief, stepBelief } from "../../../src/foresight/belief/step.ts";
import { believedWorlds } from "../../../src/foresight/belief/worlds.ts";
import { modelOf, seedOf } from "../../support/model.ts";
import { tiny } from "../../support/tiny.ts";
import { believed, watch } from "./watch.ts";

const FACES = 6;
const die = {
  die: { label: "The die", oneOf: Object.fromEntries(Array.from({ length: FACES }, (_, at) => [`face${at}`, 1])) },
};

describe("A die that nobody has seen", () => {
  it("is guessed no better than by chance", () => {
    const model = modelOf({ uncertainties: die, dynamics: {} });
    const { slot } = model.uncertainties[0]!;
    let guessed = 0;
    for (let low = 1; low <= 60; low++) {
      const { beliefs, replay } = watch(model, seedOf(low), 2, {}, 120);
      const odds = Array.from({ length: FACES }, (_, face) => believed(model, beliefs, "die", face));
      if (odds.indexOf(Math.max(...odds)) === replay.final[slot]) guessed++;
    }
    // 60 guesses at one in six: 20 or more come up once in 500 times.
    expect(guessed).toBeLessThan(20);
  });
});

describe("When no supposed world agrees with what was seen", () => {
  it("the turn is taken on all the same, is counted, and the worlds look as the run does", () => {
    const model = modelOf({
      uncertainties: die,
      events: { never: { title: "Never", text: "It can't be.", chance: 0 } },
    });
    const { replay } = watch(model, seedOf(1), 1, {}, 10);
    const seen = seenTurn(model, replay.quarters[0]!)!;
    const { sight } = seen;
    const start = startBelief(model, { low: 1, high: 1 }, seenOpening(model, replay), 50);
    expect(stepBelief(start, model, seen).health.lost).toBe(0);
    const impossible = [
      { ...sight, events: [...sight.events, { event: "never", consequence: false }] },
      { ...sight, after: brighter(model, sight.after) },
    ];
    for (const told of impossible) {
      const beliefs = stepBelief(start, model, { ...seen, sight: told });
      expect(beliefs.health.lost).toBe(1);
      const worlds = believedWorlds(beliefs, model, 10);
      const looked = JSON.stringify(look(model, told.after));
      for (let index = 0; index < 10; index++) expect(JSON.stringify(look(model, worlds.world(index)))).toBe(looked);
    }
  });
});

/** With more light than the rules allow. */
function brighter(model: ReturnType<typeof modelOf>, seen: Float64Array): Float64Array {
  const other = seen.slice();
  const { slot } = model.variables.find(({ id }) => id === "light")!;
  other[slot] = 99;
  return other;
}

describe("Supposed worlds for futures", () => {
  const model = modelOf({ uncertainties: die });
  const { beliefs } = watch(model, seedOf(3), 1, {}, 100);

  it("have each a future of its own, the same whenever they are asked for", () => {
    const { seedLow, seedHigh } = model.layout;
    const [some, again] = [believedWorlds(beliefs, model, 60), believedWorlds(beliefs, model, 60)];
    const seeds = new Set<string>();
    for (let index = 0; index < 60; index++) {
      const world = some.world(index);
      expect(again.world(index)).toEqual(world);
      seeds.add(`${world[seedLow]} ${world[seedHigh]}`);
    }
    expect(seeds.size).toBe(60);
  });

  it("are those that are believed, by their weight", () => {
    const weights = new Float64Array(100).fill(0);
    weights[7] = 0.75;
    weights[40] = 0.25;
    const worlds = believedWorlds({ ...beliefs, weights }, model, 40);
    const dice = Array.from({ length: 40 }, (_, index) => worlds.world(index));
    const { slot } = model.uncertainties[0]!;
    const seventh = beliefs.states[7]![slot];
    const other = beliefs.states[40]![slot];
    expect(dice.filter((world) => world[slot] === seventh)).toHaveLength(seventh === other ? 40 : 30);
  });
});

describe("What counts something unseen", () => {
  it("stays whole in every world, whatever is moved", () => {
    const model = modelOf({
      uncertainties: { pace: { label: "Pace", range: [0, 1] } },
      draws: { gust: { label: "Gusts", range: [-1, 1], seen: "hidden" } },
      variables: { ...tiny().variables, gusts: { label: "Gusts", start: 0, min: 0, max: 9, seen: "hidden" } },
      dynamics: {
        rot: { to: "light", add: "-9 * pace", noise: 1, because: "Rot" },
        blow: { to: "gusts", add: "if(gust > 0, 1, 0)" },
      },
      events: {},
    });
    const { beliefs } = watch(model, seedOf(1), 3, {}, 400);
    const { slot } = model.variables.find(({ id }) => id === "gusts")!;
    const counted = new Set(beliefs.states.map((state) => state[slot]!));
    expect(counted).toEqual(new Set([0, 1, 2, 3]));
    expect(new Set(beliefs.states.map((state) => state[model.uncertainties[0]!.slot])).size).toBeGreaterThan(350);
  });
});

describe("Drawing anew", () => {
  it.each([
    { weights: [1, 1, 1, 1], count: 4, drawn: [0, 1, 2, 3] },
    { weights: [0, 3, 0, 1], count: 4, drawn: [1, 1, 1, 3] },
    { weights: [0, 0, 1], count: 3, drawn: [2, 2, 2] },
    { weights: [2, 1, 1, 0], count: 8, drawn: [0, 0, 0, 0, 1, 1, 2, 2] },
  ])("takes $count of weights $weights by weight", ({ weights, count, drawn }) => {
    expect([...systematic(weights, count, 0.5)]).toEqual(drawn);
    expect([...systematic(weights, count, 0.999)].every((at) => weights[at]! > 0)).toBe(true);
  });

  it.each([7, 64, 400, 2_048])(
    "draws %i worlds each as often as its weight says, and a quarter of them is like the whole",
    (count) => {
      const weights = Float64Array.from({ length: count }, (_, at) => 1 + (at % 3));
      const beliefs = {
        identity: seedOf(4),
        turn: 2,
        weights,
      };
      const drawn = [...drawnIn(beliefs, count)];
      const roll = orderOf(beliefs.identity, 2, 1);
      expect(drawn.toSorted((a, b) => a - b)).toEqual([...systematic(weights, count, roll)]);
      const mean = (of: readonly number[]): number => of.reduce((sum, each) => sum + each, 0) / of.length;
      // Side by side as they are drawn, they would lie 0.75 off.
      if (count > 7) expect(Math.abs(mean(drawn.slice(0, count / 4)) / mean(drawn) - 1)).toBeLessThan(0.1);
    },
  );

  it("is called for by the effective number of worlds", () => {
    expect(effective([1, 1, 1, 1])).toBe(4);
    expect(effective([5, 0, 0, 0])).toBe(1);
    expect(effective([0, 0])).toBe(0);
  });
});

describe("Likelihoods", () => {
  it.each([
    { truth: 50, seen: 53, likely: 1 },
    { truth: 50, seen: 56, likely: 0 },
    { truth: 98, seen: 100, likely: 0.3 },
    { truth: 100, seen: 100, likely: 0.5 },
    { truth: 2, seen: 0, likely: 0.3 },
    { truth: 94, seen: 100, likely: 0 },
  ])("of reading $seen where $truth stands within 5, from 0 to 100: $likely", ({ truth, seen, likely }) => {
    const model = modelOf({
      variables: { ...tiny().variables, tide: { label: "Tide", start: 50, min: 0, max: 100, seen: { error: 5 } } },
    });
    const tide = model.variables.find(({ id }) => id === "tide")!;
    expect(readingLikelihood(tide, truth, seen, 0)).toBeCloseTo(likely, 9);
  });

  it("of a patience follow its range", () => {
    const deal = (min: number, max: number) => ({ patience: { min, max } }) as Parameters<typeof patienceOdds>[0];
    expect(patienceOdds(deal(3, 5), 0)).toEqual([3, 4, 5].map((patience) => ({ patience, odds: 1 / 3 })));
    expect(patienceOdds(deal(3, 5), 4)).toEqual([{ patience: 4, odds: 1 }]);
    expect(patienceOdds(deal(0, 1), 0)).toEqual([{ patience: 1, odds: 1 }]);
  });

  it("count by nearness what is told to the last digit", () => {
    expect([0, 1, -2, 5].map((apart) => nearness(apart, 4))).toEqual([1, 0.75, 0.5, 0]);
    expect([nearness(0, 0), nearness(1, 0)]).toEqual([1, 0]);
    expect([choose(5, 0), choose(5, 2), choose(3, 3)]).toEqual([1, 10, 1]);
  });
});

describe("The spread of what is believed", () => {
  const states = [
    [1, 10],
    [2, 14],
    [3, 10],
    [6, 26],
  ].map((pair) => Float64Array.from(pair));
  const readings = [0, 1].map((slot) => ({ slot, option: -1 }));
  const even = [1, 1, 1, 1];
  const whitened = (spread: Spread, state: Float64Array): Float64Array => {
    const rolls = new Float64Array(3).fill(7);
    spread.whiten(state, rolls, 1);
    expect(rolls[0]).toBe(7);
    return rolls.subarray(1);
  };

  it("is taken apart into uncorrelated numbers and put together again", () => {
    const spread = cholesky(states, even, readings);
    const rolls = states.map((state) => whitened(spread, state));
    const { means, covariance } = momentsOf(rolls, even, readings);
    for (const mean of means) expect(mean).toBeCloseTo(0, 9);
    expect([covariance[0], covariance[2], covariance[3]].map((each) => Math.round(each! * 1e9) / 1e9 + 0)).toEqual([
      1, 0, 1,
    ]);
    states.forEach((state, at) => expect(spread.colour(rolls[at]!, 1)).toBeCloseTo(state[1]!, 9));
  });

  it("leaves what doesn't vary where it stands", () => {
    const same = [1, 2].map((other) => Float64Array.from([7, other]));
    const spread = cholesky(same, [1, 1], readings);
    expect([...whitened(spread, same[0]!)]).toEqual([0, -1]);
    expect(spread.colour(Float64Array.from([5, 0]), 0)).toBe(7);
  });
});
