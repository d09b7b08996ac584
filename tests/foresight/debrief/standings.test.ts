import { describe, expect, it } from "vitest";
import { addTallies, standingRow } from "../../../src/foresight/debrief/standings.ts";

const standing = {
  bot: "some",
  runs: 20,
  endings: { home: { "0": 10 }, adrift: { "60": 4, "70": 4 }, wrecked: { "100": 2 } },
};

describe("A line of the standings", () => {
  it("gives the share that ends well, the mean shortfall and that of the worst tenth", () => {
    const row = standingRow(standing, new Set(["home"]));
    expect(row.good).toBe(0.5);
    // 4 * 0.6 + 4 * 0.7 + 2 * 1 = 7.2 of 20; the worst tenth are the two wrecks.
    expect(row.shortfall).toBeCloseTo(0.36, 10);
    expect(row.worstTenth).toBe(1);
  });

  it("follows the endings that are accepted", () => {
    const row = standingRow(standing, new Set(["adrift", "wrecked"]));
    expect(row.good).toBe(0.5);
    expect(row.shortfall).toBe(0.5);
    expect(row.worstTenth).toBe(1);
    expect(standingRow(standing, new Set(["home", "adrift", "wrecked"])).worstTenth).toBe(0);
  });

  it("is the same in whatever pieces the runs came", () => {
    const parts = [{ b: { "3": 1 } }, { a: { "100": 2 } }, { b: { "3": 1, "1": 4 } }];
    expect(JSON.stringify(addTallies(parts))).toBe('{"a":{"100":2},"b":{"1":4,"3":2}}');
    expect(JSON.stringify(addTallies([addTallies(parts.slice(1)), parts[0]!]))).toBe(JSON.stringify(addTallies(parts)));
  });
});
