import { describe, expect, it } from "vitest";
import { RULES_VERSION } from "../../../src/engine/version.ts";
import { encodeRun } from "../../../src/runs/codec/encode.ts";
import { unwrap, wrap } from "../../../src/runs/codec/frame.ts";
import { writeRunFile } from "../../../src/runs/file.ts";
import { ageOf } from "../../../src/runs/frozen/age.ts";
import { frozenAnswer, type FrozenRun } from "../../../src/runs/frozen/contract.ts";
import { replay } from "../../../src/runs/frozen/engine.ts";
import { headOfFile } from "../../../src/runs/frozen/head.ts";
import { archivedFile } from "../../../src/runs/frozen/releases.ts";
import { setupOf, startOf, type Run } from "../../../src/runs/run.ts";
import { harbour } from "../harbour.ts";
import { playAtRandom } from "../player.ts";

const scenario = harbour();
const text = JSON.stringify(scenario.source);
const run = playAtRandom(scenario, { seed: 12, turns: 4 });

function codeOf(given: Run, rules = RULES_VERSION): string {
  const encoded = encodeRun(given, scenario);
  const unwrapped = "code" in encoded ? unwrap(encoded.code) : encoded;
  const wrapped = "frame" in unwrapped ? wrap({ ...unwrapped.frame, rules }) : unwrapped;
  if ("problem" in wrapped) throw new Error(wrapped.problem.message);
  return wrapped.code;
}
const fileOf = (given: Run): string => writeRunFile(scenario.model(setupOf(given)), given, text);

function told(scenarioText: string, given: string): FrozenRun {
  const answer = replay(scenarioText, given);
  if ("problem" in answer) throw new Error(answer.problem.message);
  return answer;
}

describe("What a kept engine answers", () => {
  it("is one plain value that keeps to the contract, and survives being sent as text", () => {
    const answer = told(text, codeOf(run));
    expect(frozenAnswer.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
    expect(answer).toMatchObject({ rules: RULES_VERSION, verdict: { verified: true }, checksum: run.checksum });
  });

  it("is the same for a code, an address and a run file", () => {
    const answer = told(text, codeOf(run));
    expect(told(text, `https://example.org/#${codeOf(run)}`)).toEqual(answer);
    expect(told(text, fileOf(run))).toEqual(answer);
  });

  it("tells every turn as it opened, with its checksum, and the last one that isn't closed", () => {
    const { quarters, ending } = told(text, codeOf(run));
    expect(quarters.map(({ turn }) => turn)).toEqual([1, 2, 3, 4, 5]);
    expect(quarters.slice(1).map(({ checksum }) => checksum.slice(0, 4))).toEqual(run.checks);
    expect(quarters.map(({ closed }) => closed === null)).toEqual([false, false, false, false, true]);
    expect(ending).toBe(null);
  });

  it("names the first difference of a run that comes out otherwise", () => {
    const { verdict } = told(
      text,
      codeOf({ ...run, checksum: `${run.checksum!.slice(0, 15)}${run.checksum!.endsWith("0") ? "1" : "0"}` }),
    );
    expect(verdict).toMatchObject({ verified: false, message: expect.any(String) as string, difference: { turn: 5 } });
  });

  it("of a start link is its world at the opening", () => {
    const { quarters } = told(text, codeOf(startOf(run)));
    expect(quarters).toMatchObject([{ turn: 1, talks: [], closed: null }]);
  });

  it.each([
    ["broken-scenario", "{", codeOf(run)],
    ["other-scenario", text.replace('"id":"harbour"', '"id":"haven"'), codeOf(run)],
    ["other-rules", text, codeOf(run, RULES_VERSION - 1)],
    ["too-new", text, codeOf(run, RULES_VERSION + 1)],
    ["not-a-code", text, "no code at all"],
    ["not-a-code", text, ""],
    ["not-a-run-file", text, '{"kind":"run"}'],
    ["not-a-run-file", text, `${" ".repeat(500)}{`],
    ["cut", text, codeOf(run).slice(0, -3)],
  ])("is a reason (%s) where it can't be replayed", (code, given, asked) => {
    expect(replay(given, asked)).toMatchObject({ problem: { code } });
  });
});

describe("Before an engine is asked", () => {
  it("a run file says what it is of, whatever its rules", () => {
    const { id, hash } = run.scenario;
    expect(headOfFile(fileOf(run))).toEqual({ kind: "run", rules: RULES_VERSION, scenario: { id, hash, text } });
    const strange = { kind: "run", rules: 0, scenario: { id: "a", hash: "b", text: "c" }, moves: [] };
    expect(headOfFile(JSON.stringify(strange))).toMatchObject({ rules: 0, scenario: { id: "a" } });
  });

  it.each(["", "{", "null", '{"kind":"scenario"}', '{"kind":"run","rules":-1,"scenario":{}}'])(
    "%j has no head",
    (file) => {
      expect(headOfFile(file)).toBe(null);
    },
  );

  it("rules are of the present, earlier or later", () => {
    expect([-1, 0, 1].map((more) => ageOf(RULES_VERSION + more))).toEqual(["earlier", "present", "later"]);
  });

  it("only a scenario that was released has a file in the archive", () => {
    const hash = "0123456789abcdef";
    const releases = [{ rules: 1, engine: "", golden: "", scenarios: [{ id: "light", hash }] }];
    expect(archivedFile(releases, { id: "light", hash })).toBe("light@0123456789abcdef.json");
    expect(archivedFile(releases, { id: "light", hash: "fedcba9876543210" })).toBe(null);
    expect(archivedFile(releases, { id: "../light", hash })).toBe(null);
  });
});
