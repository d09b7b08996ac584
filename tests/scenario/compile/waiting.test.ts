import { expect, test } from "vitest";
import { decide } from "../../../src/engine/decide.ts";
import { startRun } from "../../../src/engine/start.ts";
import { PENDING, type Model } from "../../../src/engine/model.ts";
import type { State } from "../../../src/engine/value.ts";
import type { EffectSource } from "../../../src/scenario/shape/effects.ts";
import type { ScenarioSource } from "../../../src/scenario/shape/scenario.ts";
import { close, seedOf } from "../../support/model.ts";
import { compiled } from "../../support/compiled.ts";
import { harbour } from "../../support/harbour.ts";
import { tiny } from "../../support/tiny.ts";

const rowsOf = (partial: Partial<ScenarioSource>): number =>
  compiled(tiny({ actions: {}, events: {}, ...partial })).layout.pending.rows;
const later = (after: number, over = 1): EffectSource => ({ to: "oil", add: 1, after, over });
const action = (effects: EffectSource[], more: object = {}) => ({
  actions: { a: { title: "A", attention: 0, effects, ...more } },
});
const event = (more: object) => ({ events: { e: { title: "E", text: "E.", ...more } } });

test.each<[string, number, Partial<ScenarioSource>]>([
  ["effects at once need no row", 0, action([later(0)])],
  ["after one turn: last turn's and this turn's", 2, action([later(1)])],
  ["after three turns: four ages", 4, action([later(3)])],
  ["an effect in three parts: the second and third wait", 3, action([later(0, 3)])],
  ["in three parts after two turns", 5, action([later(2, 3)])],
  ["each effect of the list", 6, action([later(1), later(3), later(0)])],
  ["a cooldown spaces them", 2, action([later(3)], { cooldown: 2 })],
  ["once is once", 1, action([later(3)], { once: true })],
  ["never more than there are turns", 7, action([later(100)])],
  [
    "of an event's choices the one that makes most wait",
    2,
    {
      ...event({
        choices: { x: { label: "X", effects: [later(1), later(1)] }, y: { label: "Y", effects: [later(1)] } },
        once: true,
      }),
    },
  ],
  [
    "of a choice's outcomes the one that makes most wait, besides the choice's own",
    3,
    {
      ...event({
        choices: {
          x: {
            label: "X",
            effects: [later(1)],
            outcomes: [
              { weight: 1, effects: [later(1), later(2)] },
              { weight: 1, effects: [later(1)] },
            ],
          },
        },
        once: true,
      }),
    },
  ],
  ["an event comes again only after the director's pause", 2, { ...event({ effects: [later(4)] }) }],
  [
    "unless an effect fires it",
    5,
    {
      events: {
        e: { title: "E", text: "E.", effects: [later(4)] },
        f: { title: "F", text: "F.", effects: [{ fire: "e" }] },
      },
    },
  ],
])("%s: %i", (_, rows, partial) => {
  expect(rowsOf(partial)).toBe(rows);
});

/** Takes every action whenever it may be taken. */
function closeBusily(model: Model, state: State): State {
  const actions = model.actions.filter(({ id, cooldown, takenSlot, once }) => {
    const taken = state[takenSlot]!;
    return id !== "buyOil" && (taken === 0 || (!once && state[model.layout.turn]! - taken >= Math.max(1, cooldown)));
  });
  return close(model, state, { actions: actions.map(({ id }) => ({ id })) }).state;
}

const waitingNow = (model: Model, state: State): number => {
  const { first, rows } = model.layout.pending;
  return Array.from({ length: rows }, (__, row) => state[first + row * PENDING.size + PENDING.effect]!).filter(
    (effect) => effect > 0,
  ).length;
};

test("the busiest run fits, and leaves no room to spare where only actions make effects wait", () => {
  const calendar = { ...tiny().calendar, turns: 12 };
  const actions = {
    a: { title: "A", attention: 0, effects: [later(2), later(0, 3), later(5)] },
    b: { title: "B", attention: 0, cooldown: 3, effects: [later(4, 2)] },
  };
  const endings = { on: { title: "On", kind: "good" as const, otherwise: true, text: "On." } };
  const model = compiled(tiny({ calendar, actions, events: {}, endings }));
  let state = startRun(model, seedOf(1));
  let most = 0;
  for (let turn = 1; turn <= 11; turn++) {
    state = closeBusily(model, state);
    most = Math.max(most, waitingNow(model, state));
  }
  // Within a close, before what is due runs, one more of each age waits: after it, that much is free again.
  expect(most).toBeGreaterThanOrEqual(model.layout.pending.rows - 5);
});

test("the harbour runs to its end with everything in it", () => {
  const model = compiled(harbour());
  for (let seed = 1; seed <= 20; seed++) {
    let state = startRun(model, seedOf(seed));
    const opened = decide(model, state, { kind: "open", deal: "oil" });
    if (!("refused" in opened)) state = opened.state;
    while (state[model.layout.ended] === 0) state = close(model, state).state;
    expect(state.every((value) => Number.isFinite(value))).toBe(true);
  }
});
