import { describe, expect, it } from "vitest";
import { told } from "./support/told.ts";

describe("What an author is told of numbers that can't be", () => {
  it.each([
    {
      what: "a start out of bounds",
      break: '"start": 20, "min"',
      into: '"start": 2000, "min"',
      told: ["17:54  error  variables.cash.start  the start 2000 is outside -100 to 1000"],
    },
    {
      what: "a start in words",
      break: '"start": 20, "min"',
      into: '"start": "twenty", "min"',
      told: ['17:54  error  variables.cash.start  a text can be a start only where "oneOf" lists the options'],
    },
    {
      what: "a number without a bound",
      break: '"start": 20, "min": -100',
      into: '"start": 20',
      told: ['17:13  error  variables.cash  a number needs bounds: missing "min"'],
    },
    {
      what: "bounds the wrong way round",
      break: '"min": -100, "max": 1000',
      into: '"min": -100, "max": -200',
      told: [
        "17:58  error  variables.cash  the bounds leave no room: -100 to -200",
        "17:112  error  variables.cash.danger  -20 is outside the bounds, -100 to -200, so it can't be reached",
      ],
    },
    {
      what: "a bound that can't be stored",
      break: '"min": -100, "max": 1000',
      into: '"min": -100, "max": 1e12',
      told: [
        "17:78  error  variables.cash.max  1000000000000 can't be stored: numbers go from -2147483648 to 2147483648",
      ],
    },
    {
      what: "a danger out of reach",
      break: '"danger": -20',
      into: '"danger": -200',
      told: ["17:112  error  variables.cash.danger  -200 is outside the bounds, -100 to 1000, so it can't be reached"],
    },
    {
      what: "a range the wrong way round",
      break: '{ "range": [40, 60] }',
      into: '{ "range": [60, 40] }',
      told: ["18:54  error  variables.trees.start.range  the range is the wrong way round: 60 is more than 40"],
    },
    {
      what: "a start for a stranger",
      break: '"start": { "hill": 10, "dale": 12 }',
      into: '"start": { "hill": 10, "vale": 12 }',
      told: [
        '22:71  error  variables.crop.start  no start for "dale"',
        '22:93  error  variables.crop.start.vale  unknown actor of the group "neighbour", "vale"; did you mean "dale"?',
      ],
    },
    {
      what: "a start that is no option",
      break: '"start": "cold", "labels"',
      into: '"start": "cool", "labels"',
      told: ['20:92  error  variables.mood.start  unknown option "cool"; there is "cold", "warm"'],
    },
    {
      what: "a label of no option",
      break: '"labels": { "warm": "Warm" }',
      into: '"labels": { "wram": "Warm" }',
      told: ['20:120  error  variables.mood.labels.wram  unknown option "wram"; did you mean "warm"?'],
    },
    {
      what: "bounds of a boolean",
      break: '"start": true }',
      into: '"start": true, "max": 3 }',
      told: ['21:52  error  variables.open  only numbers have "max"'],
    },
    {
      what: "a name of two things",
      break: '"draws": { "rain"',
      into: '"draws": { "cash": { "label": "Sun", "range": [0, 1] }, "rain"',
      told: ['15:14  error  draws  there is a variable "cash" already; a name must mean one thing'],
    },
    {
      what: "a name with a meaning of its own",
      break: '"draws": { "rain"',
      into: '"draws": { "turn": { "label": "Sun", "range": [0, 1] }, "rain"',
      told: ['15:14  error  draws  "turn" has a meaning of its own in formulas; take another name'],
    },
    {
      what: "a table that doesn't rise",
      break: '"x": [0, 50, 100]',
      into: '"x": [0, 50, 50]',
      told: ["25:39  error  tables.yield.x[2]  the x of a table must rise, and 50 comes after 50"],
    },
    {
      what: "a table with an x too many",
      break: '"x": [0, 50, 100]',
      into: '"x": [0, 50, 90, 100]',
      told: ["25:24  error  tables.yield  a table has as many x as y; this one has 4 and 3"],
    },
    {
      what: "a split that doesn't add up",
      break: '"label": "Picking", "start": 60',
      into: '"label": "Picking", "start": 70',
      told: ["32:14  error  allocations.work.parts  the starts add up to 110, not to the total of 100"],
    },
    {
      what: "a share off the step",
      break: '"label": "Picking", "start": 60',
      into: '"label": "Picking", "start": 65',
      told: [
        "32:14  error  allocations.work.parts  the starts add up to 105, not to the total of 100",
        "32:58  error  allocations.work.parts.picking.start  65 is no whole number of steps of 10",
      ],
    },
    {
      what: "a draft off the grid",
      break: '"start": 4, "without"',
      into: '"start": 5, "without"',
      told: [
        "44:78  error  deals.cider.clauses.crates.start  5 is not one of the clause's values, 0 to 20 in steps of 2",
      ],
    },
    {
      what: "a value without the deal off the grid",
      break: '"without": 0',
      into: '"without": 3',
      told: [
        "44:92  error  deals.cider.clauses.crates.without  3 is not one of the clause's values, 0 to 20 in steps of 2",
      ],
    },
    {
      what: "an option without a worth",
      break: '"ours": 0, "theirs": 5',
      into: '"ours": 0',
      told: ['47:28  error  deals.cider.clauses.barrel.worth.us  no worth for "theirs"'],
    },
    {
      what: "terms in force off the grid",
      break: '"inForce": null',
      into: '"inForce": { "crates": 40, "barrel": "theirs" }',
      told: ["42:87  error  deals.cider.inForce.crates  40 is not one of the clause's values, 0 to 20 in steps of 2"],
    },
    {
      what: "terms in force that say nothing of a clause",
      break: '"inForce": null',
      into: '"inForce": { "crates": 4 }',
      told: ['42:75  error  deals.cider.inForce  every clause has its terms; missing "barrel"'],
    },
    {
      what: "a clause of too many values",
      break: '"range": [0, 20], "step": 2',
      into: '"range": [0, 20], "step": 0.1',
      told: [
        "44:66  error  deals.cider.clauses.crates.step  steps of 0.1 make more than 128 values; take a greater step",
      ],
    },
    {
      what: "weights of nothing",
      break: '{ "late": 1, "early": 2 }',
      into: '{ "late": 0, "early": 0 }',
      told: ["14:60  error  uncertainties.frost.oneOf  at least one weight must be more than 0"],
    },
    {
      what: "a draw of two kinds",
      break: '"rain": { "label": "Rain", "range": [0, 1] }',
      into: '"rain": { "label": "Rain", "range": [0, 1], "oneOf": { "wet": 1 } }',
      told: [
        '15:58  error  draws.rain  these fields don\'t go together: "range", "oneOf"',
        "28:69  error  dynamics.growth.add  a number is wanted here, but \"rain\" is one of 'wet'",
        "58:45  error  events.storm.chance  a number is wanted here, but \"rain\" is one of 'wet'",
      ],
    },
    {
      what: "an amount off the step",
      break: '"range": [5, 20], "step": 5',
      into: '"range": [5, 20], "step": 4',
      told: ["37:63  error  actions.plant.amount.step  20 is no whole number of steps of 4 from 5"],
    },
    {
      what: "a calendar of another step",
      break: '"start": "2025-Q4"',
      into: '"start": "2025"',
      told: ['5:26  error  calendar.start  "2025" is not how a calendar of quarters begins; write it as "2025-Q4"'],
    },
  ])("$what", ({ break: piece, into, told: expected }) => {
    expect(told(piece, into)).toEqual(expected);
  });
});
