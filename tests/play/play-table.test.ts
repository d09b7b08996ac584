import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { kernelOf } from "../../src/cli/kernelOf.ts";
import { tables } from "../../src/foresight/work/table.ts";
import { AS_WRITTEN } from "../../src/scenario/setup.ts";
import { within } from "./coast.ts";
import { allUnder, at, sumOf } from "./counts.ts";
import { playerNamed } from "./players.ts";
import { watchRuns } from "./watch.ts";

const table = tables(kernelOf).table(readFileSync("scenarios/the-alliance.json", "utf8"), AS_WRITTEN);
const watch = (bot: string, first: number, count: number) =>
  watchRuns(table.kernel, table.scenario.source, playerNamed(table, bot), first, count);

describe("What the table of play is counted from", () => {
  it("comes to the same in pieces as in one", () => {
    expect(sumOf([watch("measured", 1, 2), watch("measured", 3, 4)])).toEqual(watch("measured", 1, 6));
  });

  it("counts each run's ending, world and choices", () => {
    const counts = watch("growth", 1, 6);
    const all = (word: string): number => allUnder(counts, word);
    expect(all("ending")).toBe(6);
    expect(
      at(counts, "worlds market=boom") + at(counts, "worlds market=steady") + at(counts, "worlds market=winter"),
    ).toBe(3);
    expect(all("chosen")).toBeGreaterThan(0);
    expect(all("chosen")).toBeLessThanOrEqual(at(counts, "dilemmas"));
    expect(all("offered")).toBeGreaterThanOrEqual(2 * all("chosen"));
  });

  it("blames nothing on the history of a player who does nothing, and much on that of one who acts", () => {
    const idle = watch("hold", 1, 6);
    expect(allUnder(idle, "met")).toBeGreaterThan(10);
    expect(allUnder(idle, "caused")).toBe(0);
    const busy = watch("measured", 1, 6);
    expect(allUnder(busy, "caused")).toBeGreaterThan(allUnder(busy, "met") / 3);
  });
});

describe("A player made for the table", () => {
  it("never takes what is banned", () => {
    const banned = watch("measured without launch", 1, 6);
    expect(at(banned, "taken launch")).toBe(0);
    expect(at(watch("measured", 1, 6), "taken launch")).toBeGreaterThan(0);
  });

  it("answers as another would, where that one knows an answer", () => {
    const counts = watch("free answers growth", 1, 6);
    expect(at(counts, "chosen bridgingTerms.sign")).toBe(6);
    expect(at(watch("free", 1, 6), "chosen bridgingTerms.strike")).toBeGreaterThan(0);
  });

  it.each(["gauge", 'mix:{"pattern":["mmg"],"safety":17,"habit":"growth","converts":false}'])("plays: %s", (bot) => {
    expect(at(watch(bot, 1, 2), "runs")).toBe(2);
  });

  it("isn't made of a name that nobody has", () => {
    expect(() => playerNamed(table, "nobody")).toThrow("nobody");
  });
});

describe("A coast", () => {
  const coast = [
    [53, 57],
    [100, 57],
    [100, 100],
    [64, 100],
    [53, 82],
  ] as const;

  it.each([
    [54, 58, true],
    [99, 99, true],
    [54, 90, false],
    [50, 70, false],
    [70, 40, false],
  ])("holds %i, %i: %s", (x, y, inside) => {
    expect(within([x, y], coast)).toBe(inside);
  });
});
