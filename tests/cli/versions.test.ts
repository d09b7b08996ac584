import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { drift } from "../../src/cli/drift.ts";
import { replayWord } from "../../src/cli/runText.ts";
import { readGolden, type GoldenRun } from "../../src/cli/setup/golden.ts";
import { RULES_VERSION } from "../../src/engine/version.ts";
import { unwrap, wrap } from "../../src/runs/codec/frame.ts";
import type { FrozenRun } from "../../src/runs/frozen/contract.ts";
import { archivedText } from "../golden/recording.ts";

const inProject = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const folder = `${mkdtempSync(join(tmpdir(), "drift-"))}/`;

async function call(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await drift(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { exit, out: out.join("\n"), err: err.join("\n") };
}

/** A golden run of the first rules. */
const old = (why: string): GoldenRun => {
  const run = readGolden(inProject("replay/1/golden.json")).runs.find((each) => each.why.startsWith(why));
  if (run === undefined) throw new Error(`no golden run: ${why}`);
  return run;
};
const WHOLE = old("a contract runs out");

/** The same code as if it were of other rules. */
function ofRules(code: string, rules: number): string {
  const unwrapped = unwrap(code);
  const wrapped = "frame" in unwrapped ? wrap({ ...unwrapped.frame, rules }) : unwrapped;
  if ("problem" in wrapped) throw new Error(wrapped.problem.message);
  return wrapped.code;
}

describe("A run of earlier rules, on the command line", () => {
  it("is verified by the engine of its own rules, and is said to be watched only", async () => {
    const { exit, out, err } = await call("verify", "--json", WHOLE.code);
    expect(JSON.parse(out)).toEqual({ verified: true, ending: WHOLE.ending, checksum: WHOLE.checksums.at(-1) });
    expect(err).toContain(`played by rules version 1; this game plays by version ${RULES_VERSION}`);
    expect(err).toContain("watched, but not played on");
    expect(exit).toBe(0);
  });

  it("is told turn by turn, from an address too", async () => {
    const { exit, out, err } = await call("show", `https://example.org/drift/#${WHOLE.code}`);
    expect(out).toMatch(/^The Light at Gannet Ness, seed 0000-0007-0000-0001\n/);
    for (const told of ["Oct 1871", "May 1872", "  Decided", "  The end", "  Changed"]) expect(out).toContain(told);
    expect(err).toContain("watched, but not played on");
    expect(exit).toBe(0);
    expect((await call("show", "--all", WHOLE.code)).out.length).toBeGreaterThan(out.length);
  });

  it("may be half played", async () => {
    const { exit, out } = await call("show", old("half played").code);
    expect(out).toContain("  At the table");
    expect(out).toContain("  Not committed yet");
    expect(exit).toBe(0);
    const verdict = await call("verify", old("half played").code);
    expect(verdict.out).toMatch(/^verified {2}ending none yet/);
  });

  it("is not verified when it comes out otherwise", async () => {
    // These rules differ in their bits, so that a code of the second with the number of the first is a forgery.
    const present = readGolden(inProject("tests/golden/runs.json")).runs.find(({ why }) => why === WHOLE.why)!;
    const { exit, out, err } = await call("verify", ofRules(present.code, 1));
    expect(out).toMatch(/^not verified/);
    expect(err).toContain("goes another way from turn 1");
    expect(exit).toBe(1);
  });

  it("of a scenario that was never released needs its file, and its own engine checks that", async () => {
    const unknown = await call(
      "verify",
      "--scenario",
      inProject("scenarios/archive/the-alliance@44521a8739f99e57.json"),
      WHOLE.code,
    );
    expect(unknown.err).toContain('is of the scenario "lighthouse", not of "the-alliance"');
    expect(unknown.exit).toBe(1);
    const file = join(folder, "lighthouse.json");
    writeFileSync(file, archivedText(WHOLE.scenario));
    expect((await call("verify", "--scenario", file, WHOLE.code)).exit).toBe(0);
  });

  it("is refused with a reason when its engine isn't here", async () => {
    const { exit, err } = await call("verify", ofRules(WHOLE.code, 0));
    expect(err).toContain("rules version 0, whose engine isn't among those kept here");
    expect(exit).toBe(1);
  });

  it("of later rules is refused, for a scenario that isn't here as well", async () => {
    for (const code of [ofRules(WHOLE.code, RULES_VERSION + 1), newerStranger()]) {
      const { exit, err } = await call("show", code);
      expect(err).toContain(`rules version ${RULES_VERSION + 1}; this game knows up to ${RULES_VERSION}`);
      expect(exit).toBe(1);
    }
  });
});

function newerStranger(): string {
  const unwrapped = unwrap(WHOLE.code);
  if ("problem" in unwrapped) throw new Error(unwrapped.problem.message);
  const { scenario } = unwrapped.frame;
  const wrapped = wrap({ ...unwrapped.frame, scenario: { ...scenario, id: "stranger" }, rules: RULES_VERSION + 1 });
  return "code" in wrapped ? wrapped.code : "";
}

/** An engine that never was, of rules version 0: it answers whatever it was made to. */
function engine(name: string, body: string): string {
  const kept = `${folder}${name}/`;
  mkdirSync(`${kept}0`, { recursive: true });
  writeFileSync(`${kept}0/engine.js`, `var driftEngine = { replay: function (scenario, run) { ${body} } };`);
  return kept;
}

const ANSWER: FrozenRun = {
  rules: 0,
  scenario: { id: "lighthouse", hash: "e10238b3eca1b43d", title: "An older light" },
  seed: "0000-0007-0000-0001",
  difficulty: null,
  declared: [],
  verdict: { verified: true, message: null, difference: null },
  checksum: "0123456789abcdef",
  ending: { id: "dark", title: "Dark", kind: "bad", text: [] },
  turnWord: "month",
  turns: 8,
  chart: { x: { label: "East", min: 0, max: 1 }, y: { label: "North", min: 0, max: 1 } },
  quarters: [],
  figures: [],
  place: { x: 0, y: 0 },
};

describe("Any engine that keeps to the contract", () => {
  const zero = ofRules(WHOLE.code, 0);
  const ask = (kept: string) => {
    const told: string[] = [];
    const found = replayWord(zero, undefined, { out: () => {}, err: (text) => told.push(text) }, kept);
    return { found, told: told.join("\n") };
  };

  it("is found by the version of its rules, and given the archived scenario and the code", () => {
    const answer = JSON.stringify(ANSWER).replace('"An older light"', 'scenario.length + " " + run');
    const { found } = ask(engine("good", `return ${answer};`));
    const title = `${archivedText(WHOLE.scenario).length} ${zero}`;
    expect(found).toEqual({ ...ANSWER, scenario: { ...ANSWER.scenario, title } });
  });

  it.each([
    ["throws", "throw new Error('a mast broke');", "has failed: a mast broke"],
    ["answers something else", "return { verified: true };", "an answer that can't be read"],
    ["answers nothing", "", "has failed"],
    ["asks for what only a host has", "return require('node:fs');", "has failed: require is not defined"],
    ["refuses", "return { problem: { code: 'no', message: 'Not this one.' } };", "Not this one."],
  ])("that %s gives a message", (name, body, message) => {
    const { found, told } = ask(engine(name.replaceAll(" ", "-"), body));
    expect(found).toBe(1);
    expect(told).toContain(message);
  });
});
