import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concededBy } from "../../src/engine/negotiation/aspiration.ts";
import { bestFor, frontier } from "../../src/engine/negotiation/frontier.ts";
import { FRESH_TALKS, judge, type OtherSide, type Talks, type Verdict } from "../../src/engine/negotiation/judge.ts";
import {
  bestWorth,
  scaleOurs,
  scaleTheirs,
  worthOf,
  type Levels,
  type Worths,
} from "../../src/engine/negotiation/worth.ts";
import { anyRaw, levelsFor, picks, smallRaw } from "../engine/negotiation/grids.ts";

const sideOf = (raw: fc.Arbitrary<number[][]>): fc.Arbitrary<OtherSide> =>
  fc.record({
    worths: raw.map(scaleTheirs),
    reserve: fc.double({ min: -10, max: 110, noNaN: true }).map((reserve) => Math.round(reserve * 1024) / 1024),
    patience: fc.integer({ min: 1, max: 9 }),
    exponent: fc.double({ min: 0.05, max: 20, noNaN: true }),
  });
const offers = fc.array(picks, { minLength: 1, maxLength: 10 });

/** Holds talks until they end or the offers run out; gives every verdict with the talks before it. */
function hold(side: OtherSide, sheets: readonly Levels[]): { before: Talks; offer: Levels; verdict: Verdict }[] {
  const rounds: { before: Talks; offer: Levels; verdict: Verdict }[] = [];
  let talks = FRESH_TALKS;
  for (const offer of sheets) {
    const verdict = judge(side, talks, offer);
    rounds.push({ before: talks, offer, verdict });
    if (verdict.outcome.kind !== "counter") break;
    talks = verdict.talks;
  }
  return rounds;
}

type Rounds = ReturnType<typeof hold>;

/** Every round of talks in which offers of all sorts are made must be right. */
const always = (right: (side: OtherSide, round: Rounds[number]) => boolean): void => {
  fc.assert(
    fc.property(sideOf(anyRaw), offers, (side, sheets) =>
      hold(
        side,
        sheets.map((each) => levelsFor(side.worths, each)),
      ).every((round) => right(side, round)),
    ),
    { numRuns: 200 },
  );
};
const isAccepted = ({ verdict }: Rounds[number]): boolean => verdict.outcome.kind === "accept";
const counterOf = ({ verdict }: Rounds[number]): Levels | null =>
  verdict.outcome.kind === "counter" ? verdict.outcome.levels : null;

/** What is got out of talks: the best for us of what they signed and of every counter-offer that could have been accepted. */
const got = (ours: Worths, rounds: Rounds): number =>
  Math.max(0, ...rounds.map((round) => worthOf(ours, isAccepted(round) ? round.offer : (counterOf(round) ?? []))));

describe("the other side", () => {
  it("never accepts below its next aspiration or its reserve", () => {
    expect(() =>
      always(
        (side, round) =>
          !isAccepted(round) || (round.verdict.worth >= round.verdict.asked && round.verdict.worth >= side.reserve),
      ),
    ).not.toThrow();
  });

  it("never offers below its aspiration", () => {
    expect(() =>
      always((side, round) => {
        const counter = counterOf(round);
        return counter === null || worthOf(side.worths, counter) >= Math.max(round.verdict.asked, side.reserve);
      }),
    ).not.toThrow();
  });

  it("never takes back what it has conceded, nor runs ahead of its curve", () => {
    expect(() =>
      always(
        (side, { before, verdict: { talks } }) =>
          talks.conceded >= before.conceded && talks.conceded <= concededBy(talks.round, side.patience, side.exponent),
      ),
    ).not.toThrow();
  });

  it("counters every offer that it refuses until its patience ends", () => {
    expect(() =>
      always((side, { verdict: { outcome, talks } }) => {
        if (outcome.kind === "counter") return talks.round < side.patience;
        if (outcome.kind === "accept") return true;
        return outcome.why === "patience" ? talks.round >= side.patience : side.reserve > bestWorth(side.worths);
      }),
    ).not.toThrow();
  });

  it("would sign its own counter-offer in the next round", () => {
    expect(() =>
      always((side, round) => {
        const counter = counterOf(round);
        return counter === null || judge(side, round.verdict.talks, counter).outcome.kind === "accept";
      }),
    ).not.toThrow();
  });
});

describe("stonewalling", () => {
  it("never gets more than conceding step by step from the same first offer, over 1,000 seeds", () => {
    let better = 0;
    fc.assert(
      fc.property(
        sideOf(smallRaw),
        fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 25, maxLength: 25 }),
        (side, worth) => {
          const ours = scaleOurs(
            side.worths.map((clause, index) => clause.map((_, level) => worth[index * 5 + level] ?? 0)),
          );
          const ladder = frontier(ours, side.worths).map(({ levels }) => levels);
          const first = ladder[0] ?? [];
          const repeats = got(ours, hold(side, Array<Levels>(12).fill(first)));
          const concedes = got(ours, hold(side, ladder));
          expect(repeats).toBeLessThanOrEqual(concedes);
          if (repeats < concedes) better++;
        },
      ),
      { numRuns: 1000, seed: 20251 },
    );
    expect(better).toBeGreaterThan(100);
  });

  it("loses the steps of the rounds that it burns for good", () => {
    fc.assert(
      fc.property(sideOf(smallRaw), fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }), (side, brings) => {
        let talks = FRESH_TALKS;
        let earned = 0;
        for (const something of brings) {
          const after = judge(
            side,
            { ...talks, lastWorth: something ? -1 : 100 },
            side.worths.map(() => 0),
          ).talks;
          if (something) earned += curve(side, talks.round + 1) - curve(side, talks.round);
          expect([after.round, after.conceded]).toEqual([talks.round + (something ? 1 : 2), earned]);
          talks = after;
        }
      }),
      { numRuns: 1000, seed: 20252 },
    );
  });

  it("ends talks in about half the rounds, and never with what they refused at first", () => {
    fc.assert(
      fc.property(sideOf(smallRaw), picks, (side, pick) => {
        const offer = levelsFor(side.worths, pick);
        const rounds = hold(side, Array<Levels>(12).fill(offer));
        expect(rounds.slice(1).some(isAccepted)).toBe(false);
        expect(rounds.length).toBeLessThanOrEqual(Math.ceil((side.patience + 1) / 2));
      }),
      { numRuns: 1000, seed: 20253 },
    );
  });
});

describe("the last round", () => {
  it("is signed at the best terms for us that reach the reserve, whenever any do", () => {
    fc.assert(
      fc.property(sideOf(smallRaw), (side) => {
        const best = bestFor(frontier(side.worths, side.worths), side.reserve);
        const round = side.patience - 1;
        const talks = { round, conceded: curve(side, round), lastWorth: -1 };
        const outcome = judge(side, talks, best?.levels ?? []).outcome;
        expect(outcome).toEqual(best === null ? { kind: "walk", why: "reserve" } : { kind: "accept" });
      }),
    );
  });
});

const curve = (side: OtherSide, round: number): number => concededBy(round, side.patience, side.exponent);
