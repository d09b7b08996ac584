import { describe, expect, it } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import type { ScenarioSource } from "../../src/scenario/shape/scenario.ts";
import { tiny } from "../support/tiny.ts";

const many = <T>(count: number, make: (at: number) => T): Record<string, T> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`x${at}`, make(at)]));
const errorsOf = (partial: object): string[] =>
  loadScenario(JSON.stringify({ ...tiny(), ...partial }), "x.json")
    .diagnostics.filter(({ severity }) => severity === "error")
    .map(({ message }) => message);

const { actors, variables, derived, calendar, deals = {} } = tiny();
const crowd = (size: number): Partial<ScenarioSource> => ({
  actors: { ...actors, ...many(size, () => ({ name: "One of many", is: ["crowd"] })) },
  variables: { ...variables, each: { each: "crowd", start: 0, min: 0, max: 1 } },
});
const deal = {
  title: "D",
  with: "merchant",
  attention: 1,
  offersPerTurn: 1,
  patience: { range: [1, 2] },
  clausesPerOffer: 1,
  concession: 1,
  reserve: { them: [{ value: 0 }] },
  clauses: many(16, () => ({
    label: "C",
    range: [0, 127],
    step: 1,
    start: 0,
    without: 0,
    worth: { us: [], them: [] },
  })),
};

describe("A small file that asks for very much is refused before anything is written out:", () => {
  it.each([
    [
      "variables of many for each of many actors",
      { ...crowd(900), variables: { ...variables, ...many(900, () => ({ each: "crowd", start: 0, min: 0, max: 1 })) } },
      /^the scenario comes to 810,\d{3} variables, derived values and dynamics/,
    ],
    [
      "rules for each of many actors",
      { ...crowd(900), dynamics: many(900, () => ({ each: "crowd", to: "self.each", add: "self.each * 0.1" })) },
      /characters of formulas, counted for each actor; at most 1,000,000 are allowed$/,
    ],
    [
      "sums over many actors for each of them",
      {
        ...crowd(200),
        derived: { ...derived, ...many(20, () => ({ each: "crowd", value: "sumof(crowd, each + each + each)" })) },
      },
      /characters of formulas/,
    ],
    [
      "effects that wait for long",
      {
        calendar: { ...calendar, turns: 200 },
        actions: many(600, () => ({
          title: "A",
          attention: 0,
          effects: Array.from({ length: 40 }, () => ({ to: "oil", add: 1, over: 100 })),
        })),
      },
      /^the scenario comes to 11,880,\d{3} numbers to remember/,
    ],
    [
      "many values remembered for many turns",
      {
        calendar: { ...calendar, turns: 200 },
        variables: { ...variables, ...many(900, () => ({ start: 0, min: 0, max: 1 })) },
        derived: { ...derived, ...many(900, (at) => ({ value: `ago(x${at}, 3)` })) },
      },
      /numbers to remember/,
    ],
    ["many long clauses", { deals: { ...deals, ...many(60, () => deal) } }, /numbers to remember/],
    [
      "draws among billions",
      { draws: { wind: { range: [0, 1e9], step: 1e-9 } } },
      /^steps of 1e-9 make more than 1,000,000 values/,
    ],
    [
      "shares in trillions of steps",
      { allocations: { a: { total: 1e9, step: 0.001, parts: { p: { start: 1e9 }, q: { start: 0 } } } } },
      /^steps of 0.001 make more than 10,000 values/,
    ],
    [
      "amounts in billions of steps",
      {
        actions: {
          a: {
            title: "A",
            attention: 0,
            amount: { label: "A", range: [0, 1e6], step: 1e-6 },
            effects: [{ to: "oil", add: "amount" }],
          },
        },
      },
      /^steps of 0.000001 make more than 10,000 values/,
    ],
  ])("%s", (_, partial, message) => {
    expect(errorsOf(partial).filter((each) => message.test(each))).toHaveLength(1);
  });

  it("but not the largest that is sensible", () => {
    expect(
      errorsOf({
        ...crowd(12),
        dynamics: many(40, () => ({ each: "crowd", to: "self.each", add: "0.1 * sumof(crowd, each)" })),
      }),
    ).toEqual([]);
  });
});
