import { describe, expect, test } from "vitest";
import { look } from "../../src/engine/look.ts";
import { startRun } from "../../src/engine/start.ts";
import type { ScenarioSource } from "../../src/scenario/shape/scenario.ts";
import { close, modelOf, seedOf } from "../support/model.ts";

type PromiseSource = NonNullable<ScenarioSource["promises"]>[string];

/** What becomes of a promise that is made in turn 1, close by close; oil falls by 5 a turn from 30. */
function told(promise: Omit<PromiseSource, "text" | "to">, turns = 6): string[] {
  const model = modelOf({
    events: {},
    calendar: { start: "1871", step: "year", turns: 12 },
    dynamics: { drain: { to: "oil", add: -5 } },
    promises: { word: { text: "A word", to: "harbour", ...promise } },
    actions: { give: { title: "Give", text: "It.", attention: 0, once: true, effects: [{ promise: "word" }] } },
  });
  let state = startRun(model, seedOf(1));
  return Array.from({ length: turns }, (_, turn) => {
    const { happenings, state: next } = close(model, state, { actions: turn === 0 ? [{ id: "give" }] : [] });
    state = next;
    const what = happenings.flatMap((each) => (each.kind === "promise" ? [each.what] : []));
    const { active, failing, warned } = look(model, state).promises[0]!;
    return [...what, ...(active ? ["stands"] : []), ...(failing ? ["failing"] : []), ...(warned ? ["soon"] : [])].join(
      " ",
    );
  });
}

describe("A promise that something holds", () => {
  test("is broken at the first close at which it doesn't", () => {
    expect(told({ holds: "oil >= 20" }, 4)).toEqual(["made stands", "stands", "broken", ""]);
  });

  test("stands as many failures in a row as its grace, and shows that it fails", () => {
    expect(told({ holds: "oil >= 20", grace: 1 }, 4)).toEqual(["made stands", "stands", "stands failing", "broken"]);
    expect(told({ holds: "oil != 20 and oil != 10", grace: 1 }, 5)).toEqual([
      "made stands",
      "stands failing",
      "stands",
      "stands failing",
      "stands",
    ]);
  });

  test("is kept when its time is over, warned of before, and made again where it renews", () => {
    expect(told({ holds: "oil >= 0", within: 3, warn: 1 }, 5)).toEqual([
      "made stands",
      "warned stands soon",
      "stands soon",
      "kept",
      "",
    ]);
    expect(told({ holds: "oil >= 0", within: 2, renews: true })).toEqual([
      "made stands",
      "stands soon",
      "kept stands",
      "stands soon",
      "kept stands",
      "stands soon",
    ]);
  });

  test("doesn't renew once it is broken", () => {
    expect(told({ holds: "oil >= 15", within: 2, renews: true })).toEqual([
      "made stands",
      "stands soon",
      "kept stands",
      "broken",
      "",
      "",
    ]);
  });
});

describe("A promise until something", () => {
  test("is kept as soon as that holds", () => {
    expect(told({ until: "oil <= 20", within: 4 }, 3)).toEqual(["made stands", "kept", ""]);
  });

  test("is broken when its time is over first, kept when both come at once", () => {
    expect(told({ until: "oil <= 5", within: 2 }, 4)).toEqual(["made stands", "stands soon", "broken", ""]);
    expect(told({ until: "oil <= 15", within: 2 }, 4)).toEqual(["made stands", "stands soon", "kept", ""]);
  });
});
