import { describe, expect, test } from "vitest";
import { dissenters, firstParting, whoDisagrees } from "./compare.ts";

const lists = (record: Readonly<Record<string, readonly string[]>>): Map<string, readonly string[]> =>
  new Map(Object.entries(record));

describe("The comparison of engines", () => {
  test("finds nothing where all are equal", () => {
    expect(firstParting(lists({ node: ["a", "b"], firefox: ["a", "b"], jsc: ["a", "b"] }))).toBeNull();
  });

  test.each([
    [
      "one digit of one digest",
      { node: ["a1", "b1"], chromium: ["a1", "b1"], firefox: ["a1", "b2"], jsc: ["a1", "b1"] },
      1,
    ],
    ["the very first", { node: ["a"], chromium: ["a"], firefox: ["x"], jsc: ["a"] }, 0],
    ["a run that is missing", { node: ["a", "b"], chromium: ["a", "b"], firefox: ["a"], jsc: ["a", "b"] }, 1],
  ])("finds %s and names who has it", (_, record, at) => {
    const parting = firstParting(lists(record))!;
    expect(parting.at).toBe(at);
    expect(dissenters(parting)).toEqual(["firefox"]);
    expect(whoDisagrees(parting)).toBe("firefox against node, chromium, jsc");
  });

  test("names several, each by what it has", () => {
    const parting = firstParting(lists({ node: ["a"], chromium: ["b"], firefox: ["c"], jsc: ["a"], other: ["a"] }))!;
    expect(whoDisagrees(parting)).toBe("chromium | firefox against node, jsc, other");
    expect(dissenters(parting)).toEqual(["chromium", "firefox"]);
  });

  test("blames all where there is no majority", () => {
    const parting = firstParting(lists({ node: ["a"], chromium: ["a"], firefox: ["b"], jsc: ["b"] }))!;
    expect(whoDisagrees(parting)).toBe("no majority: node, chromium | firefox, jsc");
    expect(dissenters(parting)).toEqual(["node", "chromium", "firefox", "jsc"]);
  });
});
