import { describe, expect, test } from "vitest";
import { startRun } from "../../../src/engine/start.ts";
import type { State } from "../../../src/engine/value.ts";
import { chartedGoal, goalOf } from "../../../src/foresight/bots/goal.ts";
import { compileDisplay } from "../../../src/scenario/compile/display.ts";
import type { ScenarioSource } from "../../../src/scenario/shape/scenario.ts";
import { modelOf, seedOf } from "../../support/model.ts";
import { tiny } from "../../support/tiny.ts";

const ENDINGS: ScenarioSource["endings"] = {
  ...tiny().endings,
  beacon: { title: "A beacon", kind: "good", when: "ships >= 20 and (light > 80 or oil > 50)", text: "A reef." },
};
const model = modelOf({ endings: ENDINGS });
const source = tiny({ endings: ENDINGS });
const goal = goalOf(source, model, compileDisplay(source, model));

/** The first turn with some values set, and the run ended in some ending. */
function stateWith(values: Readonly<Record<string, number>>, ending?: string): State {
  const state = startRun(model, seedOf(1));
  for (const [name, value] of Object.entries(values)) state[model.layout.names.indexOf(name)] = value;
  if (ending !== undefined) state[model.layout.ended] = 1 + model.endings.findIndex(({ id }) => id === ending);
  return state;
}

describe("The goal that endings set", () => {
  test("is reached by a good ending alone, and a bad one is worth nothing", () => {
    expect(goal(stateWith({}, "beacon"))).toBe(1);
    expect(goal(stateWith({ ships: 30, light: 90 }, "dark"))).toBe(0);
  });

  test("is the nearer, the more of a good ending's condition holds", () => {
    const near = [
      stateWith({ ships: 0, light: 0, oil: 0 }, "retired"),
      stateWith({ ships: 15, light: 0, oil: 0 }, "retired"),
      stateWith({ ships: 20, light: 0, oil: 0 }, "retired"),
      stateWith({ ships: 20, light: 0, oil: 40 }, "retired"),
      stateWith({ ships: 20, light: 79, oil: 40 }, "retired"),
    ].map(goal);
    expect(near.toSorted((a, b) => a - b)).toEqual(near);
    expect(new Set(near).size).toBe(near.length);
    expect(near[0]).toBeGreaterThan(0);
    expect(near.at(-1)).toBeLessThan(0.5);
  });

  test("counts a run that goes on by how near it is", () => {
    expect(goal(stateWith({ ships: 20, light: 90 }))).toBeGreaterThan(goal(stateWith({ ships: 2, light: 20 })));
  });
});

describe("What the chart shows", () => {
  const charted = chartedGoal(source, model);

  test("is how far east and north the ship stands, from 0 to 1", () => {
    expect(charted(stateWith({ ships: 60, light: 100 }))).toBe(1);
    expect(charted(stateWith({ ships: 30, light: 50 }))).toBe(0.5);
    expect(charted(stateWith({ ships: 400, light: 0 }))).toBe(0.5);
  });

  test("is nothing once a run has ended badly", () => {
    expect(charted(stateWith({ ships: 60, light: 100 }, "dark"))).toBe(0);
  });
});
