import { RULES_VERSION } from "../../../src/engine/version.ts";
import { describe, expect, it } from "vitest";
import { EMPTY_PLAN, type Decision } from "../../../src/engine/plan.ts";
import { toBase64 } from "../../../src/runs/codec/base64.ts";
import { codeIn, decodeHeader, decodeRun } from "../../../src/runs/codec/decode.ts";
import { encodeRun } from "../../../src/runs/codec/encode.ts";
import { wrap } from "../../../src/runs/codec/frame.ts";
import { commitsIn, newRun, startOf, type Run } from "../../../src/runs/run.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { harbour, harbourSource, loaded } from "../harbour.ts";
import { playAtRandom } from "../player.ts";

const codeOf = (run: Run): string => {
  const encoded = encodeRun(run, harbour());
  if (!("code" in encoded)) throw new Error(encoded.problem.message);
  return encoded.code;
};
const refusalOf = (result: object): string =>
  "problem" in result ? (result.problem as { code: string }).code : "none";
const here = (): Run["scenario"] => ({ id: "harbour", hash: harbour().hash });
const fresh = (): Run => newRun(here(), { low: 1, high: 2 }, AS_WRITTEN);

describe("the code of a run", () => {
  it("gives the run back", () => {
    const run = playAtRandom(harbour(), { seed: 5, turns: 3 });
    const decoded = decodeRun(codeOf(run), harbour());
    expect(decoded).toMatchObject({ run: { seed: run.seed, checks: run.checks, checksum: run.checksum } });
  });

  it("says its scenario, rules and seed before the scenario is known", () => {
    const run = playAtRandom(harbour(), { seed: 6, turns: 1 });
    expect(decodeHeader(codeOf(run))).toEqual({
      header: { scenario: run.scenario, rules: RULES_VERSION, seed: run.seed },
    });
  });

  it("stays under 400 characters for 16 busy turns with talks on three deals", () => {
    const busy = Array.from({ length: 20 }, (_, seed) => playAtRandom(harbour(), { seed, turns: 16 }));
    expect(busy.map(({ decisions }) => commitsIn(decisions))).toEqual(Array<number>(20).fill(16));
    expect(Math.max(...busy.map((run) => codeOf(run).length))).toBeLessThan(400);
  });

  it("is short for a start link, which opens the same world without decisions", () => {
    const run = playAtRandom(harbour(), {
      seed: 7,
      turns: 2,
      setup: { difficulty: "storm", overrides: { gales: 0.25 } },
    });
    const code = codeOf(startOf(run));
    expect(code.length).toBeLessThan(80);
    expect(decodeRun(code, harbour())).toEqual({ run: { ...startOf(run) } });
  });

  it("keeps flags, difficulty and changed assumptions", () => {
    const flags = { ironman: true, advisors: true, analyst: false, guided: true, forkedAt: 40 };
    const setup = { difficulty: "calm", overrides: { burn: 0.7, gales: 0.1 } };
    const run = newRun(here(), { low: 0xffffffff, high: 0x80000000 }, setup, flags);
    expect(decodeRun(codeOf(run), harbour())).toEqual({ run });
  });

  it("keeps numbers on no step as they are", () => {
    const plan = {
      ...EMPTY_PLAN,
      actions: [{ id: "buyOil", amount: 7.3 }],
      allocations: { hours: { watch: 33.3, repair: 52.7, study: 14 } },
    };
    const run = {
      ...fresh(),
      decisions: [{ kind: "commit", plan } satisfies Decision],
      checks: ["abcd"],
      checksum: "abcd000000000000",
    };
    expect(decodeRun(codeOf(run), harbour())).toEqual({ run });
  });

  it("is found in a pasted address, and across line breaks", () => {
    expect(codeIn("https://example.org/play/#TQEA\n  AAA")).toBe("TQEAAAA");
    expect(codeIn("TQEA")).toBe("TQEA");
  });
});

