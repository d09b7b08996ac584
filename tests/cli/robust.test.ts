import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drift } from "../../src/cli/drift.ts";
import { tiny } from "../support/tiny.ts";

const LIGHTHOUSE = "scenarios/lighthouse.json";

async function call(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await drift(["robust", ...args], { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { exit, out: out.join("\n"), err: err.join("\n") };
}

interface Compared {
  readonly standings: readonly { strategy: string; meets: number; meanRegret: number; maxRegret: number }[];
  readonly fails: readonly { regions: readonly { box: Record<string, string>; quasiP: Record<string, number> }[] }[];
  readonly cells: readonly { strategy: string; worlds: number }[];
}

describe("drift robust", () => {
  it("comes to the same whatever the number of threads", { timeout: 60_000 }, async () => {
    const asked = [LIGHTHOUSE, "--worlds", "12", "--runs", "2", "--bots", "random,steady", "--json"];
    const one = await call(...asked, "--workers", "1");
    const three = await call(...asked, "--workers", "3");
    expect(three).toEqual(one);
    const { standings, cells } = JSON.parse(one.out) as Compared;
    expect(standings.map(({ strategy }) => strategy)).toEqual(["random", "steady"]);
    for (const { meets, meanRegret, maxRegret } of standings) {
      expect(meets).toBeGreaterThanOrEqual(0);
      expect(meanRegret).toBeLessThanOrEqual(maxRegret);
      expect(maxRegret).toBeLessThanOrEqual(1);
    }
    expect(cells.filter(({ strategy }) => strategy === "steady").length).toBeGreaterThan(2);
  });

  it("prints a table, and where each strategy fails", { timeout: 60_000 }, async () => {
    const { exit, out } = await call(LIGHTHOUSE, "--worlds", "8", "--runs", "1", "--bots", "steady", "--workers", "1");
    expect(exit).toBe(0);
    expect(out).toMatch(/^strategy +good +regret +90th +most$/m);
    expect(out).toMatch(/^steady +\d+% +0% +0% +0%$/m);
    expect(out).toContain("Where each fails");
  });

  it("says how likely chance would explain each limit, by the factor's id", { timeout: 60_000 }, async () => {
    const asked = [LIGHTHOUSE, "--worlds", "60", "--runs", "2", "--bots", "steady", "--workers", "1"];
    const { fails } = JSON.parse((await call(...asked, "--json")).out) as Compared;
    const [region] = fails[0]!.regions;
    expect(Object.keys(region!.quasiP)).toEqual(Object.keys(region!.box));
    expect(region!.quasiP["shoal"]).toBeLessThan(0.05);
    expect((await call(...asked)).out).toMatch(/^steady: shoal at most [\d.]+ +p (under )?0\.0\d\d$/m);
  });

  it("finds the starts with which a strategy fails", { timeout: 60_000 }, async () => {
    const source = tiny();
    const variables = { ...source.variables, light: { ...source.variables["light"]!, start: { range: [0, 100] } } };
    const endings = {
      beacon: { title: "Beacon", kind: "good" as const, when: "turn > 1 and light >= 50", text: "Bright." },
      dusk: { title: "Dusk", kind: "bad" as const, otherwise: true as const, text: "Dark." },
    };
    const file = join(mkdtempSync(join(tmpdir(), "robust-")), "starts.json");
    writeFileSync(file, JSON.stringify({ ...source, variables, endings, events: {}, strategies: {} }));
    const { out, err } = await call(file, "--worlds", "80", "--runs", "1", "--bots", "hold", "--workers", "1");
    expect(err).toBe("");
    // Soot takes 4 a turn, so that 50 at the end wants some 74 at the start.
    expect(out).toMatch(/^hold: light at most 7[1-5](\.\d+)? +p under 0.001$/m);
    const never = { ...endings, beacon: { ...endings.beacon, when: "light > 900" } };
    writeFileSync(file, JSON.stringify({ ...source, variables, endings: never, events: {}, strategies: {} }));
    const always = await call(file, "--worlds", "5", "--runs", "1", "--bots", "hold", "--workers", "1");
    expect(always.out).toContain("hold: in all of them");
  });

  it("refuses what it can't compare", async () => {
    const bare = join(mkdtempSync(join(tmpdir(), "robust-")), "broken.json");
    writeFileSync(bare, "{}");
    expect((await call(LIGHTHOUSE, "--worlds", "none")).exit).toBe(2);
    expect((await call(LIGHTHOUSE, "--bots", "robot")).err).toContain('no bot "robot"');
    expect((await call(bare)).exit).toBe(1);
  });
});
