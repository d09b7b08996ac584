import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFormula } from "../../src/formula/check.ts";
import { compileFormula } from "../../src/formula/compile.ts";
import { collectMemory } from "../../src/formula/memory.ts";
import { parseFormula } from "../../src/formula/parse.ts";
import type { Scope } from "../../src/formula/scope.ts";
import { WORLD, checked, stateWith } from "../support/formula-world.ts";

const codeOf = (text: string): string | undefined => parseFormula(text).problem?.code;

describe("A hostile formula gets a diagnostic:", () => {
  it.each([
    { what: "100,000 characters", text: "1+".repeat(50_000), code: "formula-too-long" },
    { what: "5,000 open brackets", text: "(".repeat(5000), code: "formula-too-long" },
    { what: "5,000 pairs of brackets", text: `${"(".repeat(5000)}1${")".repeat(5000)}`, code: "formula-too-long" },
    { what: "1,000 open brackets", text: "(".repeat(1000), code: "formula-too-deep" },
    { what: "65 pairs of brackets", text: `${"(".repeat(65)}1${")".repeat(65)}`, code: "formula-too-deep" },
    { what: "2,000 minus signs", text: "-".repeat(2000), code: "formula-too-deep" },
    { what: "500 nots", text: "not ".repeat(500), code: "formula-too-deep" },
    { what: "100 nested calls", text: `${"abs(".repeat(100)}1${")".repeat(100)}`, code: "formula-too-deep" },
    { what: "a sum of 999 ones", text: `1${"+1".repeat(998)}`, code: "formula-too-large" },
    { what: "a call with 900 arguments", text: `max(${"1,".repeat(899)}1)`, code: "formula-too-large" },
    { what: "2,000 quotes", text: "'".repeat(1999), code: "formula-syntax" },
    { what: "2,000 points", text: ".".repeat(2000), code: "formula-syntax" },
  ])("$what", ({ text, code }) => {
    expect(codeOf(text)).toBe(code);
  });

  it("but not what keeps to the limits", () => {
    expect(codeOf(`${"(".repeat(64)}1${")".repeat(64)}`)).toBeUndefined();
    expect(codeOf(`1${"+1".repeat(249)}`)).toBeUndefined();
    expect(codeOf("a".repeat(2000))).toBeUndefined();
  });

  it("quotes no more than a little of it", () => {
    const text = "a".repeat(2000);
    const { node } = parseFormula(text);
    for (const { message } of checkFormula(node!, WORLD, "any").problems) expect(message.length).toBeLessThan(200);
  });

  it("when group functions inside one another would write out millions of parts", () => {
    const crowd = Array.from({ length: 1000 }, (_, index) => `actor${index}`);
    const crowded: Scope = { ...WORLD, group: (id) => (id === "crowd" ? crowd : null) };
    const { problems } = checked("sumof(crowd, sumof(crowd, sumof(crowd, cash + trust)))", "any", crowded);
    expect(problems.map(({ code }) => code)).toEqual(["formula-too-large"]);
    expect(checked("sumof(crowd, cash + trust)", "any", crowded).problems).toEqual([]);
  });

  it("and a large group that is allowed is summed without a deep stack", () => {
    const crowd = Array.from({ length: 5000 }, (_, index) => `actor${index}`);
    const crowded: Scope = { ...WORLD, group: (id) => (id === "crowd" ? crowd : null) };
    const { node } = parseFormula("sumof(crowd, cash)");
    expect(checkFormula(node!, crowded, "number").interval).toEqual({ min: -300_000, max: 4_500_000 });
    expect(compileFormula(node!, crowded, "number")!(stateWith({ cash: 2 }))).toBe(10_000);
  });

  it("and conditions within conditions are bounded in bounded time", () => {
    const nested = Array.from({ length: 60 }).reduce<string>((inner) => `if(${inner}>1,burn,cash)`, "cash");
    expect(checked(nested, "number").interval).toEqual({ min: -60, max: 900 });
    const doubled = Array.from({ length: 5 }).reduce<string>(
      (inner) => `if(${inner}>1 or ${inner}<9,burn,cash)`,
      "cash",
    );
    expect(checked(doubled, "number").problems).toEqual([]);
  });
});

describe("Whatever the text,", () => {
  const pieces = fc.constantFrom(
    "cash",
    "phase",
    "'open'",
    "storm",
    "port",
    "if(",
    "max(",
    "sumof(port,",
    "fired(",
    "ago(",
    "(",
    ")",
    ",",
    "+",
    "-",
    "*",
    "/",
    "%",
    "<",
    ">=",
    "==",
    "and",
    "or",
    "not",
    "1",
    ".5",
    "true",
    "'",
    '"',
    "=",
    "!",
    "?",
    "\u2212",
    " ",
  );
  const texts = fc.oneof(
    fc.string({ maxLength: 200, unit: "binary" }),
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join(" ")),
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join("")),
  );

  it("nothing throws, every problem lies within the text, and what is clean compiles and is finite", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom("number" as const, "boolean" as const, "any" as const), (text, wanted) => {
        const { node, problem } = parseFormula(text);
        const problems = node === undefined ? [problem] : checkFormula(node, WORLD, wanted).problems;
        for (const { offset, length, message } of problems) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset + length).toBeLessThanOrEqual(text.length);
          expect(message).not.toBe("");
        }
        if (node === undefined) return;
        collectMemory(node);
        if (problems.length === 0)
          expect(Number.isFinite(compileFormula(node, WORLD, wanted)!(stateWith()))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
