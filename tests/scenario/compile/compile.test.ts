import { describe, expect, test } from "vitest";
import { compileScenario } from "../../../src/scenario/compile/compile.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { compiled, evaluate, part, problemsOf } from "../../support/compiled.ts";
import { harbour } from "../../support/harbour.ts";
import { tiny } from "../../support/tiny.ts";

describe("a scenario becomes a model", () => {
  test("the lighthouse and its harbour have no problem", () => {
    expect(problemsOf(tiny())).toEqual([]);
    expect(problemsOf(harbour())).toEqual([]);
  });

  test("every list is sorted by id, and effects stand at their own index", () => {
    const model = compiled(harbour());
    for (const list of [
      model.variables,
      model.derived,
      model.dynamics,
      model.actions,
      model.events,
      model.measures,
      model.endings,
    ]) {
      const ids = list.map(({ id }) => id);
      expect(ids).toEqual([...ids].sort());
    }
    expect(model.effects.map(({ index }) => index)).toEqual(model.effects.map((_, index) => index));
    expect(part(model.events, "storm").choices.map(({ id }) => id)).toEqual(["climb", "wait"]);
  });

  test("the order of keys in the file changes nothing", () => {
    expect(skeleton(compiled(reversed(harbour())))).toEqual(skeleton(compiled(harbour())));
  });

  test("no two things share a slot, and every slot has a name", () => {
    const { layout } = compiled(harbour());
    expect(new Set(layout.names).size).toBe(layout.size);
  });

  test("a variable finds its index by slot", () => {
    const model = compiled(harbour());
    model.variables.forEach(({ slot }, index) => expect(model.variableAt[slot]).toBe(index));
    expect(model.variableAt[model.layout.turn]).toBe(-1);
  });

  test("what is wrong without being a formula's or an effect's fault is left to the lint, yet gives no model", () => {
    const source = tiny({ levers: { wick: { options: { thin: "Thin", broad: "Broad" }, start: "wide" } } });
    expect(compileScenario(source, AS_WRITTEN)).toEqual({ model: null, problems: [] });
  });

  test("all problems are reported at once, with their places inside the formulas", () => {
    const { problems } = compileScenario(
      tiny({
        dynamics: { burning: { to: "oil", add: "-bunr" }, fading: { to: "brightness", add: -4 } },
        endings: { ...tiny().endings, dark: { title: "Dark", kind: "bad", when: "oil <= 'none'", text: "Dark." } },
      }),
      AS_WRITTEN,
    );
    expect(problems.map(({ path, code, offset }) => ({ path: path.join("."), code, offset }))).toEqual([
      { path: "dynamics.burning.add", code: "formula-unknown-name", offset: 1 },
      { path: "dynamics.fading.to", code: "effect-target", offset: undefined },
      { path: "endings.dark.when", code: "formula-type", offset: 7 },
    ]);
  });
});

describe("what is declared for each actor of a group", () => {
  test("becomes one of each actor's own, with the actor's start", () => {
    const model = compiled(harbour());
    expect(part(model.variables, "north.beam").start).toBe(40);
    expect(part(model.variables, "south.beam").start).toEqual({ min: 20, max: 30 });
  });

  test("self is the actor in targets, formulas, reasons and forces", () => {
    const model = compiled(harbour());
    const { effect } = part(model.dynamics, "south.polishing");
    expect(effect).toMatchObject({
      because: "South Bank polishes",
      force: "south",
      cause: { kind: "dynamic", id: "south.polishing" },
    });
    expect(effect.act).toMatchObject({ kind: "add", slot: part(model.variables, "south.beam").slot });
    expect(effect.act.kind === "add" && evaluate(model, effect.act.value, { "south.beam": 50, "north.beam": 90 })).toBe(
      1.5,
    );
    expect(evaluate(model, part(model.derived, "north.ownLead").value, { "north.beam": 50, light: 20 })).toBe(30);
  });

  test("their noises differ", () => {
    const { dynamics } = compiled(harbour());
    expect(part(dynamics, "north.polishing").effect.key).not.toBe(part(dynamics, "south.polishing").effect.key);
  });

  test("a group without actors is a problem", () => {
    const variables = { ...tiny().variables, beam: { each: "lihgt", label: "Beam", start: 1, min: 0, max: 2 } };
    expect(problemsOf(tiny({ variables, actors: { north: { name: "N", is: ["light"] } } }))).toEqual([
      'variables.beam.each unknown-name unknown group of actors "lihgt"; did you mean "light"?',
    ]);
  });
});

describe("derived values", () => {
  test("read each other in any order and are as hidden as what they read", () => {
    const model = compiled(
      harbour({
        derived: { a: { value: "b + 1" }, b: { value: "light * 2" }, c: { value: "a + rot" }, ...harbour().derived },
      }),
    );
    expect(evaluate(model, part(model.derived, "a").value, { light: 4 })).toBe(9);
    expect(model.derived.map(({ id, openness }) => `${id} ${openness}`)).toEqual([
      "a exact",
      "b exact",
      "brightness exact",
      "c hidden",
      "clear exact",
      "lead noisy",
      "north.ownLead noisy",
      "south.ownLead noisy",
    ]);
  });

  test("a cycle is named once, and what reads it isn't reported too", () => {
    const derived = {
      ...tiny().derived,
      a: { value: "b" },
      b: { value: "c" },
      c: { value: "a" },
      d: { value: "a + 1" },
    };
    expect(problemsOf(tiny({ derived }))).toEqual([
      'derived.a.value cycle a derived value can\'t depend on itself: "a" reads "b" reads "c" reads "a"',
    ]);
  });
});

test("a measure that is called as a value must be that value", () => {
  expect(problemsOf(tiny({ measures: { light: "ships" } }))).toEqual([
    'measures.light duplicate-name "light" is a value already; the measure must be that value or have another name',
  ]);
});

test("the chart's axes are weighted sums of values and measures", () => {
  const chart = {
    x: { label: "X", range: [0, 100] as [number, number], sum: { ships: 2, half: 1, "hours.watch": 0.5 } },
    y: { label: "Y", range: [0, 100] as [number, number], sum: { light: 1 } },
  };
  const model = compiled(harbour({ chart, measures: { half: "light / 2" } }));
  expect(evaluate(model, part(model.measures, "chart.x").value, { ships: 3, light: 8, "hours.watch": 2 })).toBe(11);
});

/** A model without its functions, which can't be compared. */
const skeleton = (model: object): unknown =>
  JSON.parse(JSON.stringify(model, (_, value: unknown) => (typeof value === "function" ? "f" : value)));

/** The same tree with the keys of every object in reverse. */
function reversed<T>(value: T): T;
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => reversed(item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