describe("a run that can't have a code", () => {
  const commit = (plan: Partial<typeof EMPTY_PLAN>): Decision => ({ kind: "commit", plan: { ...EMPTY_PLAN, ...plan } });
  it.each<[string, Decision]>([
    ["unknown-name", { kind: "open", deal: "constructor" }],
    ["unknown-name", commit({ choices: { __proto__: "yes", constructor: "yes" } })],
    ["unknown-name", commit({ choices: { storm: "toString" } })],
    ["unknown-name", commit({ levers: { shutter: "ajar" } })],
    ["unknown-name", commit({ allocations: { hours: { sleep: 3 } } })],
    ["unknown-name", commit({ actions: [{ id: "polish" }, { id: "polish" }] })],
    ["unknown-name", commit({ studies: ["tea"] })],
    ["off-grid", commit({ actions: [{ id: "buyOil", amount: Number.NaN }] })],
    ["off-grid", commit({ actions: [{ id: "polish", amount: 1 }] })],
    ["off-grid", commit({ allocations: { hours: { watch: Infinity } } })],
    ["off-grid", { kind: "offer", deal: "loan", terms: { clause0: 3.5 } }],
  ])("is refused as %s: %j", (code, decision) => {
    const checks = decision.kind === "commit" ? ["0000"] : [];
    expect(refusalOf(encodeRun({ ...fresh(), decisions: [decision], checks }, harbour()))).toBe(code);
  });

  it.each<[string, Partial<Run>]>([
    ["other-scenario", { scenario: { id: "elsewhere", hash: "0000000000000000" } }],
    ["unknown-name", { difficulty: "constructor" }],
    ["unknown-name", { overrides: { tides: 1 } }],
    ["off-grid", { overrides: { burn: -0 } }],
    ["incomplete", { checks: ["0000"] }],
    ["incomplete", { checksum: "xyz" }],
    ["incomplete", { flags: { ...fresh().flags, forkedAt: 0.5 } }],
  ])("is refused as %s: %j", (code, change) => {
    expect(refusalOf(encodeRun({ ...fresh(), ...change }, harbour()))).toBe(code);
  });
});

describe("a bad code", () => {
  const good = (): string => codeOf(playAtRandom(harbour(), { seed: 9, turns: 4 }));
  const wrapped = (change: Partial<Parameters<typeof wrap>[0]>): string => {
    const made = wrap({
      scenario: here(),
      rules: RULES_VERSION,
      seed: { low: 1, high: 2 },
      packed: new Uint8Array(0),
      ...change,
    });
    return "code" in made ? made.code : "";
  };

  it.each<[string, string, () => string]>([
    ["not-a-code", "is empty", () => ""],
    ["not-a-code", "is something else", () => "hello"],
    ["not-a-code", "has letters of no code", () => "TQEA AAA"],
    ["not-a-code", "has letters beyond any alphabet", () => "\u{1F6A2}\uD800"],
    ["cut", "is cut in the middle", () => good().slice(0, 60)],
    ["cut", "lacks its last letter", () => good().slice(0, -1)],
    ["cut", "is cut after three letters", () => good().slice(0, 3)],
    ["damaged", "has something after it", () => `${good()}AAAA`],
    [
      "damaged",
      "has one letter changed",
      () => `${good().slice(0, 50)}${good()[50] === "A" ? "B" : "A"}${good().slice(51)}`,
    ],
    ["damaged", "claims to be empty", () => toBase64(Uint8Array.of(0x4d, 1, 0, 4))],
    ["too-long", "is too long", () => "TQEA".repeat(10_000)],
    ["too-new", "was played by later rules", () => wrapped({ rules: RULES_VERSION + 1 })],
    ["other-scenario", "is of another scenario", () => wrapped({ scenario: { id: "elsewhere", hash: here().hash } })],
    [
      "other-scenario",
      "is of another version",
      () => wrapped({ scenario: { id: "harbour", hash: "0123456789abcdef" } }),
    ],
    ["forged", "goes on after the end", () => wrapped({ packed: new Uint8Array(60).fill(0xaa) })],
    ["forged", "begins with nothing", () => wrapped({ packed: Uint8Array.of(0) })],
  ])("is told apart as %s when it %s", (code, _, make) => {
    expect(refusalOf(decodeRun(make(), harbour()))).toBe(code);
  });

  it("of a later version is told apart as too-new only when it is whole", () => {
    const bytes = Uint8Array.from(atob(wrapped({}).replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
      letter.charCodeAt(0),
    );
    bytes[1] = 2;
    expect(refusalOf(decodeHeader(toBase64(bytes)))).toBe("damaged");
  });

  it("is refused when the scenario's rules have changed", () => {
    const changed = loaded(harbourSource({ attention: 4 }));
    expect(refusalOf(decodeRun(good(), changed))).toBe("other-scenario");
  });
});
