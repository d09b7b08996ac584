import { describe, expect, test } from "vitest";
import { uniform } from "../../../src/engine/random.ts";
import { race } from "../../../src/foresight/bots/race.ts";

/** An arm that wins in a share of the worlds; arms share the luck of a world, as plans in the same world do. */
const winning =
  (shares: readonly number[], seed: number) =>
  (arm: number, world: number): number =>
    uniform({ low: seed, high: 0 }, "bot", 0, 0, world) < shares[arm]! ? 1 : 0;

/** How often of 200 races each arm is chosen. */
function chosen(shares: readonly number[], budget: number): number[] {
  const counts = shares.map(() => 0);
  for (let seed = 1; seed <= 200; seed++) {
    const best = race({ arms: shares.length, budget, worlds: 500, pull: winning(shares, seed) });
    counts[best]! += 1;
  }
  return counts;
}

describe("A race", () => {
  test("finds an arm that is much better", () => {
    expect(chosen([0.4, 0.4, 0.8, 0.4], 200)[2]).toBeGreaterThan(180);
  });

  test("finds an arm that is a little better more often with more tries", () => {
    const [few, many] = [40, 800].map((budget) => chosen([0.5, 0.6], budget)[1]!);
    expect(many).toBeGreaterThan(few! + 20);
  });

  test("keeps the first of equals", () => {
    expect(chosen([0.5, 0.5, 0.5], 60)).toEqual([200, 0, 0]);
  });

  test("seldom leaves the first for arms that only have their own luck", () => {
    const noise = (seed: number) => (arm: number, world: number) =>
      uniform({ low: seed, high: arm + 1 }, "bot", 0, 0, world) < 0.5 ? 1 : 0;
    let left = 0;
    for (let seed = 1; seed <= 200; seed++)
      if (race({ arms: 2, budget: 60, worlds: 500, pull: noise(seed) }) !== 0) left += 1;
    expect(left).toBeLessThan(40);
  });

  test("never asks twice for a pair, nor for more worlds than there are, nor for more values than it may", () => {
    const asked: string[] = [];
    race({ arms: 3, budget: 50, worlds: 10, pull: (arm, world) => (asked.push(`${arm} ${world}`), arm / 3) });
    expect(asked.length).toBeLessThanOrEqual(30);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.every((each) => Number(each.split(" ")[1]) < 10)).toBe(true);
    const few: number[] = [];
    race({ arms: 3, budget: 7, worlds: 10, pull: (arm) => (few.push(arm), 0.5) });
    expect(few.length).toBeLessThanOrEqual(7);
  });

  test("asks for nothing when there is nothing to choose", () => {
    expect(race({ arms: 1, budget: 9, worlds: 9, pull: () => expect.fail("asked") })).toBe(0);
  });
});
