import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { askEngine } from "../../src/cli/engines.ts";
import { changelogSeal, differsFrom, readGolden, sealOf } from "../../src/cli/setup/golden.ts";
import { RULES_VERSION } from "../../src/engine/version.ts";
import { releaseList, releaseOf } from "../../src/runs/frozen/releases.ts";
import { archived, archivedText } from "./recording.ts";

const inProject = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const read = (name: string): string => readFileSync(inProject(name), "utf8");
const releases = releaseList.parse(JSON.parse(read("replay/releases.json")));
const goldenOf = (rules: number) => readGolden(inProject(`replay/${rules}/golden.json`));

describe("What was released", () => {
  test("is listed by version of the rules, and every engine that is kept is in the list", () => {
    const listed = releases.map(({ rules }) => rules);
    expect(listed).toEqual([...new Set(listed)].sort((a, b) => a - b));
    expect(Math.max(...listed)).toBeLessThanOrEqual(RULES_VERSION);
    const kept = readdirSync(inProject("replay")).filter((name) => /^\d+$/.test(name));
    expect(kept.map(Number).sort((a, b) => a - b)).toEqual(listed);
  });

  test.each(releases)(
    "rules version $rules: its engine and its golden runs are as they were",
    ({ rules, engine, golden }) => {
      expect(
        createHash("sha256")
          .update(read(`replay/${rules}/engine.js`))
          .digest("hex"),
      ).toBe(engine);
      expect(sealOf(goldenOf(rules))).toBe(golden);
      expect(changelogSeal(read("CHANGELOG.md"), rules)).toBe(golden);
    },
  );

  test.each(releases)("rules version $rules: its scenarios are in the archive", ({ scenarios }) => {
    for (const { id, hash } of scenarios) expect(archivedText(`${id}@${hash}`)).toContain(`"${id}"`);
  });

  test.each(releases)("rules version $rules: its engine comes with the licences of what it holds", ({ rules }) => {
    expect(read(`replay/${rules}/engine.js`)).toMatch(
      /^\/\*! Mission Drift: the engine of rules version \d+.*LICENSES\.txt/,
    );
    expect(read(`replay/${rules}/LICENSES.txt`)).toMatch(/Mission Drift[\s\S]*jsonc-parser[\s\S]*zod/);
  });

  test("under the present rules has the hashes that the present loader gives, or its links would be lost", () => {
    for (const { id, hash } of releaseOf(releases, RULES_VERSION)?.scenarios ?? [])
      expect(archived(`${id}@${hash}`).hash).toBe(hash);
  });

  test("needs nothing of the page or of Node: the engines name no host", () => {
    for (const { rules } of releases)
      expect(read(`replay/${rules}/engine.js`)).not.toMatch(
        /\b(?:fetch|XMLHttpRequest|WebSocket|importScripts\(|require)\(/,
      );
  });
});

const old = releases.flatMap(({ rules }) => goldenOf(rules).runs.map((run) => ({ rules, ...run })));

describe("The links of every release", () => {
  test.each(old)("are verified for ever: rules $rules, $bot, $why", ({ rules, ...run }) => {
    expect(differsFrom(run, askEngine(rules, archivedText(run.scenario), run.code))).toBe(null);
  });

  test("would be missed if they weren't: a forged one is not verified by the engine that is kept", () => {
    const { rules, ...run } = old[0]!;
    const forged = { ...run, checksums: run.checksums.with(2, "0123456789abcdef") };
    expect(differsFrom(forged, askEngine(rules, archivedText(run.scenario), run.code))).toMatch(
      /another way in turn 2/,
    );
  });

  test("of the present rules, once released, hold the engine of today to what it was", () => {
    // Recording anew can't fool this: the engine that was kept doesn't follow.
    if (releaseOf(releases, RULES_VERSION) === null) return;
    for (const run of readGolden(inProject("tests/golden/runs.json")).runs)
      expect(differsFrom(run, askEngine(RULES_VERSION, archivedText(run.scenario), run.code))).toBe(null);
  });
});
