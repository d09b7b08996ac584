import { describe, expect, it } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import { reversed } from "../support/reversed.ts";
import { ORCHARD, orchardWith } from "./support/orchard.ts";

const hashOf = (text: string): string | undefined => loadScenario(text, "orchard.json").scenario?.hash;
const HASH = hashOf(ORCHARD);

describe("The rules hash", () => {
  it("is 16 hex digits", () => {
    expect(HASH).toMatch(/^[0-9a-f]{16}$/);
  });

  // Links that were shared hold this hash: when it changes for the same rules, none of them is verified any more.
  it("no regression: that of the orchard", () => {
    expect(HASH).toBe("6109d5ef042e9bd7");
  });

  it("is the same for another order of keys, other spaces and comments", () => {
    expect(hashOf(JSON.stringify(reversed(JSON.parse(ORCHARD))))).toBe(HASH);
    expect(hashOf(`// by hand\n${ORCHARD}`)).toBe(HASH);
  });

  it.each([
    ["the title", '"title": "The Orchard"', '"title": "An Orchard"'],
    ["the version", '"version": "1.0.0"', '"version": "1.0.1"'],
    ["an actor's name", '"name": "The miller"', '"name": "The old miller"'],
    ["a label", '"label": "Cash"', '"label": "Money"'],
    ["an option's label", '"market": "At the market"', '"market": "On the market"'],
    ["a unit", '"unit": "$ a crate"', '"unit": "$"'],
    ["a text's condition", '"when": "fired(storm) > 1"', '"when": "fired(storm) > 2"'],
    ["a reason", '"because": "Apples"', '"because": "Apples sold"'],
    ["what a need says", '"else": "Nobody is at home"', '"else": "Nobody"'],
    ["a result", '"result": "It passes."', '"result": "It went by."'],
    ["a source", '"text": "The almanac"', '"text": "An almanac"'],
    ["a hint", '"text": "Split the work."', '"text": "Split the work well."'],
    ["a promise's words", '"text": "Wages at {price}"', '"text": "Fair wages at {price}"'],
    ["a coast", "[900, 200]]", "[900, 100]]"],
    ["a schema's address", '"./scenario.schema.json"', '"../scenario.schema.json"'],
  ])("is the same when %s is another", (_, piece, instead) => {
    expect(hashOf(orchardWith(piece, instead))).toBe(HASH);
  });

  it.each([
    ["a start", '"start": 20', '"start": 21'],
    ["the last bit of a number", '"value": 3,', '"value": 3.0000000000000004,'],
    ["a formula", '"-0.1 * pests"', '"-0.2 * pests"'],
    ["a condition", '"when": "turn >= 2"', '"when": "turn >= 3"'],
    ["a delay", '"fire": "visit", "after": 1', '"fire": "visit", "after": 2'],
    ["an order of effects", '[{ "to": "cash", "add": "-amount" },', '[{ "to": "cash", "add": "-amount", "after": 0 },'],
    ["an option's id", '"oneOf": { "late": 1, "early": 2 }', '"oneOf": { "later": 1, "early": 2 }'],
    ["a table", '"y": [0, 0.8, 1]', '"y": [0, 0.9, 1]'],
    ["the number of turns", '"turns": 6', '"turns": 7'],
    ["a grid", '"step": 10', '"step": 5'],
    ["an ending's kind", '"kind": "mixed"', '"kind": "good"'],
    ["the chart's sums", '"hill.crop": 0.1', '"hill.crop": 0.2'],
  ])("is another when %s is another", (_, piece, instead) => {
    const hash = hashOf(orchardWith(piece, instead));
    expect(hash).toBeDefined();
    expect(hash).not.toBe(HASH);
  });

  // What a text remembers takes room in the state, and so moves its checksums.
  it("is another when a text's condition remembers what nothing else does", () => {
    const remembering = orchardWith('"when": "fired(storm) > 1"', '"when": "ago(cash, 3) > 1"');
    expect(hashOf(remembering)).toBeDefined();
    expect(hashOf(remembering)).not.toBe(HASH);
  });
});
