import { describe, expect, it } from "vitest";
import { comparison } from "../../../src/foresight/robust/compare.ts";
import { quantile, regrets, standings } from "../../../src/foresight/robust/regret.ts";

/**
 * Worked out by hand. Shares of four worlds:
 *
 * | strategy | 1 | 2 | 3 | 4 | | regret 1 | 2 | 3 | 4 |
 * |---|---|---|---|---|---|---|---|---|---|
 * | steady | .5 | .5 | .5 | .5 | | .5 | 0 | .25 | .5 |
 * | bold | 1 | 0 | .75 | 0 | | 0 | .5 | 0 | 1 |
 * | meek | 0 | .25 | 0 | 1 | | 1 | .25 | .75 | 0 |
 */
const TRIED = [
  { strategy: "steady", byWorld: [0.5, 0.5, 0.5, 0.5] },
  { strategy: "bold", byWorld: [1, 0, 0.75, 0] },
  { strategy: "meek", byWorld: [0, 0.25, 0, 1] },
];

describe("A regret table", () => {
  it("is the best share in each world less one's own", () => {
    expect(regrets(TRIED)).toEqual([
      [0.5, 0, 0.25, 0.5],
      [0, 0.5, 0, 1],
      [1, 0.25, 0.75, 0],
    ]);
  });

  it("is summed up as mean, 90th percentile and greatest", () => {
    expect(standings(TRIED)).toEqual([
      { strategy: "steady", meets: 0.5, meanRegret: 0.3125, p90Regret: 0.5, maxRegret: 0.5 },
      { strategy: "bold", meets: 0.4375, meanRegret: 0.375, p90Regret: 1, maxRegret: 1 },
      { strategy: "meek", meets: 0.3125, meanRegret: 0.5, p90Regret: 1, maxRegret: 1 },
    ]);
  });

  it("of no worlds or one strategy is all zeros", () => {
    expect(standings([{ strategy: "alone", byWorld: [] }])[0]).toMatchObject({ meets: 0, maxRegret: 0 });
    expect(standings([{ strategy: "alone", byWorld: [0.2, 0.9] }])[0]).toMatchObject({ meanRegret: 0, maxRegret: 0 });
  });

  it.each([
    [[5, 1, 4, 2, 3], 0.9, 5],
    [[5, 1, 4, 2, 3], 0.5, 3],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9],
    [[], 0.9, 0],
  ])("has quantiles: of %j at %f it is %f", (values, share, found) => {
    expect(quantile(values, share)).toBe(found);
  });
});

describe("A comparison", () => {
  const factors = [
    { id: "mood", options: null },
    { id: "temper", options: ["calm", "rash"] },
  ];
  const worlds = Array.from({ length: 60 }, (_, at) => ({
    seed: { low: at, high: 0 },
    values: [at / 60, at % 2],
  }));
  const tried = [{ strategy: "s", byWorld: worlds.map(({ values }) => (values[1] === 1 && values[0]! > 0.5 ? 0 : 1)) }];
  const made = comparison(factors, worlds, 1, tried);

  it("names the worlds in which a strategy fails", () => {
    const [region] = made.fails[0]!.regions;
    expect(region!.box[1]).toEqual({ kind: "options", in: [false, true] });
    expect(region!.density).toBeGreaterThan(0.9);
    expect(region!.coverage).toBeGreaterThan(0.85);
  });

  it("says how it did in each class of worlds", () => {
    const of = (factor: string, label: string) =>
      made.cells.find((cell) => cell.factor === factor && cell.label === label)!;
    expect(of("temper", "calm")).toMatchObject({ worlds: 30, meets: 1 });
    expect(of("temper", "rash").meets).toBe(0.5);
    expect(of("mood", "low")).toMatchObject({ worlds: 20, meets: 1 });
    expect(of("mood", "high").meets).toBe(0.5);
  });
});
