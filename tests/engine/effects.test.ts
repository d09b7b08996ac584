import { describe, expect, test } from "vitest";
import { startRun } from "../../src/engine/start.ts";
import type { ScenarioSource } from "../../src/scenario/shape/scenario.ts";
import { close, entriesOf, modelOf, seedOf, valueOf } from "../support/model.ts";

type Actions = NonNullable<ScenarioSource["actions"]>;
type Effects = Actions[string]["effects"];

const act = (effects: Effects): Actions[string] => ({
  title: "Act",
  text: "Do it.",
  attention: 0,
  once: true,
  effects,
});

/** Values of `light` after each close, when the actions are taken in turn 1. */
function lights(actions: Actions, more: Partial<ScenarioSource> = {}, turns = 5): number[] {
  const model = modelOf({ events: {}, dynamics: {}, ...more, actions });
  let state = startRun(model, seedOf(1));
  return Array.from({ length: turns }, (_, turn) => {
    const ids = turn === 0 ? Object.keys(actions) : [];
    state = close(model, state, { actions: ids.map((id) => ({ id })) }).state;
    return valueOf(model, state, "light");
  });
}

const draining: Partial<ScenarioSource> = { dynamics: { drain: { to: "oil", add: -5 } } };

describe("An effect", () => {
  test("tries its condition when it falls due, not when it is scheduled", () => {
    expect(lights({ a: act([{ to: "light", add: 1, after: 2, if: "oil < 25" }]) }, draining)).toEqual([
      50, 50, 51, 51, 51,
    ]);
    expect(lights({ a: act([{ to: "light", add: 1, after: 2, if: "oil >= 25" }]) }, draining)).toEqual([
      50, 50, 50, 50, 50,
    ]);
  });

  test("tries it for every part of an amount that is spread", () => {
    expect(lights({ a: act([{ to: "light", add: 9, over: 3, if: "oil != 25" }]) }, draining)).toEqual([
      53, 53, 56, 56, 56,
    ]);
  });

  test("takes its amount from when it is scheduled, or from when it falls due", () => {
    expect(lights({ a: act([{ to: "light", add: "oil", after: 2 }]) }, draining)[2]).toBe(80);
    expect(lights({ a: act([{ to: "light", add: "oil", after: 2, evaluate: "due" }]) }, draining)[2]).toBe(70);
    expect(lights({ a: act([{ to: "light", multiply: "oil / 30", after: 2 }]) }, draining)[2]).toBe(50);
    expect(lights({ a: act([{ to: "light", set: "oil", after: 2, evaluate: "due" }]) }, draining)[2]).toBe(20);
  });

  test("spreads an amount from its first part on, also one that is worked out late", () => {
    expect(lights({ a: act([{ to: "light", add: 6, over: 3, after: 1 }]) })).toEqual([50, 52, 54, 56, 56]);
    const late = act([{ to: "light", add: "oil - 10", over: 2, after: 2, evaluate: "due" }]);
    expect(lights({ a: late }, draining)).toEqual([50, 50, 55, 60, 60]);
  });

  test("gives what division leaves over with the last part, to the bit", () => {
    const model = modelOf({ events: {}, dynamics: {}, actions: { a: act([{ to: "light", add: 0.1, over: 3 }]) } });
    let state = startRun(model, seedOf(1));
    const steps: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const closed = close(model, state, { actions: turn === 0 ? [{ id: "a" }] : [] });
      steps.push(...entriesOf(closed.happenings, "light").map(({ from, to }) => to - from));
      state = closed.state;
    }
    expect(steps[0]).toBe(steps[1]);
    expect(steps[2]).not.toBe(steps[1]);
    expect(steps[0]! + steps[1]! + steps[2]!).toBe(Math.round(0.1 * 2 ** 20) / 2 ** 20);
  });
});

describe("Effects that fall due together", () => {
  const first = act([{ to: "light", set: 20, after: 2 }]);
  const second = act([{ to: "light", multiply: 2, after: 2 }]);

  test("work by the ids of their rules", () => {
    expect(lights({ a: first, b: second })[2]).toBe(40);
    expect(lights({ a: second, b: first })[2]).toBe(20);
  });

  test("keep their order whatever else was waiting before them", () => {
    const model = modelOf({
      events: {},
      dynamics: {},
      actions: {
        a: act([{ to: "oil", add: 1, after: 1 }]),
        b: act([{ to: "light", set: 20, after: 3 }]),
        c: act([{ to: "light", multiply: 2, after: 1 }]),
      },
    });
    const play = (early: boolean): number => {
      let state = startRun(model, seedOf(1));
      state = close(model, state, { actions: early ? [{ id: "a" }, { id: "b" }] : [{ id: "b" }] }).state;
      state = close(model, state).state;
      state = close(model, state, { actions: [{ id: "c" }] }).state;
      return valueOf(model, close(model, state).state, "light");
    };
    expect([play(true), play(false)]).toEqual([40, 40]);
  });
});
