import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestTerms } from "../../src/engine/negotiation/counter.ts";
import { distance, stepCosts } from "../../src/engine/negotiation/distance.ts";
import { bestFor, frontier } from "../../src/engine/negotiation/frontier.ts";
import { bestWorth, scaleOurs, scaleTheirs, STEP, worthOf } from "../../src/engine/negotiation/worth.ts";
import { anyRaw, everyTerms, levelsFor, picks, smallRaw } from "../engine/negotiation/grids.ts";

describe("worth", () => {
  it("is whole steps from 0 to exactly 100 for them, and on the number grid for us", () => {
    fc.assert(
      fc.property(anyRaw, (raw) => {
        for (const [scaled, unit] of [
          [scaleTheirs(raw), STEP],
          [scaleOurs(raw), 1 / 1_048_576],
        ] as const) {
          const flat = scaled.flat();
          expect(flat.every((worth) => Number.isInteger(worth / unit) && worth >= 0 && !Object.is(worth, -0))).toBe(
            true,
          );
          expect(scaled.every((clause) => Math.min(...clause) === 0)).toBe(true);
          expect(bestWorth(scaled)).toBe(flat.some((worth) => worth > 0) ? 100 : 0);
        }
      }),
    );
  });

  it("keeps the order of levels", () => {
    fc.assert(
      fc.property(anyRaw, (raw) => {
        const scaled = scaleTheirs(raw);
        const inOrder = raw.every((clause, index) =>
          clause.every((worth, level) =>
            clause.every((other, at) => worth > other || (scaled[index]?.[level] ?? 0) <= (scaled[index]?.[at] ?? -1)),
          ),
        );
        expect(inOrder).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the counter-offer", () => {
  it("is the nearest that there is, of equals the lowest level in the first clause (against brute force)", () => {
    fc.assert(
      fc.property(
        smallRaw,
        picks,
        fc.integer({ min: 0, max: 129 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (raw, pick, steps, part) => {
          const worths = scaleTheirs(raw);
          const offer = levelsFor(worths, pick);
          const least = (steps - part) * STEP;
          const costs = stepCosts(worths.map((clause) => clause.length));
          let nearest: readonly number[] | null = null;
          for (const terms of everyTerms(worths)) {
            if (worthOf(worths, terms) < least) continue;
            if (nearest === null || distance(costs, terms, offer) < distance(costs, nearest, offer)) nearest = terms;
          }
          expect(nearestTerms(worths, offer, least)).toEqual(nearest);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("is the offer itself when that is worth enough", () => {
    fc.assert(
      fc.property(anyRaw, picks, (raw, pick) => {
        const worths = scaleTheirs(raw);
        const offer = levelsFor(worths, pick);
        expect(nearestTerms(worths, offer, worthOf(worths, offer))).toEqual(offer);
      }),
    );
  });

  it("measures distance exactly on ordinary grids", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 17 }), { minLength: 1, maxLength: 4 }), (counts) => {
        stepCosts(counts).forEach((costs, clause) => {
          const last = (counts[clause] ?? 1) - 1;
          const whole = costs[last] ?? 0;
          costs.forEach((cost, apart) => expect(cost * last * last).toBe(apart * apart * whole));
        });
      }),
    );
  });

  it("keeps sums of distances exact on odd grids", () => {
    const costs = stepCosts([998, 978, 972, 968, 954]);
    expect(costs.every((row) => row.every((cost) => Number.isSafeInteger(cost * 256)))).toBe(true);
    expect(costs.map((row) => row.at(-1))).toEqual(Array<number>(5).fill(2 ** 44));
  });
});

describe("the frontier", () => {
  const pairs = fc
    .tuple(smallRaw, fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 25, maxLength: 25 }))
    .map(([raw, ours]) => ({
      ours: scaleOurs(raw.map((clause, index) => clause.map((_, level) => ours[index * 5 + level] ?? 0))),
      theirs: scaleTheirs(raw),
    }));

  it("holds every worth that nothing else beats, and no other (against brute force)", () => {
    fc.assert(
      fc.property(pairs, ({ ours, theirs }) => {
        const all = everyTerms(theirs).map((levels) => ({
          us: worthOf(ours, levels),
          them: worthOf(theirs, levels),
          levels,
        }));
        const unbeaten = all.filter(
          (one) =>
            !all.some(
              (other) => other.us >= one.us && other.them >= one.them && (other.us > one.us || other.them > one.them),
            ),
        );
        const first = unbeaten.filter(
          (one, at) => unbeaten.findIndex(({ us, them }) => us === one.us && them === one.them) === at,
        );
        expect(frontier(ours, theirs)).toEqual(first.toSorted((a, b) => a.them - b.them));
      }),
      { numRuns: 150 },
    );
  });

  it("knows the best for us among terms that give them enough", () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: -5, max: 105, noNaN: true }), ({ ours, theirs }, least) => {
        const enough = everyTerms(theirs).filter((levels) => worthOf(theirs, levels) >= least);
        const best = enough.length === 0 ? undefined : Math.max(...enough.map((levels) => worthOf(ours, levels)));
        expect(bestFor(frontier(ours, theirs), least)?.us).toBe(best);
      }),
      { numRuns: 150 },
    );
  });
});
