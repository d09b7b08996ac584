import { describe, expect, test } from "vitest";
import { checksum } from "../../src/engine/checksum.ts";
import { EMPTY_PLAN } from "../../src/engine/plan.ts";
import { resolve, resolveInto } from "../../src/engine/resolve.ts";
import { startRun } from "../../src/engine/start.ts";
import { close, entriesOf, modelOf, seedOf, valueOf } from "../support/model.ts";
import { tiny } from "../support/tiny.ts";

const quiet = { ...tiny().events, storm: { ...tiny().events!["storm"]!, chance: 0 } };

describe("a turn", () => {
  test("leaves the old state untouched and writes the same bits each time", () => {
    const model = modelOf();
    const state = startRun(model, seedOf(1));
    const before = checksum(state);
    const once = close(model, state).state;
    const twice = close(model, state).state;
    expect(checksum(state)).toBe(before);
    expect(checksum(once)).toBe(checksum(twice));
  });

  test("happens the same with and without a ledger", () => {
    const model = modelOf({ events: quiet });
    const state = startRun(model, seedOf(4));
    const into = state.slice();
    expect(resolveInto(model, state, into, EMPTY_PLAN, null)).toBe(null);
    expect(checksum(into)).toBe(checksum(close(model, state).state));
  });

  test("dynamics all read the state as it stood before them", () => {
    const model = modelOf({
      events: quiet,
      dynamics: {
        a: { to: "oil", add: "light" },
        b: { to: "light", set: "oil" },
        c: { to: "ships", multiply: 2 },
        d: { to: "ships", add: 1 },
      },
      variables: { ...tiny().variables, ships: { start: 3, min: 0, max: 500 } },
    });
    const { state } = close(model, startRun(model, seedOf(1)));
    expect(valueOf(model, state, "oil")).toBe(80);
    expect(valueOf(model, state, "light")).toBe(30);
    expect(valueOf(model, state, "ships")).toBe(7);
  });

  test("a clamp is an entry like any other, and entries add up", () => {
    const model = modelOf({ events: quiet, dynamics: { pour: { to: "oil", add: 1000 } } });
    const start = startRun(model, seedOf(1));
    const { state, happenings } = close(model, start);
    const entries = entriesOf(happenings, "oil");
    expect(entries.map((each) => each.cause)).toEqual([
      { kind: "dynamic", id: "pour" },
      { kind: "clamp", id: "oil" },
    ]);
    const sum = entries.reduce((total, each) => total + (each.to - each.from), 0);
    expect(valueOf(model, start, "oil") + sum).toBe(valueOf(model, state, "oil"));
    expect(valueOf(model, state, "oil")).toBe(100);
  });

  test("an action's delayed effect arrives when it is due, with the amount it was taken with", () => {
    const model = modelOf({
      events: quiet,
      dynamics: {},
      variables: { ...tiny().variables, ships: { start: 1, min: 0, max: 500 } },
    });
    const start = startRun(model, seedOf(1));
    const taken = close(model, start, { actions: [{ id: "buyOil", amount: 15 }] });
    expect(valueOf(model, taken.state, "oil")).toBe(30);
    const later = close(model, taken.state);
    expect(valueOf(model, later.state, "oil")).toBe(45);
    expect(entriesOf(later.happenings, "oil")[0]).toMatchObject({ because: "The cart arrives", phase: "due" });
  });

  test("an amount spread over turns comes in even parts, the remainder last", () => {
    const model = modelOf({
      events: quiet,
      dynamics: {},
      actions: { trim: { title: "Trim", attention: 1, once: true, effects: [{ to: "light", add: 10, over: 3 }] } },
    });
    let state = startRun(model, seedOf(1));
    const steps: number[] = [];
    for (let turn = 0; turn < 4; turn++) {
      const before = valueOf(model, state, "light");
      state = close(model, state, turn === 0 ? { actions: [{ id: "trim" }] } : {}).state;
      steps.push(valueOf(model, state, "light") - before);
    }
    expect(steps[0]).toBe(steps[1]);
    expect(steps[3]).toBe(0);
    expect(steps[0]! + steps[1]! + steps[2]!).toBe(10);
  });

  test("ends early by priority, and at the last turn by the first that holds or else otherwise", () => {
    const model = modelOf({ events: quiet, constants: { burn: { value: 40 } } });
    const { state, happenings } = close(model, startRun(model, seedOf(1)));
    expect(model.endings[state[model.layout.ended]! - 1]!.id).toBe("dark");
    expect(happenings.at(-1)).toMatchObject({ kind: "ending", ending: "dark" });
    expect(resolve(model, state, EMPTY_PLAN)).toMatchObject({ refused: true, code: "ended" });
  });
});

describe("a plan is refused whole", () => {
  const model = modelOf();
  const start = startRun(model, seedOf(1));
  const stormy = (): { state: typeof start } => {
    const always = modelOf({ events: { storm: { ...tiny().events!["storm"]!, when: true, chance: 1 } } });
    return { state: startRun(always, seedOf(1)) };
  };

  test.each([
    [{ actions: [{ id: "plish" }] }, "unknown-name", "actions.plish"],
    [{ actions: [{ id: "polish" }, { id: "polish" }] }, "twice", "actions.polish"],
    [{ actions: [{ id: "polish", amount: 3 }] }, "malformed", "actions.polish"],
    [{ actions: [{ id: "buyOil", amount: 5 }] }, "needs", "actions.buyOil"],
    [{ actions: [{ id: "buyOil", amount: 6 }] }, "off-grid", "actions.buyOil"],
    [{ actions: [{ id: "buyOil", amount: 500 }] }, "out-of-range", "actions.buyOil"],
    [{ choices: { storm: "climb" } }, "not-open", "choices.storm"],
    [{ choices: { __proto__x: "climb" } }, "unknown-name", "choices.__proto__x"],
    [{ levers: { price: "low" } }, "unknown-name", "levers.price"],
  ])("%j is refused as %s", (plan, code, path) => {
    expect(resolve(model, start, { ...EMPTY_PLAN, ...plan })).toMatchObject({ refused: true, code, path });
  });

  test("an open dilemma must be answered", () => {
    const { state } = stormy();
    expect(resolve(model, state, EMPTY_PLAN)).toMatchObject({ code: "unanswered", path: "choices.storm" });
  });
});
