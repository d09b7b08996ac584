import { describe, expect, it } from "vitest";
import { look } from "../../src/engine/look.ts";
import { startRun } from "../../src/engine/start.ts";
import type { State } from "../../src/engine/value.ts";
import type { ScenarioSource } from "../../src/scenario/shape/scenario.ts";
import { close, modelOf, seedOf } from "../support/model.ts";
import { tiny } from "../support/tiny.ts";

const { variables, dynamics, endings } = tiny();

/** Plays a scenario to its end, ten seeds; every number stays finite. */
function playThrough(partial: Partial<ScenarioSource>): State {
  const model = modelOf({
    events: {},
    endings: { over: { title: "Over", kind: "mixed", otherwise: true, text: "Over." } },
    ...partial,
  });
  let state = startRun(model, seedOf(1));
  for (let seed = 1; seed <= 10; seed++) {
    state = startRun(model, seedOf(seed));
    while (state[model.layout.ended] === 0) state = close(model, state).state;
    expect(state.every((value) => Number.isFinite(value))).toBe(true);
  }
  return state;
}

describe("A scenario that means harm, yet is one, plays to its end:", () => {
  const nothing = "(oil - oil)";
  const event = { title: "E", text: "E." };
  it.each<[string, Partial<ScenarioSource>]>([
    [
      "division by zero in dynamics",
      { dynamics: { a: { to: "oil", add: `1 / ${nothing}` }, b: { to: "light", set: `1 % ${nothing}` } } },
    ],
    [
      "division by zero in chances",
      { events: { e: { ...event, chance: `1 / ${nothing}`, effects: [{ to: "oil", add: 1 }] } } },
    ],
    [
      "weights that are all 0, or less",
      {
        events: {
          e: {
            ...event,
            choices: {
              a: {
                label: "A",
                outcomes: [
                  { weight: `-1 - ${nothing}`, text: "x" },
                  { weight: `0 / ${nothing}`, text: "y" },
                ],
              },
            },
          },
        },
      },
    ],
    [
      "a rival whose tells and weights are nothing",
      {
        rivals: {
          merchant: {
            moves: { m: { label: "M", weight: `1 / ${nothing}`, effects: [] } },
            quiet: -1,
            tellAccuracy: `${nothing} / ${nothing}`,
          },
        },
      },
    ],
    [
      "events that fire each other in a ring",
      {
        events: {
          a: { ...event, effects: [{ fire: "b" }, { to: "oil", add: 1 }] },
          b: { ...event, chained: true, effects: [{ fire: "c" }] },
          c: {
            ...event,
            chained: true,
            effects: [
              { fire: "a", if: "turn > 0" },
              { fire: "c", after: 1 },
            ],
          },
        },
      },
    ],
    [
      "promises that make promises",
      {
        promises: {
          a: { text: "A", to: "keeper", holds: "oil < 0", broken: { effects: [{ promise: "b" }, { promise: "a" }] } },
          b: {
            text: "B",
            to: "keeper",
            until: "oil > 0",
            within: 0,
            kept: { effects: [{ promise: "a" }, { promise: "b" }] },
          },
        },
        events: { e: { ...event, once: true, effects: [{ promise: "a" }] } },
      },
    ],
    ["a run of one turn", { calendar: { start: "1871", step: "year", turns: 1 } }],
    ["no actions and no attention", { attention: 0, actions: {} }],
    [
      "200 turns of amounts spread over 100",
      {
        calendar: { start: "1871", step: "year", turns: 200 },
        events: {
          e: {
            ...event,
            effects: [
              { to: "oil", add: "oil / 3", over: 100 },
              { to: "oil", add: -1, over: 100, after: 100, evaluate: "due" },
            ],
          },
        },
        director: { dilemmas: 1, consequences: 1, repeat: 0 },
      },
    ],
    [
      "numbers at the edge of what can be stored",
      {
        variables: { ...variables, edge: { start: 2_147_483_648, min: -2_147_483_648, max: 2_147_483_648 } },
        dynamics: { ...dynamics, a: { to: "edge", multiply: -1e300 }, b: { to: "edge", add: "exp(1e9) * 1e300" } },
      },
    ],
  ])("%s", (_, partial) => {
    playThrough(partial);
  });

  it("an ending called while the first turn opens comes at its close", () => {
    const model = modelOf({
      events: { e: { title: "E", text: "E.", effects: [{ ending: "dark" }] } },
      endings: { ...endings, dark: { title: "Dark", kind: "bad", text: "Dark.", when: "oil < 0", early: true } },
    });
    const closed = close(model, startRun(model, seedOf(1)));
    expect(look(model, closed.state).ended?.ending).toBe("dark");
  });
});
