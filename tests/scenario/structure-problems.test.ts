import { describe, expect, it } from "vitest";
import { told } from "./support/told.ts";

describe("What an author is told of parts that don't fit together", () => {
  it.each([
    {
      what: "no ending for when no other holds",
      break: '"otherwise": true, ',
      into: '"when": "turn > 1", ',
      told: ['77:14  error  endings  one ending needs "otherwise": true, for when no other holds'],
    },
    {
      what: "no ending for when no other holds, where one can only have been meant so",
      break: '"otherwise": true, ',
      into: "",
      told: [
        '80:11  error  endings.on  one ending needs "otherwise": true, for when no other holds; is it "on", which has no "when"?',
      ],
    },
    {
      what: "two endings for when no other holds",
      break: '"kind": "good", "when"',
      into: '"kind": "good", "otherwise": true, "when"',
      told: [
        '79:48  error  endings.rich  only one ending can be the one for when no other holds, and "on" is',
        '79:67  error  endings.rich  the ending for when no other holds can\'t have "when"',
      ],
    },
    {
      what: "an ending that can't come",
      break: '"when": "trees < 1", "priority"',
      into: '"priority"',
      told: [
        '78:13  error  endings.bare  this ending can never come: it has no "when", is not "otherwise", and no effect calls for it',
      ],
    },
    {
      what: "a coast off the chart",
      break: "[[200, 0], [900, 0], [900, 200]]",
      into: "[[200, 0], [1900, 0], [900, 200]]",
      told: ["79:118  warning  endings.rich.where[1]  [1900, 0] lies off the chart, -100 to 1000 by 0 to 200"],
    },
    {
      what: "a chained event with a condition",
      break: '{ "chained": true,',
      into: '{ "chained": true, "when": "turn > 1",',
      told: [
        '65:33  error  events.visit  a chained event comes only when an effect fires it, so its "when" is never read',
      ],
    },
    {
      what: "an event that fires itself",
      break: '"effects": [{ "to": "mood", "set": "warm" }] }',
      into: '"effects": [{ "fire": "visit" }] }',
      told: [
        '65:106  error  events.visit.effects  these events fire each other for ever: visit -> visit; give one of them "after", "if" or "once"',
      ],
    },
    {
      what: "a chained event that nothing fires",
      break: '"effects": [{ "fire": "visit", "after": 1 }]',
      into: '"effects": []',
      told: ['65:5  warning  events  the event "visit" is chained, and no effect fires it'],
    },
    {
      what: "an event that does nothing",
      break: ', "effects": [{ "to": "mood", "set": "warm" }] }',
      into: " }",
      told: [
        "65:14  warning  events.visit  this event has no choices and no effects, and nothing asks whether it fired",
      ],
    },
    {
      what: "a promise that can't be kept",
      break: '"holds": "cash > -50", "within": 3',
      into: '"warn": 3',
      told: [
        '53:13  error  promises.fair  one of these fields is needed: "holds", "until"; or it could be neither kept nor broken',
        '53:83  error  promises.fair  "warn" needs "within"',
      ],
    },
    {
      what: "a dilemma without a way out",
      break: '"wait": { "label": "Wait",',
      into: '"wait": { "label": "Wait", "needs": [{ "if": "cash > 1", "else": "No" }],',
      told: ["59:18  warning  events.storm.choices  every choice has needs: when none is met it passes unanswered"],
    },
    {
      what: "an action that can't be paid for",
      break: '"advisor": "aunt", "attention": 1,',
      into: '"advisor": "aunt", "attention": 3,',
      told: ["35:87  error  actions.plant.attention  it costs 3 attention, and a turn gives only 2"],
    },
    {
      what: "a constant that nothing reads",
      break: '"constants": {',
      into: '"constants": { "spare": { "label": "Spare", "value": 1 },',
      told: ['13:18  warning  constants  nothing reads the constant "spare"'],
    },
    {
      what: "a table that nothing reads",
      break: '"tables": {',
      into: '"tables": { "spare": { "x": [0, 1], "y": [0, 1] },',
      told: ['25:15  warning  tables  nothing reads the table "spare"'],
    },
    {
      what: "a promise that nothing makes",
      break: '"effects": [{ "promise": "fair" }]',
      into: '"effects": []',
      told: ['53:5  warning  promises  no effect makes the promise "fair"'],
    },
    {
      what: "a source that nothing cites",
      break: '"sources": ["almanac"]',
      into: '"sources": []',
      told: ['4:16  warning  sources  no number cites the source "almanac"'],
    },
    {
      what: "a term that nothing reads",
      break: '{ "to": "cash", "add": "deal.cider.crates" }',
      into: '{ "to": "cash", "add": 4 }',
      told: [
        '44:9  warning  deals.cider.clauses  nothing reads "deal.cider.crates", so what is agreed on it changes nothing',
      ],
    },
    {
      what: "an actor without a name",
      break: '{ "name": "The miller", "is"',
      into: '{ "is"',
      told: ['9:15  warning  actors.miller  the actor "miller" has no name, so its id is shown'],
    },
    {
      what: "a variable without a label",
      break: '"label": "Trees", "start": {',
      into: '"start": {',
      told: ['18:5  warning  variables  the variable "trees" has no label, so its id is shown'],
    },
  ])("$what", ({ break: piece, into, told: expected }) => {
    expect(told(piece, into)).toEqual(expected);
  });
});
