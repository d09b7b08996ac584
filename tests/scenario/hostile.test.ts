import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashName } from "../../src/engine/hash.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { ORCHARD, orchardWith } from "./support/orchard.ts";

const messages = (text: string) => loadScenario(text, "x.json").diagnostics.map(({ message }) => message);
const list = (count: number, item: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => item(at)).join(",");

describe("A text that means harm", () => {
  it.each([
    ["is 50 MB", " ".repeat(50_000_000), "the file has 50,000,000 characters; at most 2,000,000 are allowed"],
    ["opens 10,000 brackets", "[".repeat(10_000), "nested more than 64 deep"],
    ["opens 10,000 braces", '{"a":'.repeat(10_000), "nested more than 64 deep"],
    ["hides its brackets after a comment", `//\r${"[".repeat(10_000)}`, "nested more than 64 deep"],
    ["hides its brackets among wrong ones", "[}".repeat(10_000), "nested more than 64 deep"],
    ["lists a million things", `[${"1,".repeat(900_000)}1]`, "900,001 items here; at most 1,000 are allowed"],
    ["has too many members", `{${list(2_000, (at) => `"k${at}":1`)}}`, "2,000 members here; at most 1,000 are allowed"],
    ["has a very long key", `{"${"k".repeat(5_000)}":1}`, "this key has 5,000 characters; at most 140 are allowed"],
    ["is empty", "", "a value is expected here"],
    ["is null", "null", "expected an object, found null"],
    ["is a list", "[]", "expected an object, found a list"],
  ])("that %s is refused in a sentence", (_, text, message) => {
    expect(messages(text)).toContain(message);
  });

  it("that is no JSON at all is refused", () => {
    expect(messages("\x89PNG\r\n\x1a\n\0")[0]).toMatch(/this is not JSON/);
    expect(messages("<!doctype html>")[0]).toMatch(/this is not JSON/);
  });

  it.each([
    ["100,000 characters", `${"1+".repeat(50_000)}1`, "this text has 100,001 characters; at most 2,000 are allowed"],
    ["5,000 brackets", "(".repeat(5_000), "this text has 5,000 characters; at most 2,000 are allowed"],
    ["900 brackets", `${"(".repeat(900)}1${")".repeat(900)}`, "the formula nests deeper than 64"],
  ])("may hold a formula of %s, which is refused", (_, formula, message) => {
    expect(messages(orchardWith('"0.2 + rain / 2"', JSON.stringify(formula)))).toEqual([message]);
  });

  it("is told no more than 500 of its problems, and how many there are besides", () => {
    const events = list(600, (at) => `"e${at}": { "title": 1, "text": [{}] }`);
    const found = messages(orchardWith('"visit": {', `${events}, "visit": {`));
    expect(found).toHaveLength(501);
    expect(found).toContain("1,300 more problems are not listed");
  });
});

describe("Names that every object has", () => {
  it("touch no prototype", () => {
    loadScenario(`{ "__proto__": { "polluted": 1 }, "actors": { "__proto__": { "polluted": 1 } } }`, "x.json");
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it.each(["__proto__", "constructor", "hasOwnProperty", "toString", "valueOf"])(
    "such as %s are refused as names",
    (name) => {
      const text = orchardWith('"tables": {', `"tables": { "${name}": { "x": [0, 1], "y": [0, 1] },`);
      expect(messages(text)).toEqual([`"${name}" can't be a name or a field: choose another`]);
    },
  );

  it.each(["__proto__", "constructor", "toString"])("such as %s are unknown wherever they are used", (name) => {
    expect(messages(orchardWith('"advisor": "aunt"', `"advisor": "${name}"`))[0]).toMatch(/^(unknown advisor |)"/);
    expect(messages(orchardWith('"action.plant": 5', `"${name}": 5`))).not.toEqual([]);
    expect(messages(orchardWith('"0.2 + rain / 2"', `"${name} + 1"`))).not.toEqual([]);
    expect(messages(orchardWith("in {date}.", `in {${name}}.`))).not.toEqual([]);
  });

  it("are refused when they would share their random draws", () => {
    const [first, second] = twins();
    const variable = `{ "label": "x", "start": 0, "min": 0, "max": 1 }`;
    const text = orchardWith('"trees": {', `"${first}": ${variable}, "${second}": ${variable}, "trees": {`);
    expect(messages(text)).toEqual([`"${first}" and "${second}" would share their random draws by chance; rename one`]);
  });
});

/** Two names with one hash, sorted: by the birthday paradox some hundred thousand names hold a pair. */
function twins(): readonly [string, string] {
  const seen = new Map<number, string>();
  for (let at = 0; ; at++) {
    const name = `v${at}`;
    const other = seen.get(hashName(name));
    if (other !== undefined) return other < name ? [other, name] : [name, other];
    seen.set(hashName(name), name);
  }
}

/** Any text at all, good scenarios with one piece cut out, and good scenarios with a piece put somewhere else. */
const texts = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.json(),
  fc
    .tuple(
      fc.nat(ORCHARD.length),
      fc.nat(40),
      fc.constantFrom("", "1", '"x"', "null", "{}", "[]", "}", ",", '"__proto__": 1,'),
    )
    .map(([at, length, piece]) => ORCHARD.slice(0, at) + piece + ORCHARD.slice(at + length)),
);

describe("Loading any text", () => {
  it("gives a scenario or says why not, and never throws", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { scenario, diagnostics } = loadScenario(text, "x.json");
        expect(scenario === null).toBe(diagnostics.some(({ severity }) => severity === "error"));
      }),
      { numRuns: 500 },
    );
  });
});
