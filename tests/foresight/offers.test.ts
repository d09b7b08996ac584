import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestOffer, type OfferSearch } from "../../src/foresight/bots/offers.ts";

const worth = (table: readonly (readonly number[])[], levels: readonly number[]): number =>
  levels.reduce((sum, level, clause) => sum + table[clause]![level]!, 0);

/** Every offer within reach of a base. */
function* offers(search: OfferSearch): Generator<number[]> {
  function* from(levels: number[]): Generator<number[]> {
    if (levels.length === search.us.length) {
      const near = search.bases.some(
        (base) => base.filter((level, at) => level !== levels[at]).length <= search.changes,
      );
      if (near) yield levels;
      return;
    }
    for (let level = 0; level < search.us[levels.length]!.length; level++) yield* from([...levels, level]);
  }
  yield* from([]);
}

const table = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }), {
  minLength: 3,
  maxLength: 3,
});
const levels = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 });
const search = fc.record({
  bases: fc.array(levels, { minLength: 1, maxLength: 3 }),
  changes: fc.integer({ min: 0, max: 3 }),
  us: table,
  them: table,
  target: fc.integer({ min: 0, max: 90 }),
});

describe("the offer that a strategy makes", () => {
  test("is worth most to them of those that reach the target, else worth most to us, by brute force", () => {
    fc.assert(
      fc.property(search, (given) => {
        const found = bestOffer(given);
        const all = [...offers(given)];
        const reaching = all.filter((each) => worth(given.us, each) >= given.target);
        if (reaching.length > 0)
          expect(worth(given.them, found)).toBe(Math.max(...reaching.map((each) => worth(given.them, each))));
        else expect(worth(given.us, found)).toBe(Math.max(...all.map((each) => worth(given.us, each))));
      }),
      { numRuns: 300 },
    );
  });

  test("keeps what is insisted on while it can", () => {
    const us = [
      [0, -400],
      [10, 0],
    ];
    const them = [
      [0, 50],
      [0, 50],
    ];
    expect(bestOffer({ bases: [[1, 1]], changes: 1, us, them, target: 5 })).toEqual([0, 1]);
    expect(bestOffer({ bases: [[1, 1]], changes: 2, us, them, target: 5 })).toEqual([0, 0]);
  });
});
