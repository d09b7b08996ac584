import { describe, expect, it } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import { orchardWith } from "./support/orchard.ts";
import { told } from "./support/told.ts";

describe("What an author is told of keys", () => {
  it.each([
    {
      what: "a key twice",
      break: '"attention": 2,\n',
      into: '"attention": 2, "attention": 3,\n',
      told: ['6:19  error  attention  the key "attention" stands here twice; only one of them can count'],
    },
    {
      what: "an event twice",
      break: '"visit": {',
      into: '"storm": {}, "visit": {',
      told: ['65:5  error  events.storm  the key "storm" stands here twice; only one of them can count'],
    },
    {
      what: "`__proto__` as a name",
      break: '"draws": { "rain"',
      into: '"draws": { "__proto__": { "label": "Sun", "range": [0, 1] }, "rain"',
      told: ['15:14  error  draws  "__proto__" can\'t be a name or a field: choose another'],
    },
    {
      what: "`constructor` as a name",
      break: '"draws": { "rain"',
      into: '"draws": { "constructor": { "label": "Sun", "range": [0, 1] }, "rain"',
      told: ['15:14  error  draws  "constructor" can\'t be a name or a field: choose another'],
    },
    {
      what: "`toString` as a field",
      break: '"attention": 2,\n',
      into: '"attention": 2, "toString": 3,\n',
      told: ['6:19  error  (file)  "toString" can\'t be a name or a field: choose another'],
    },
  ])("$what", ({ break: piece, into, told: expected }) => {
    expect(told(piece, into)).toEqual(expected);
  });
});

describe("What an author is told of marks that can't be seen", () => {
  it.each([
    { what: "an override that isn't closed", text: "a \u202Eb", code: "text-direction" },
    { what: "an isolate closed by another mark", text: "\u2067a\u202C", code: "text-direction" },
    { what: "an end without a beginning", text: "a\u2069", code: "text-direction" },
    { what: "an order to a terminal", text: "a\u001B[2J", code: "text-control" },
    { what: "a nul", text: "a\u0000", code: "text-control" },
    {
      what: "closed marks, and letters that are written the other way",
      text: "\u2067\u05E9\u202Bx\u202C\u2069 \u200F\u0645\tb\n",
      code: null,
    },
  ])("$what", ({ text, code }) => {
    const file = orchardWith('"No wasps."', JSON.stringify(text));
    expect(loadScenario(file, "orchard.json").diagnostics.map((each) => `${each.path} ${each.code}`)).toEqual(
      code === null ? [] : [`limits[0] ${code}`],
    );
  });
});

describe("What an author is told of text that is no JSON", () => {
  it.each([
    {
      what: "a missing comma",
      break: '"attention": 2,\n',
      into: '"attention": 2\n',
      told: ["7:3  error  (file)  a comma is expected here"],
    },
    {
      what: "a missing quote",
      break: '"title": "The Orchard"',
      into: '"title": "The Orchard',
      told: [
        "3:27  error  (file)  this is not JSON: strings stand in double quotes, and true, false, null and numbers stand alone",
        "4:91  error  (file)  the file should end here: it holds one value",
      ],
    },
    {
      what: "a single quote",
      break: '"title": "The Orchard"',
      into: "\"title\": 'The Orchard'",
      told: [
        "3:12  error  (file)  this is not JSON: strings stand in double quotes, and true, false, null and numbers stand alone",
      ],
    },
    {
      what: "a missing brace",
      break: '"discuss": ["What was the frost\'s part?"]\n}',
      into: '"discuss": ["What was the frost\'s part?"]\n',
      told: ["91:1  error  (file)  a closing brace } is missing here"],
    },
    {
      what: "an unknown escape",
      break: '"The Orchard"',
      into: '"The \\Orchard"',
      told: ['3:12  error  (file)  a backslash in a string stands before one of " \\ / b f n r t u'],
    },
    {
      what: "something after the end",
      break: '"discuss": ["What was the frost\'s part?"]\n}',
      into: '"discuss": ["What was the frost\'s part?"]\n} x',
      told: [
        "90:3  error  (file)  this is not JSON: strings stand in double quotes, and true, false, null and numbers stand alone",
      ],
    },
  ])("$what", ({ break: piece, into, told: expected }) => {
    expect(told(piece, into)).toEqual(expected);
  });
});
