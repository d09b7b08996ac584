import { RULES_VERSION } from "../../src/engine/version.ts";
import { describe, expect, it } from "vitest";
import { readRunFile, writeRunFile } from "../../src/runs/file.ts";
import { cell, ledgerCsv } from "../../src/runs/ledger-csv.ts";
import { replay } from "../../src/runs/replay.ts";
import { setupOf } from "../../src/runs/run.ts";
import { verify } from "../../src/runs/verify.ts";
import { harbour } from "./harbour.ts";
import { playAtRandom } from "./player.ts";

const setup = { difficulty: "storm", overrides: { gales: 0.5 } };
const run = playAtRandom(harbour(), { seed: 21, turns: 5, setup });
const model = harbour().model(setupOf(run));
const text = writeRunFile(model, run, harbour().text);
const doctored = (change: (file: Record<string, unknown>) => object): string =>
  JSON.stringify({ ...(JSON.parse(text) as object), ...change(JSON.parse(text) as Record<string, unknown>) });

describe("a run file", () => {
  it("gives back the run, its scenario's text and what each turn came to", () => {
    const read = readRunFile(text);
    expect(read).toMatchObject({ run, text: harbour().text });
    expect("witnesses" in read ? read.witnesses.map(({ turn }) => turn) : []).toEqual([0, 1, 2, 3, 4, 5]);
    expect("run" in read ? verify(harbour(), read.run, read.witnesses) : read).toMatchObject({ verified: true });
  });

  it("gives nothing hidden away", () => {
    const read = readRunFile(text);
    const names = "witnesses" in read ? Object.keys(read.witnesses[1]?.values ?? {}) : [];
    expect(names).toContain("oil");
    expect(names).toContain("hours.watch");
    expect(names).toContain("deal.charter.clause1");
    for (const hidden of ["mood", "fog", "gales", "deal.charter.kind"]) expect(names).not.toContain(hidden);
  });

  it.each<[string, string, string]>([
    ["not-a-run-file", "isn't JSON", text.slice(0, 500)],
    ["not-a-run-file", "is something else", '{"kind":"scenario"}'],
    ["not-a-run-file", "is no object", "null"],
    ["not-a-run-file", "nests deeply", "[".repeat(100_000)],
    ["too-new", "is of a later format", doctored(() => ({ format: 2 }))],
    ["too-new", "was played by later rules", doctored(() => ({ rules: RULES_VERSION + 1 }))],
    ["not-a-run-file", "has a misspelt field", doctored(() => ({ checksums: [] }))],
    ["not-a-run-file", "has an unknown decision", doctored(() => ({ decisions: [{ kind: "cheat" }] }))],
    ["not-a-run-file", "has a broken seed", doctored(() => ({ seed: "lucky" }))],
  ])("is refused as %s when it %s", (code, _, bad) => {
    expect(readRunFile(bad)).toMatchObject({ problem: { code } });
  });

  it("names the place that is damaged", () => {
    const read = readRunFile(doctored(() => ({ decisions: [{ kind: "open" }] })));
    expect("problem" in read ? read.problem.message : "").toContain("decisions.0.deal");
  });
});

describe("the ledger as a table", () => {
  const lines = ledgerCsv(model, replay(model, run)).split("\r\n");

  it("has a row for each change of what is shown exactly", () => {
    expect(lines[0]).toBe("turn,name,value,cause,amount");
    expect(lines.some((line) => line.startsWith("1,oil,") && line.includes(",The lamp burns,-"))).toBe(true);
    expect(lines.at(-1)).toBe("");
    expect(lines.some((line) => /^\d+,(mood|fog),/.test(line))).toBe(false);
  });

  it("takes the words that it is given for causes", () => {
    expect(ledgerCsv(model, replay(model, run), () => 'a "b", c')).toContain(',"a ""b"", c",');
  });

  it.each([
    ["plain", "plain"],
    ["two\nlines", '"two\nlines"'],
    ["=1+1", "'=1+1"],
    ["-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"],
    ['@x,"y"', `"'@x,""y"""`],
    ["+5", "'+5"],
  ])("writes %j as %j, which no spreadsheet runs", (raw, safe) => {
    expect(cell(raw)).toBe(safe);
  });
});
