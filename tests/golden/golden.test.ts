import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checksum } from "../../src/engine/checksum.ts";
import { RULES_VERSION } from "../../src/engine/version.ts";
import { decodeRun } from "../../src/runs/codec/decode.ts";
import { replay } from "../../src/runs/replay.ts";
import { verify } from "../../src/runs/verify.ts";
import { goldenFile, goldenScenario, RECIPES, type GoldenRun, type GoldenRuns } from "./runs.ts";

const golden = JSON.parse(readFileSync(goldenFile("runs.json"), "utf8")) as GoldenRuns;
const scenario = goldenScenario();

const REMEDY = `If the change of the rules is meant: raise RULES_VERSION in src/engine/version.ts, say in CHANGELOG.md what
changed, and record the golden runs anew with "npx tsx tests/golden/record.ts". If it isn't, shared links have just broken.`;

/** What a run came to, turn by turn, and where that first differs from what was recorded. */
function movedAt(run: GoldenRun): string | null {
  const again = replay(scenario.model({ difficulty: run.difficulty, overrides: {} }), run);
  const found = [again.start, ...again.quarters.flatMap(({ after }) => (after === null ? [] : [after]))].map(checksum);
  const at = run.checksums.findIndex((recorded, turn) => recorded !== found[turn]);
  const place = at === 0 ? "at the start" : `at the close of turn ${at}`;
  if (at >= 0) return `"${run.why}" goes another way ${place}: ${found[at] ?? "it has ended"}, not ${run.checksums[at]}`;
  if (again.stopped !== null) return `"${run.why}" is refused in turn ${again.stopped.turn}: ${again.stopped.refusal.message}`;
  return again.ending === run.ending ? null : `"${run.why}" ends as ${again.ending}, not ${run.ending}`;
}

describe("The golden runs", () => {
  test("were recorded under these rules", () => {
    expect(golden.rules, `RULES_VERSION is ${RULES_VERSION}: record them anew, npx tsx tests/golden/record.ts`).toBe(
      RULES_VERSION,
    );
    expect(golden.runs.map(({ why }) => why)).toEqual(RECIPES.map(({ why }) => why));
  });

  test("come to every ending between them", () => {
    const ended = new Set(golden.runs.map(({ ending }) => ending));
    expect([...ended].sort()).toEqual(Object.keys(scenario.source.endings).sort());
  });

  test.each(golden.runs)("come to the same bits each turn: $bot, $why", (run) => {
    const moved = movedAt(run);
    expect(moved, `${moved}\n${REMEDY}`).toBe(null);
  });

  test.each(golden.runs)("are verified from their links: $bot, $why", (run) => {
    const decoded = decodeRun(run.code, scenario);
    if ("problem" in decoded) throw new Error(`${decoded.problem.message}\n${REMEDY}`);
    expect(verify(scenario, decoded.run)).toMatchObject({ verified: true, ending: run.ending });
  });
});
