import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { shippedStandings } from "../../src/app/library/shippedStandings.ts";
import { drift } from "../../src/cli/drift.ts";
import { RULES_VERSION } from "../../src/engine/version.ts";
import { strategyNames } from "../../src/foresight/bots/named.ts";
import { standingsFile } from "../../src/foresight/debrief/standings.ts";
import { shipped } from "../app/support/game.ts";

const scenarios = fileURLToPath(new URL("../../scenarios/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "standings-"));
afterAll(() => rmSync(folder, { recursive: true }));

const written = async (name: string, ...more: string[]): Promise<string> => {
  const lines: string[] = [];
  const out = join(folder, name);
  const terminal = { out: (text: string) => void lines.push(text), err: () => undefined };
  expect(await drift(["standings", `${scenarios}lighthouse.json`, "--out", out, ...more], terminal)).toBe(0);
  expect(lines[0]).toMatch(/^strategy +runs +good +short +worst 10%$/);
  return readFileSync(out, "utf8");
};

describe("drift standings", () => {
  it("writes the same bytes with one worker and with three", async () => {
    const asked = ["--runs", "30", "--bots", "boats,steady"];
    const one = await written("one.json", ...asked, "--workers", "1");
    expect(await written("three.json", ...asked, "--workers", "3")).toBe(one);
    const { bots } = shippedStandings(JSON.parse(one))!;
    expect(bots.map(({ bot, runs }) => `${bot} ${runs}`)).toEqual(["boats 30", "steady 30"]);
    for (const { endings, runs } of bots)
      expect(
        Object.values(endings)
          .flatMap(Object.values)
          .reduce((sum: number, each) => sum + Number(each), 0),
      ).toBe(runs);
  });
});

describe("A place where standings can't be written", () => {
  it.each([
    ["", "is a folder"],
    ["tiny.json/x/y.json", "no such folder"],
  ])("is refused before anything is played: %j", async (name, words) => {
    writeFileSync(join(folder, "tiny.json"), "{}");
    const [out, err]: string[][] = [[], []];
    const terminal = { out: (text: string) => void out!.push(text), err: (text: string) => void err!.push(text) };
    const asked = ["standings", `${scenarios}lighthouse.json`, "--out", join(folder, name), "--runs", "100000"];
    expect(await drift(asked, terminal)).toBe(1);
    expect(out).toEqual([]);
    expect(err).toEqual([`${join(folder, name)}: ${words}`]);
  });
});

describe("The standings that are shipped", () => {
  const files = readdirSync(scenarios).filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"));
  const levels = files.flatMap((file) => {
    const scenario = shipped(file.replace(".json", ""));
    return Object.keys(scenario.source.difficulty ?? {}).map((difficulty) => ({ scenario, difficulty }));
  });
  it("are there for every difficulty, and no others", () => {
    expect(readdirSync(`${scenarios}standings`).sort()).toEqual(
      levels.map(({ scenario, difficulty }) => standingsFile(scenario.source.id, difficulty)).sort(),
    );
  });
  it.each(levels)(
    "are of $scenario.source.id as it is now at $difficulty; npm run standings makes them anew",
    (each) => {
      const { scenario, difficulty } = each;
      const file = `${scenarios}standings/${standingsFile(scenario.source.id, difficulty)}`;
      const made = shippedStandings(JSON.parse(readFileSync(file, "utf8")))!;
      const { id } = scenario.source;
      expect([made.scenario, made.hash, made.rules, made.difficulty]).toEqual([
        id,
        scenario.hash,
        RULES_VERSION,
        difficulty,
      ]);
      expect(made.bots.map(({ bot }) => bot)).toEqual([...strategyNames(scenario), "search"]);
      expect(made.bots.filter(({ runs }) => runs < 1_000)).toEqual([]);
    },
  );
});
