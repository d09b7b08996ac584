import { describe, expect, it } from "vitest";
import { ALLIANCE_TEXT, goodShare, setTable } from "./support/alliance.ts";
import { mixBot, type Mix } from "./support/fixed-mix.ts";

const table = setTable(ALLIANCE_TEXT);
const RUNS = 300;
const MIX_RUNS = 40;

const patterns = [["mmm"], ["mmg"], ["mgg"], ["mgn"], ["mmn"], ["ggn"], ["ggn", "mmn"]];
const MIXES: readonly Mix[] = patterns.flatMap((pattern) =>
  [14, 18, 22].flatMap((safety) => (["mission", "alternate"] as const).map((habit) => ({ pattern, safety, habit }))),
);

describe("The Alliance is a game", () => {
  it("is not won by chance", () => {
    expect(goodShare(table, table.bot("random"), RUNS)).toBeLessThan(0.05);
  });

  it.each(["growth", "mission", "obey", "middle"])("is not won by a single mind: %s", (id) => {
    expect(goodShare(table, table.bot(id), RUNS)).toBeLessThan(0.25);
  });

  it("is not won by the best of the fixed mixes", () => {
    const shares = MIXES.map((mix) => goodShare(table, mixBot(table, mix), MIX_RUNS));
    expect(Math.max(...shares)).toBeLessThan(0.2);
  }, 240_000);

  it.each(["bound", "free", "measured"])("is won more often than not by thought, and not always: %s", (id) => {
    const share = goodShare(table, table.bot(id), RUNS);
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.75);
  });

  it("comes to nearly all of its endings, and to all kinds of good ones", () => {
    const seen = new Set<string>();
    for (const id of ["random", ...Object.keys(table.scenario.source.strategies ?? {})]) {
      for (let seed = 1; seed <= 60; seed++) seen.add(table.play(table.bot(id), seed).ending);
    }
    expect(seen.size).toBeGreaterThanOrEqual(14);
    for (const good of ["stewards", "concord", "publicTrust", "principled", "freeHand"]) expect(seen).toContain(good);
  });
});
