import { describe, expect, it } from "vitest";
import { told } from "./support/told.ts";

const EFFECT = '{ "to": "trees", "add": -2 }';

describe("What an author is told of fields and values", () => {
  it.each([
    {
      what: "a misspelt field",
      break: '"chance": "0.2 + rain / 2"',
      into: '"chanse": "0.2 + rain / 2"',
      told: ['58:28  error  events.storm  unknown field "chanse"; did you mean "chance"?'],
    },
    {
      what: "a field that is like no other",
      break: '"arc": "weather"',
      into: '"arc": "weather", "zzz": 1',
      told: ['58:95  error  events.storm  unknown field "zzz"'],
    },
    {
      what: "a field that has another name here",
      break: '"title": "A visit", ',
      into: '"label": "A visit", ',
      told: ['65:33  error  events.visit  unknown field "label"; did you mean "title"?'],
    },
    {
      what: "a single thing where a list belongs",
      break: `[${EFFECT}]`,
      into: EFFECT,
      told: ["60:71  error  events.storm.choices.wait.effects  expected a list, found an object; write [ ] around it"],
    },
    {
      what: "a missing field",
      break: '"title": "A visit", ',
      into: "",
      told: ['65:14  error  events.visit  missing field "title"'],
    },
    {
      what: "a missing field that is there misspelt",
      break: '"title": "A visit", ',
      into: '"titel": "A visit", ',
      told: ['65:33  error  events.visit  unknown field "titel"; did you mean "title"?'],
    },
    {
      what: "an effect with a misspelt kind",
      break: EFFECT,
      into: '{ "to": "trees", "ad": -2 }',
      told: ['60:89  error  events.storm.choices.wait.effects[0]  unknown field "ad"; did you mean "add"?'],
    },
    {
      what: "an effect without a kind",
      break: EFFECT,
      into: '{ "to": "trees" }',
      told: [
        '60:72  error  events.storm.choices.wait.effects[0]  one of these fields is needed: "add", "multiply", "set"',
      ],
    },
    {
      what: "an effect of two kinds",
      break: EFFECT,
      into: '{ "to": "trees", "add": -2, "set": 3 }',
      told: ['60:100  error  events.storm.choices.wait.effects[0]  these fields don\'t go together: "add", "set"'],
    },
    {
      what: "an effect with a wrong amount",
      break: EFFECT,
      into: '{ "to": "trees", "add": [] }',
      told: ["60:96  error  events.storm.choices.wait.effects[0].add  expected a number or a formula, found a list"],
    },
    {
      what: "an empty effect",
      break: EFFECT,
      into: "{}",
      told: [
        '60:72  error  events.storm.choices.wait.effects[0]  one of these fields is needed: "add", "multiply", "set", "fire", "breach", "end", "reopen", "promise", "reveal", "ending"',
      ],
    },
    {
      what: "an effect that is no object",
      break: EFFECT,
      into: '"trees"',
      told: ['60:72  error  events.storm.choices.wait.effects[0]  expected an object, found text ("trees")'],
    },
    {
      what: "a misspelt field of a known effect",
      break: EFFECT,
      into: '{ "fire": "visit", "afer": 2 }',
      told: ['60:91  error  events.storm.choices.wait.effects[0]  unknown field "afer"; did you mean "after"?'],
    },
    {
      what: "a number among paragraphs",
      break: '"text": ["A storm comes.", {',
      into: '"text": [7, {',
      told: ["57:43  error  events.storm.text[0]  expected text or an object, found 7"],
    },
    {
      what: "a paragraph without its text",
      break: '"text": "Again, in {date}."',
      into: '"txt": "Again, in {date}."',
      told: ['57:91  error  events.storm.text[1]  unknown field "txt"; did you mean "text"?'],
    },
    {
      what: "a misspelt range of a start",
      break: '{ "range": [40, 60] }',
      into: '{ "rang": [40, 60] }',
      told: ['18:45  error  variables.trees.start  unknown field "rang"; did you mean "range"?'],
    },
    {
      what: "a range with one end",
      break: '{ "range": [40, 60] }',
      into: '{ "range": [40] }',
      told: ["18:54  error  variables.trees.start.range  this list has 1 item; at least 2 are needed"],
    },
    {
      what: "a misspelt word",
      break: '"seen": "hidden"',
      into: '"seen": "hiden"',
      told: [
        '19:75  error  variables.pests.seen  expected one of "exact", "hidden", found text ("hiden"); did you mean "hidden"?',
      ],
    },
    {
      what: "a misspelt error of readings",
      break: '"seen": "hidden"',
      into: '"seen": { "eror": 2 }',
      told: ['19:77  error  variables.pests.seen  unknown field "eror"; did you mean "error"?'],
    },
    {
      what: "a fraction of attention",
      break: '"attention": 2,\n',
      into: '"attention": 2.5,\n',
      told: ["6:16  error  attention  expected a whole number, found 2.5"],
    },
    {
      what: "too much attention",
      break: '"attention": 2,\n',
      into: '"attention": 99,\n',
      told: ["6:16  error  attention  expected a number of at most 24, found 99"],
    },
    {
      what: "a number beyond all numbers",
      break: '"attention": 2,\n',
      into: '"attention": 1e999,\n',
      told: ["6:16  error  attention  this number is too large"],
    },
    {
      what: "a step of nothing",
      break: '"range": [5, 20], "step": 5',
      into: '"range": [5, 20], "step": 0',
      told: ["37:63  error  actions.plant.amount.step  expected a number of more than 0, found 0"],
    },
    {
      what: "a name with a hyphen",
      break: '"fair": { "text"',
      into: '"fair-wages": { "text"',
      told: [
        '53:5  error  promises  "fair-wages" is not an id (a lower-case letter first, then letters, digits and underscores, 64 at most); did you mean "fairWages"?',
      ],
    },
    {
      what: "a scenario's name with spaces",
      break: '"id": "orchard"',
      into: '"id": "The Orchard"',
      told: [
        '2:59  error  id  "The Orchard" is not a scenario\'s id: a lower-case letter first, then lower-case letters, digits and hyphens',
      ],
    },
    {
      what: "another format",
      break: '"format": 1',
      into: '"format": 2',
      told: ["2:50  error  format  expected 1, found 2"],
    },
    {
      what: "an address that runs a script",
      break: '"https://example.org/almanac"',
      into: '"javascript:alert(1)"',
      told: ["4:59  error  sources.almanac.url  this is not an address that begins with http:// or https://"],
    },
    {
      what: "a coast of two corners",
      break: "[[200, 0], [900, 0], [900, 200]]",
      into: "[[200, 0], [900, 0]]",
      told: ["79:107  error  endings.rich.where  this list has 2 items; at least 3 are needed"],
    },
    {
      what: "an empty label",
      break: '"label": "Rain"',
      into: '"label": ""',
      told: ["15:33  error  draws.rain.label  this text is empty"],
    },
    {
      what: "a missing table of endings",
      break: '"endings": {',
      into: '"ending": {',
      told: ['77:3  error  (file)  unknown field "ending"; did you mean "endings"?'],
    },
  ])("$what", ({ break: piece, into, told: expected }) => {
    expect(told(piece, into)).toEqual(expected);
  });
});
