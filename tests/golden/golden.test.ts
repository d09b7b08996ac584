import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readGolden, type GoldenRun } from "../../src/cli/setup/golden.ts";
import { RULES_VERSION } from "../../src/engine/version.ts";
import { decodeRun } from "../../src/runs/codec/decode.ts";
import { verify } from "../../src/runs/verify.ts";
import { RECIPES } from "./recipes.ts";
import { archived, movedAt, recordGolden, sealMissing } from "./recording.ts";

const inProject = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const golden = readGolden(inProject("tests/golden/runs.json"));
const changelog = readFileSync(inProject("CHANGELOG.md"), "utf8");

const REMEDY = `If the change of the rules is meant: raise RULES_VERSION in src/engine/version.ts, say in CHANGELOG.md what
changed, and record the golden runs anew with "npx tsx tests/golden/record.ts". If it isn't, shared links have just broken.`;

describe("The golden runs", () => {
  test("were recorded under these rules, each for a reason", () => {
    expect(golden.rules, `RULES_VERSION is ${RULES_VERSION}: record them anew, npx tsx tests/golden/record.ts`).toBe(
      RULES_VERSION,
    );
    expect(golden.runs.map(({ why, scenario, bot, difficulty }) => ({ why, scenario, bot, difficulty }))).toEqual(
      RECIPES.map(({ why, scenario, bot, difficulty }) => ({ why, scenario, bot, difficulty })),
    );
    expect(new Set(golden.runs.map(({ why }) => why)).size).toBe(golden.runs.length);
  });

  test("are those that the changelog's line on these rules is about", () => {
    expect(sealMissing(golden, changelog)).toBe(null);
  });

  test("play every shipped scenario on every difficulty", () => {
    const shipped = readdirSync(inProject("scenarios")).filter((name) => /^[\w-]+\.json$/.test(name));
    const played = golden.runs.map(({ scenario, difficulty }) => `${scenario.split("@")[0]} ${difficulty}`);
    expect(golden.runs.length).toBeGreaterThanOrEqual(12);
    for (const name of shipped) {
      const { difficulty } = JSON.parse(readFileSync(inProject(`scenarios/${name}`), "utf8")) as {
        difficulty?: object;
      };
      for (const each of [null, ...Object.keys(difficulty ?? {})])
        expect(played).toContain(`${name.slice(0, -".json".length)} ${each}`);
    }
  });

  test("come to every ending of the short scenario between them", () => {
    const short = golden.runs.filter(({ scenario }) => scenario.startsWith("lighthouse@"));
    const ended = new Set(short.flatMap(({ ending }) => ending ?? []));
    expect([...ended].sort()).toEqual(Object.keys(archived(short[0]!.scenario).source.endings).sort());
  });

  test.each(golden.runs)("come to the same bits each turn: $bot, $why", (run) => {
    const moved = movedAt(run);
    expect(moved, `${moved}\n${REMEDY}`).toBe(null);
  });

  test.each(golden.runs)("are verified from their links: $bot, $why", (run) => {
    const decoded = decodeRun(run.code, archived(run.scenario));
    if ("problem" in decoded) throw new Error(`${decoded.problem.message}\n${REMEDY}`);
    expect(verify(archived(run.scenario), decoded.run)).toMatchObject({ verified: true, ending: run.ending });
  });
});

describe("Recording them", () => {
  const [first, ...rest] = golden.runs as [GoldenRun, ...GoldenRun[]];
  const moved = { ...first, checksums: first.checksums.with(3, "0123456789abcdef") };
  const few = RECIPES.slice(0, 2);

  test("is refused where one goes another way under the same rules, whatever the changelog says", () => {
    const recorded = recordGolden({ ...golden, runs: [moved, ...rest.slice(0, 1)] }, few, changelog);
    expect(recorded).toEqual({
      refused: [expect.stringContaining("at the close of turn 3"), expect.stringContaining("raise RULES_VERSION")],
    });
  });

  // What the bots decide may change; that no rules' version covers.
  const played = (recorded: ReturnType<typeof recordGolden>): readonly GoldenRun[] => {
    if ("refused" in recorded) throw new Error(recorded.refused.join("\n"));
    expect(recorded.golden.rules).toBe(RULES_VERSION);
    expect(recorded.added.map(movedAt)).toEqual(recorded.added.map(() => null));
    return recorded.golden.runs;
  };

  test("adds what is missing and leaves the others as they are", () => {
    const recorded = recordGolden({ ...golden, runs: [first] }, few, changelog);
    expect(recorded).toMatchObject({ added: [{ why: few[1]!.why }] });
    expect(played(recorded)[0]).toBe(first);
  });

  test("under new rules begins anew, once the changelog has a line on them", () => {
    const old = { rules: RULES_VERSION - 1, runs: [moved] };
    const unsaid = changelog.replace(`**Rules ${RULES_VERSION}**`, "**Rules**");
    expect(recordGolden(old, few, unsaid)).toEqual({ refused: [expect.stringContaining("CHANGELOG.md has no line")] });
    const runs = played(recordGolden(old, few, changelog));
    expect(runs.map(({ why }) => why)).toEqual(few.map(({ why }) => why));
  });

  test("can't pass unseen: another outcome is another seal, which the changelog doesn't carry", () => {
    expect(sealMissing({ ...golden, runs: [moved, ...rest] }, changelog)).toMatch(
      /must read .*golden runs `[0-9a-f]{16}`/,
    );
    expect(sealMissing(golden, changelog.replace(/golden runs `/, "golden `"))).not.toBe(null);
  });
});
