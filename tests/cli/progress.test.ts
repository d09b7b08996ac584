import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drift } from "../../src/cli/drift.ts";
import { progressOn } from "../../src/cli/progress.ts";
import { terminalOf } from "../../src/cli/terminal.ts";

const LIGHTHOUSE = "scenarios/lighthouse.json";
const folder = mkdtempSync(join(tmpdir(), "progress-"));

describe("How far a call is", () => {
  it.each([
    ["sweep", 7, ["--runs", "10", "--bots", "random,hold", "--shard", "2/3", "--out", join(folder, "part.ndjson")]],
    ["robust", 12, ["--worlds", "3", "--runs", "2", "--bots", "steady,thrift", "--workers", "1"]],
    ["standings", 6, ["--runs", "3", "--bots", "steady,hold", "--workers", "1", "--out", join(folder, "s.json")]],
    ["calibrate", 2, ["--bot", "boats", "--runs", "2", "--worlds", "60", "--futures", "10", "--luck", "0"]],
    // One run is departed from.
    ["test", 41, ["--runs", "20", "--bots", "steady,thrift", "--workers", "1"]],
  ])("is told by %s in one line, which is gone in the end", { timeout: 60_000 }, async (name, runs, options) => {
    const told: string[] = [];
    let written = 0;
    const count = (): void => void (written += (told.at(-1) ?? "") === "" ? 1 : 100);
    await drift([name, LIGHTHOUSE, ...options], { out: count, err: count, progress: (text) => told.push(text) });
    expect(told.at(-1)).toBe("");
    expect(told.filter((text) => text === "")).toHaveLength(1);
    expect(told.at(-2)).toMatch(new RegExp(`^playing … (\\d+) of \\1 runs$`));
    expect(Number(/of (\d+) runs/.exec(told.at(-2)!)![1])).toBeGreaterThanOrEqual(runs);
    // Nothing is printed while the line stands.
    expect(written).toBeLessThan(100);
  });

  it("is told ten times a second at most, and at the end", () => {
    const told: string[] = [];
    let now = 0;
    const progress = progressOn({ progress: (text) => told.push(text) }, () => now);
    progress.expect(4000);
    for (let run = 1; run <= 4000; run++) {
      now += 0.25;
      progress.played(1);
    }
    expect(told).toHaveLength(11);
    expect(told[3]).toBe("playing … 1,200 of 4,000 runs");
    expect(told[10]).toBe("playing … 4,000 of 4,000 runs");
  });

  it.each([
    [true, ["\r\u001B[2Kplaying", "\r\u001B[2K"]],
    [false, []],
    [undefined, []],
  ])("goes to the messages only where a person reads them (%s)", (isTTY, expected) => {
    const [results, messages]: [string[], string[]] = [[], []];
    const terminal = terminalOf({
      stdout: { isTTY: true, write: (text) => results.push(text) },
      stderr: { ...(isTTY === undefined ? {} : { isTTY }), write: (text) => messages.push(text) },
    });
    terminal.progress?.("playing");
    terminal.progress?.("");
    expect({ results, messages }).toEqual({ results: [], messages: expected });
  });
});
