import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { askEngine } from "../../src/cli/engines.ts";
import { freeze, type Yard } from "../../src/cli/setup/freezing.ts";
import { readGolden, sealOf, type GoldenRuns } from "../../src/cli/setup/golden.ts";
import { releaseList } from "../../src/runs/frozen/releases.ts";
import { linesOf } from "../../src/runs/words/lines.ts";
import { loadScenario } from "../../src/scenario/load.ts";

const sources = fileURLToPath(new URL("../../", import.meta.url));
const all = readGolden(`${sources}tests/golden/runs.json`);
const golden: GoldenRuns = { ...all, runs: all.runs.slice(0, 1) };
const [first] = golden.runs;

/** A project about to be released for the first time, with one scenario. */
const top = `${mkdtempSync(join(tmpdir(), "drift-"))}/`;
const yard: Yard = { top, sources };
const seal = (runs: GoldenRuns): void =>
  writeFileSync(`${top}CHANGELOG.md`, `- **Rules ${runs.rules}** (golden runs \`${sealOf(runs)}\`): the first.`);
const text = readFileSync(`${sources}scenarios/archive/${first!.scenario}.json`, "utf8");
const releases = () => releaseList.parse(JSON.parse(readFileSync(`${top}replay/releases.json`, "utf8")));

beforeAll(() => {
  mkdirSync(`${top}scenarios/archive`, { recursive: true });
  mkdirSync(`${top}replay`);
  cpSync(`${sources}scenarios/archive/${first!.scenario}.json`, `${top}scenarios/archive/${first!.scenario}.json`);
  writeFileSync(`${top}scenarios/lighthouse.json`, text);
});

describe("Freezing a release", () => {
  it("is refused while the changelog doesn't carry the seal of the golden runs", async () => {
    writeFileSync(`${top}CHANGELOG.md`, `- **Rules ${golden.rules}**: the first.`);
    expect(await freeze(yard, golden)).toEqual({ refused: [expect.stringContaining("CHANGELOG.md")] });
    expect(existsSync(`${top}replay/${golden.rules}`)).toBe(false);
  });

  it("keeps an engine that plays and tells as the sources do", async () => {
    seal(golden);
    const frozen = await freeze(yard, golden);
    // Its scenario is in the archive already, since golden runs are played there.
    expect(frozen).toEqual({ done: [expect.stringContaining("engine.js")] });
    const answer = askEngine(golden.rules, text, first!.code, `${top}replay/`);
    if ("problem" in answer) throw new Error(answer.problem.message);
    expect(answer).toMatchObject({ verdict: { verified: true }, ending: { id: first!.ending } });
    expect(linesOf(answer, "all").join("\n")).not.toMatch(/[{}]|undefined|NaN/);
    expect(releases()).toMatchObject([
      { rules: golden.rules, golden: sealOf(golden), scenarios: [{ id: "lighthouse" }] },
    ]);
    expect(readFileSync(`${top}replay/${golden.rules}/LICENSES.txt`, "utf8")).toContain("zod");
  });

  it("leaves a file of the archive as it is when only words have changed: an older engine may not read the new ones", async () => {
    writeFileSync(`${top}scenarios/lighthouse.json`, text.replace("The Light at Gannet Ness", "The Light at the Ness"));
    expect(await freeze(yard, golden)).toEqual({ done: [] });
    expect(readFileSync(`${top}scenarios/archive/${first!.scenario}.json`, "utf8")).toBe(text);
  });

  it("a second time keeps nothing more", async () => {
    const before = readFileSync(`${top}replay/releases.json`, "utf8");
    expect(await freeze(yard, golden)).toEqual({ done: [] });
    expect(readFileSync(`${top}replay/releases.json`, "utf8")).toBe(before);
  });

  it("keeps a scenario beside its older self when its rules have changed", async () => {
    const changed = text.replace('"attention": 2,', '"attention": 3,');
    writeFileSync(`${top}scenarios/lighthouse.json`, changed);
    const { hash } = loadScenario(changed, "lighthouse.json").scenario!;
    expect(await freeze(yard, golden)).toEqual({ done: [`scenarios/archive/lighthouse@${hash}.json`] });
    expect(readFileSync(`${top}scenarios/archive/lighthouse@${hash}.json`, "utf8")).toBe(changed);
    expect(releases()[0]?.scenarios.map((each) => each.hash)).toEqual([first!.scenario.split("@")[1], hash]);
  });

  it("is refused when the golden runs no longer come to what the kept engine plays, though they carry a new seal", async () => {
    const moved = { ...golden, runs: [{ ...first!, checksums: first!.checksums.with(1, "0123456789abcdef") }] };
    seal(moved);
    const frozen = await freeze(yard, moved);
    expect(frozen).toEqual({
      refused: [expect.stringContaining("another way in turn 1"), expect.stringContaining("engine kept")],
    });
  });
});
