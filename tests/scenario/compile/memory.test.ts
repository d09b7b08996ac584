import { describe, expect, test } from "vitest";
import type { ScenarioSource } from "../../../src/scenario/shape/scenario.ts";
import { compiled, evaluate, part, problemsOf } from "../../support/compiled.ts";
import { harbour } from "../../support/harbour.ts";
import { tiny } from "../../support/tiny.ts";

const reading = (value: string) => compiled(tiny({ derived: { ...tiny().derived, x: { value } } }));
const xOf = (value: string, values: Readonly<Record<string, number>>): number => {
  const model = reading(value);
  return evaluate(model, part(model.derived, "x").value, values);
};

describe("what formulas remember", () => {
  test("only what they recall is kept", () => {
    expect(part(compiled(tiny()).variables, "oil")).toMatchObject({ historySlot: -1, changedSlot: -1 });
    const model = reading("ago(oil, 2) + since(light)");
    const oil = part(model.variables, "oil");
    expect(model.layout.names.slice(oil.historySlot, oil.historySlot + 7)).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((turn) => `oil#history.${turn}`),
    );
    expect(part(model.variables, "light").changedSlot).toBe(model.layout.names.indexOf("light#changed"));
  });

  test("an actor's own is kept for self and within a group", () => {
    const model = compiled(
      harbour({ derived: { old: { each: "light", value: "ago(self.beam, 1)" }, ...harbour().derived } }),
    );
    expect(part(model.variables, "north.beam").historySlot).toBeGreaterThan(0);
    const group = compiled(
      harbour({ derived: { old: { value: "maxof(light, ago(beam, 1))" }, ...harbour().derived } }),
    );
    expect(part(group.variables, "south.beam").historySlot).toBeGreaterThan(0);
  });

  test("for whom a rule of each actor or a rival's move is worked out, theirs is kept and no other's", () => {
    const names = (more: Partial<ScenarioSource>): readonly string[] =>
      compiled(harbour(more)).layout.names.filter((name) => /\.beam#(history\.0|changed)$/.test(name));
    const { dynamics, rivals } = harbour();
    const fading = { each: "light", to: "self.beam", add: "-ago(self.beam, 1) / 10", noise: 1 };
    expect(names({ dynamics: { ...dynamics, fading } })).toEqual(["north.beam#history.0", "south.beam#history.0"]);
    const [[id, rival] = []] = Object.entries(rivals ?? {});
    if (id === undefined || rival === undefined) throw new Error("the harbour has no rival");
    expect(names({ rivals: { ...rivals, [id]: { ...rival, quiet: "since(self.beam)" } } })).toEqual([
      `${id}.beam#changed`,
    ]);
  });

  test("a condition of a text is reason enough to keep it", () => {
    const storm = tiny().events!["storm"]!;
    const model = compiled(
      tiny({ events: { storm: { ...storm, text: [{ when: "ago(oil, 1) > oil", text: "Less oil." }] } } }),
    );
    expect(part(model.variables, "oil").historySlot).toBeGreaterThan(0);
  });

  test.each<[string, Readonly<Record<string, number>>, number]>([
    ["ago(oil, 2)", { turn: 5, "oil#history.3": 33 }, 33],
    ["ago(oil, 2)", { turn: 1, "oil#history.0": 30 }, 30],
    ["since(oil)", { turn: 5, "oil#changed": 3 }, 2],
    ["fired(storm)", { "event.storm#count": 2 }, 2],
    ["chose(storm, climb)", { "event.storm#chose": 1 }, 1],
    ["chose(storm, wait)", { "event.storm#chose": 1 }, 0],
    ["taken(polish)", { "action.polish#count": 3 }, 3],
    ["turn + turnsLeft", { turn: 2 }, 6],
    ["turnsLeft", { turn: 7 }, 0],
  ])("%s where %j", (formula, values, expected) => {
    expect(xOf(formula, values)).toBe(expected);
  });

  test.each([
    ["ago(brightness, 1)", /ago\(\) remembers stored variables only, and "brightness" is not one/],
    ["since(burn)", /since\(\) remembers stored variables only, and "burn" is not one/],
    ["ago(oli, 1)", /unknown variable "oli"; did you mean "oil"\?/],
    ["fired(strom)", /unknown event "strom"; did you mean "storm"\?/],
    ["chose(storm, clmb)", /unknown choice of "storm" "clmb"; did you mean "climb"\?/],
    ["taken(constructor)", /unknown action "constructor"/],
    ["kept(lit)", /unknown promise "lit"/],
  ])("%s is refused", (value, message) => {
    expect(problemsOf(tiny({ derived: { ...tiny().derived, x: { value } } }))).toEqual([
      expect.stringMatching(message),
    ]);
  });
});
