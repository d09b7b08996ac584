import { describe, expect, test } from "vitest";
import { EMPTY_PLAN } from "../../src/engine/plan.ts";
import { resolve } from "../../src/engine/resolve.ts";
import { startRun } from "../../src/engine/start.ts";
import { look } from "../../src/engine/look.ts";
import { sharesToward } from "../../src/foresight/bots/shares.ts";
import { close, modelOf, seedOf, valueOf } from "../support/model.ts";

/** Tenths have no exact place on the number grid, so that what is stored stands a little off what was written. */
const model = modelOf({
  events: {},
  dynamics: {},
  allocations: {
    flame: {
      label: "The flame",
      total: 1,
      step: 0.1,
      maxChange: 0.1,
      parts: {
        main: { label: "Main", start: 0.6, min: 0.1 },
        low: { label: "Low", start: 0.3, max: 0.9 },
        spare: { label: "Spare", start: 0.1, min: 0.1 },
      },
    },
  },
  actions: {
    pour: {
      title: "Pour",
      attention: 0,
      amount: { label: "Barrels", range: [0.1, 0.7], step: 0.1 },
      effects: [{ to: "oil", add: "-amount" }],
    },
  },
});

const tenths = (main: number, low: number, spare: number): { allocations: Record<string, Record<string, number>> } => ({
  allocations: { flame: { main: main / 10, low: low / 10, spare: spare / 10 } },
});

describe("shares in steps of a tenth", () => {
  test("keep the step as it is written", () => {
    expect(model.allocations[0]!.step).toBe(0.1);
    expect(model.actions[0]!.amount).toEqual({ min: 0.1, max: 0.7, step: 0.1, start: 0.1 });
  });

  test("are taken as they are written, turn after turn, up to the most that they may move", () => {
    let state = startRun(model, seedOf(1));
    for (const [main, low, spare] of [
      [5, 4, 1],
      [4, 5, 1],
      [3, 6, 1],
      [3, 6, 1],
      [2, 6, 2],
    ] as const) {
      state = close(model, state, tenths(main, low, spare)).state;
      expect(valueOf(model, state, "flame.main")).toBeCloseTo(main / 10, 6);
    }
  });

  test("are taken as they stand in the state, and at the least that a part may be", () => {
    const state = startRun(model, seedOf(1));
    const stored = Object.fromEntries(look(model, state).allocations[0]!.parts.map(({ id, value }) => [id, value]));
    close(model, state, { allocations: { flame: stored } });
    close(model, state, { allocations: { flame: { main: 0.7, low: 0.2 } } });
  });

  test.each([
    [tenths(4, 5, 1), "max-change"],
    [{ allocations: { flame: { main: 0.55, low: 0.35, spare: 0.1 } } }, "off-grid"],
    [tenths(7, 3, 0), "out-of-range"],
    [tenths(6, 4, 1), "sum"],
  ])("%j is refused as %s", (plan, code) => {
    expect(resolve(model, startRun(model, seedOf(1)), { ...EMPTY_PLAN, ...plan })).toMatchObject({
      refused: true,
      code,
    });
  });

  test("bots use the whole of what a part may move", () => {
    const [flame] = look(model, startRun(model, seedOf(1))).allocations;
    expect(sharesToward(flame!, { main: 0, low: 0.9, spare: 0.1 })["main"]).toBeCloseTo(0.5, 9);
    expect(sharesToward(flame!, { main: 0.9, low: 0, spare: 0.1 })["main"]).toBeCloseTo(0.7, 9);
  });
});

describe("amounts in steps of a tenth", () => {
  test.each([0.1, 0.2, 0.1 + 0.1 + 0.1, 0.7])("%d is taken", (amount) => {
    const { state } = close(model, startRun(model, seedOf(1)), { actions: [{ id: "pour", amount }] });
    expect(valueOf(model, state, "oil")).toBeCloseTo(30 - amount, 6);
  });

  test.each([
    [0, "out-of-range"],
    [0.8, "out-of-range"],
    [0.25, "off-grid"],
  ])("%d is refused as %s", (amount, code) => {
    const plan = { ...EMPTY_PLAN, actions: [{ id: "pour", amount }] };
    expect(resolve(model, startRun(model, seedOf(1)), plan)).toMatchObject({ refused: true, code });
  });
});

test("an action's needs may read the amount that it is taken with", () => {
  const frugal = modelOf({
    events: {},
    actions: {
      pour: {
        title: "Pour",
        attention: 0,
        needs: [{ if: "oil >= 10 * amount", else: "Too much" }],
        amount: { label: "Barrels", range: [1, 5], step: 1 },
        effects: [{ to: "oil", add: "-amount" }],
      },
    },
  });
  const start = startRun(frugal, seedOf(1));
  expect(resolve(frugal, start, { ...EMPTY_PLAN, actions: [{ id: "pour", amount: 4 }] })).toMatchObject({
    code: "needs",
    message: "Too much",
  });
  close(frugal, start, { actions: [{ id: "pour", amount: 3 }] });
});
