import { describe, expect, test } from "vitest";
import { LIMITS, lookOver } from "../../../src/scenario/json/limits.ts";
import { readPlain } from "../../../src/scenario/json/plain.ts";
import { readTree } from "../../../src/scenario/json/tree.ts";
import { readValue } from "../../../src/scenario/json/value.ts";
import { DELTA } from "../../bench/delta/scenario.ts";

const plainly = (text: string): unknown => readPlain(text, lookOver(text).colons);
const byTree = (text: string): unknown => {
  const { root } = readTree(text);
  return root === null ? undefined : readValue(root).value;
};

describe("plain JSON", () => {
  test.each([
    JSON.stringify(DELTA, null, 2),
    '{"a": [1, -0, 1e3, 1.5e-7, true, null, "x: {y}"], "b": {}, "10": {"2": "", "1": []}}',
    String.raw`{"a\u0062": "\"\\ \ud83d\ude00 //", "c:d": "/* : */"}`,
    "[]",
    '"text"',
    " 7 ",
    "null",
  ])("has the value that its tree has: %.40s", (text) => {
    expect(plainly(text)).toStrictEqual(byTree(text));
  });

  test("gives objects no prototype, at any depth", () => {
    const value = plainly('{"a": [{"b": {}}]}');
    const found: unknown[] = [];
    JSON.stringify(value, (_key, inner: unknown) => {
      if (typeof inner === "object" && inner !== null && !Array.isArray(inner))
        found.push(Object.getPrototypeOf(inner));
      return inner;
    });
    expect(found).toEqual([null, null, null]);
  });

  test.each([
    ["a comment", '{"a": 1} // why'],
    ["a trailing comma", '{"a": 1,}'],
    ["a fault", '{"a": }'],
    ["nothing", ""],
    ["a key that stands twice", '{"a": 1, "a": 1}'],
    ["a key that stands twice further in", '{"a": [{"b": 1, "c": 2, "b": 3}]}'],
    ["a key that stands twice, once with an escape", String.raw`{"a": 1, "\u0061": 2}`],
    ["a key of the language's own", '{"a": {"__proto__": {}}}'],
    ["another key of the language's own", '{"constructor": 1}'],
    ["a key that is too long", `{"${"k".repeat(LIMITS.key + 1)}": 1}`],
    ["a list that is too long", JSON.stringify(Array.from({ length: LIMITS.items + 1 }, () => 0))],
    [
      "too many members",
      JSON.stringify(Object.fromEntries(Array.from({ length: LIMITS.members + 1 }, (_, at) => [`k${at}`, 0]))),
    ],
  ])("leaves %s to be read with its places", (_what, text) => {
    expect(plainly(text)).toBeUndefined();
  });
});
