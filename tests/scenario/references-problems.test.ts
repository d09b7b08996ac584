import { describe, expect, it } from "vitest";
import { told } from "./support/told.ts";

const EFFECT = '{ "to": "trees", "add": -2 }';

describe("What an author is told of names that stand for nothing", () => {
  it.each([
    {
      what: "an effect that fires nothing",
      break: EFFECT,
      into: '{ "fire": "vist" }',
      told: ['60:82  error  events.storm.choices.wait.effects[0].fire  unknown event "vist"; did you mean "visit"?'],
    },
    {
      what: "an effect that breaks nothing",
      break: EFFECT,
      into: '{ "breach": "cidre" }',
      told: ['60:84  error  events.storm.choices.wait.effects[0].breach  unknown deal "cidre"; did you mean "cider"?'],
    },
    {
      what: "an effect that ends nothing",
      break: EFFECT,
      into: '{ "end": "cidre" }',
      told: ['60:81  error  events.storm.choices.wait.effects[0].end  unknown deal "cidre"; did you mean "cider"?'],
    },
    {
      what: "an effect that reopens nothing",
      break: EFFECT,
      into: '{ "reopen": "cidre" }',
      told: ['60:84  error  events.storm.choices.wait.effects[0].reopen  unknown deal "cidre"; did you mean "cider"?'],
    },
    {
      what: "an effect that promises nothing",
      break: EFFECT,
      into: '{ "promise": "fiar" }',
      told: [
        '60:85  error  events.storm.choices.wait.effects[0].promise  unknown promise "fiar"; did you mean "fair"?',
      ],
    },
    {
      what: "an effect that reveals nothing",
      break: EFFECT,
      into: '{ "reveal": "frots" }',
      told: [
        '60:84  error  events.storm.choices.wait.effects[0].reveal  unknown uncertainty or actor "frots"; did you mean "frost"?',
      ],
    },
    {
      what: "an effect that reveals a deal's kind that it lacks",
      break: EFFECT,
      into: '{ "reveal": "deal.perry.kind" }',
      told: ['60:84  error  events.storm.choices.wait.effects[0].reveal  unknown deal "perry"; there is "cider"'],
    },
    {
      what: "an effect that calls for no ending",
      break: EFFECT,
      into: '{ "ending": "poor" }',
      told: [
        '60:84  error  events.storm.choices.wait.effects[0].ending  unknown ending "poor"; there is "bare", "on", "rich"',
      ],
    },
    {
      what: "an unknown source",
      break: '"sources": ["almanac"] } }',
      into: '"sources": ["almanac", "almanak"] } }',
      told: ['13:120  error  constants.price.sources[1]  unknown source "almanak"; did you mean "almanac"?'],
    },
    {
      what: "an unknown advisor",
      break: '"advisor": "aunt"',
      into: '"advisor": "aunty"',
      told: ['35:66  error  actions.plant.advisor  unknown advisor "aunty"; did you mean "aunt"?'],
    },
    {
      what: "a deal with nobody",
      break: '"with": "miller"',
      into: '"with": "milller"',
      told: ['41:55  error  deals.cider.with  unknown actor "milller"; did you mean "miller"?'],
    },
    {
      what: "a rival that is no actor",
      break: '"rivals": { "hill"',
      into: '"rivals": { "hull"',
      told: ['70:23  error  rivals.hull  unknown actor "hull"; did you mean "hill"?'],
    },
    {
      what: "something read that is no value",
      break: '"when": "turn >= 2"',
      into: '"when": "storm >= 2"',
      told: ['58:16  error  events.storm.when  "storm" is an event; read how often it came with fired(storm)'],
    },
    {
      what: "an unknown arc",
      break: '"arc": "weather"',
      into: '"arc": "wether"',
      told: ['58:84  error  events.storm.arc  unknown arc "wether"; did you mean "weather"?'],
    },
    {
      what: "a study of nothing",
      break: '"of": "frost"',
      into: '"of": "deal.cidr.kind"',
      told: ['69:65  error  studies.almanacs.of  unknown deal "cidr"; did you mean "cider"?'],
    },
    {
      what: "a hint beside nothing",
      break: '"at": "allocation.work"',
      into: '"at": "allocations.work"',
      told: ['88:32  error  guide[0].at  unknown control "allocations.work"; did you mean "allocation.work"?'],
    },
    {
      what: "an advisor who watches nothing",
      break: '"watches": "cash"',
      into: '"watches": "cush"',
      told: ['87:58  error  advisors.aunt.watches  unknown value "cush"; did you mean "cash"?'],
    },
    {
      what: "words about a plan from an advisor who watches nothing",
      break: '"watches": "cash",',
      into: '"words": { "better": "Yes.", "worse": "No." },',
      told: [
        "87:56  error  advisors.aunt.words  words about a plan need a value that the advisor watches: add `watches`",
      ],
    },
    {
      what: "words about a plan without a better way for it to go",
      break: '"watches": "cash",',
      into: '"watches": "rain", "words": { "better": "Yes.", "worse": "No." },',
      told: ['87:75  error  advisors.aunt.words  which way is better? Add `favours`, or `good` to "rain"'],
    },
    {
      what: "an axis of nothing",
      break: '"hill.crop": 0.1',
      into: '"hill.corp": 0.1',
      told: ['74:83  error  chart.y.sum.hill.corp  unknown value "hill.corp"; did you mean "hill.crop"?'],
    },
    {
      what: "weather of no ending",
      break: '"ending": "bare"',
      into: '"ending": "bear"',
      told: ['75:29  error  chart.weather[0].ending  unknown ending "bear"; there is "bare", "on", "rich"'],
    },
    {
      what: "a difficulty of nothing",
      break: '"constants.price.value": 2',
      into: '"constants.prise.value": 2',
      told: [
        '82:80  error  difficulty.dear.set.constants.prise.value  unknown setting "constants.prise.value"; did you mean "constants.price.value"?',
      ],
    },
    {
      what: "a strategy that prefers nothing",
      break: '"action.plant": 1,',
      into: '"action.plan": 1,',
      told: [
        '84:32  error  strategies.thrift.prefer.action.plan  unknown decision "action.plan"; did you mean "action.plant"?',
      ],
    },
    {
      what: "a strategy that spends on nothing",
      break: '"action.plant": 5',
      into: '"action.plan": 5',
      told: [
        '84:110  error  strategies.thrift.amounts.action.plan  unknown action "action.plan"; did you mean "action.plant"?',
      ],
    },
    {
      what: "a strategy that insists off the grid",
      break: '"insist": { "crates": 4 }',
      into: '"insist": { "crates": 5 }',
      told: [
        "85:77  error  strategies.thrift.deals.cider.insist.crates  5 is not one of the clause's values, 0 to 20 in steps of 2",
      ],
    },
    {
      what: "a strategy that splits what isn't there",
      break: '"picking": 70',
      into: '"piking": 70',
      told: [
        '83:87  error  strategies.thrift.allocations.work.piking  unknown part of "work" "piking"; did you mean "picking"?',
      ],
    },
    {
      what: "a strategy that sets no option",
      break: '"stall": "market"',
      into: '"stall": "markt"',
      told: ['83:132  error  strategies.thrift.levers.stall  unknown option "markt"; did you mean "market"?'],
    },
    {
      what: "a group of nobody",
      break: '"each": "neighbour", "to"',
      into: '"each": "neighbours", "to"',
      told: ['28:25  error  dynamics.growth.each  unknown group of actors "neighbours"; did you mean "neighbour"?'],
    },
    {
      what: "a name in a text",
      break: '"text": "Again, in {date}."',
      into: '"text": "Again, in {dat}."',
      told: ['57:110  error  events.storm.text[1].text  unknown name "{dat}" in a text; did you mean "{date}"?'],
    },
    {
      what: "a name in a text after an escape",
      break: '"text": "Again, in {date}."',
      into: '"text": "Again, \\"in\\" {dat}."',
      told: ['57:114  error  events.storm.text[1].text  unknown name "{dat}" in a text; did you mean "{date}"?'],
    },
    {
      what: "a brace in a text",
      break: '"text": "Again, in {date}."',
      into: '"text": "Again, in {date."',
      told: [
        '57:110  error  events.storm.text[1].text  this brace opens no {name}; a brace that is meant as one is written twice, "{{"',
      ],
    },
    {
      what: "a hidden value in a text",
      break: '"text": "Again, in {date}."',
      into: '"text": "Again, {pests} {frost}."',
      told: [
        '57:107  error  events.storm.text[1].text  a text can\'t print "{pests}", which is hidden; only the texts of endings may',
      ],
    },
    {
      what: "a name in a formula after an escape",
      break: '"chance": "0.2 + rain / 2"',
      into: '"chance": "0.2 + \\u0072ain / 2 + rian"',
      told: ['58:61  error  events.storm.chance  unknown variable "rian"; did you mean "rain"?'],
    },
  ])("$what", ({ break: piece, into, told: expected }) => {
    expect(told(piece, into)).toEqual(expected);
  });
});
