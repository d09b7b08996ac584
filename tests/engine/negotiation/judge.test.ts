import { describe, expect, it } from "vitest";
import { concededBy } from "../../../src/engine/negotiation/aspiration.ts";
import { beyondReach, FRESH_TALKS, judge, type OtherSide } from "../../../src/engine/negotiation/judge.ts";
import { scaleTheirs } from "../../../src/engine/negotiation/worth.ts";

/** One clause from 0 to 100 in 4 points a level, roughly: levels 0 to 25. */
const side: OtherSide = {
  worths: scaleTheirs([Array.from({ length: 26 }, (_, level) => level)]),
  reserve: 40,
  patience: 4,
  exponent: 1,
};

describe("one round of talks", () => {
  it("counters a poor first offer with the nearest terms worth the next aspiration", () => {
    const verdict = judge(side, FRESH_TALKS, [5]);
    expect(verdict.asked).toBe(85);
    expect(verdict.outcome).toEqual({ kind: "counter", levels: [22] });
    expect(verdict.talks).toMatchObject({ round: 1, conceded: 0.25 });
    expect(verdict.stonewalled).toBe(false);
  });

  it("accepts an offer worth the next aspiration", () => {
    expect(judge(side, FRESH_TALKS, [22]).outcome).toEqual({ kind: "accept" });
    expect(judge(side, FRESH_TALKS, [21]).outcome.kind).toBe("counter");
  });

  it("always accepts its own last counter-offer", () => {
    const first = judge(side, FRESH_TALKS, [5]);
    const levels = first.outcome.kind === "counter" ? first.outcome.levels : [];
    expect(judge(side, first.talks, levels).outcome).toEqual({ kind: "accept" });
  });

  it("burns a round and concedes nothing for an offer that is no better", () => {
    const first = judge(side, FRESH_TALKS, [5]);
    const second = judge(side, first.talks, [5]);
    expect(second.stonewalled).toBe(true);
    expect(second.talks).toMatchObject({ round: 3, conceded: 0.25 });
    expect(second.asked).toBe(first.asked);
  });

  it("never makes good the steps of burnt rounds", () => {
    const first = judge(side, FRESH_TALKS, [5]);
    const second = judge(side, first.talks, [4]);
    const third = judge(side, second.talks, [6]);
    expect(third.talks).toMatchObject({ round: 4, conceded: 0.5 });
    expect(third.asked).toBe(70);
    expect(third.outcome).toEqual({ kind: "walk", why: "patience" });
  });

  it("settles for the reserve in its last round, and walks away below it", () => {
    const lastRound = { round: 3, conceded: 0.75, lastWorth: 30 };
    expect(judge(side, lastRound, [11]).outcome).toEqual({ kind: "accept" });
    expect(judge(side, lastRound, [9]).outcome).toEqual({ kind: "walk", why: "patience" });
  });

  it("walks away at once when its reserve is beyond anything on the table", () => {
    const proud = { ...side, reserve: 100.5 };
    expect(beyondReach(proud)).toBe(true);
    expect(judge(proud, FRESH_TALKS, [25]).outcome).toEqual({ kind: "walk", why: "reserve" });
  });

  it("signs anything when nothing matters to it and its reserve is 0", () => {
    const indifferent = { ...side, worths: scaleTheirs([[3, 3]]), reserve: 0 };
    expect(judge(indifferent, FRESH_TALKS, [0]).outcome).toEqual({ kind: "accept" });
  });

  it("follows the curve exactly when every offer is better than the last", () => {
    const holdsOut = { ...side, patience: 6, exponent: 0.6 };
    let talks = FRESH_TALKS;
    for (let round = 1; round <= 6; round++) {
      talks = judge(holdsOut, talks, [round]).talks;
      expect(talks).toMatchObject({ round, conceded: concededBy(round, 6, 0.6) });
    }
  });
});
