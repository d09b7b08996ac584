import { describe, expect, it } from "vitest";
import { factorTables, strategyRows } from "../../../src/app/selectors/strategies.ts";
import type { Factor } from "../../../src/foresight/discovery/box.ts";
import { comparison } from "../../../src/foresight/robust/compare.ts";
import { shipped } from "../support/game.ts";

const FACTORS: readonly Factor[] = [
  { id: "shoal", options: null },
  { id: "tarbet.beam", options: null },
];

describe("Worlds in which a strategy fails", () => {
  const scenario = shipped("lighthouse");
  const worlds = Array.from({ length: 60 }, (_, at) => ({
    seed: { low: at + 1, high: 1 },
    values: [2 + at / 10, 40 + (at % 7)],
  }));
  const byWorld = worlds.map(({ values }) => (values[0]! < 4.55 ? 0 : 1));
  const made = comparison(FACTORS, worlds, 1, [{ strategy: "steady", byWorld }]);

  it("are told by figures with their unit", () => {
    expect(strategyRows(scenario, made)[0]!.fails.map(({ where }) => where)).toEqual([
      "Water over the bar: At most 4.5 ft",
    ]);
  });

  it("stand in tables by what is uncertain, an actor's under its name", () => {
    expect(
      factorTables(scenario, made).map(({ label, columns }) => [label, columns.map((each) => each.label)]),
    ).toEqual([
      ["Water over the bar", ["Low", "Middle", "High"]],
      ["Tarbet Head's light", ["Low", "Middle", "High"]],
    ]);
  });
});
