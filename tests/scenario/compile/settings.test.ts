import { describe, expect, test } from "vitest";
import { compiled, part, problemsOf } from "../../support/compiled.ts";
import { harbour } from "../../support/harbour.ts";

const calm = { difficulty: "calm", overrides: {} };
const withOverrides = (overrides: Record<string, number>) => ({ difficulty: null, overrides });

describe("a difficulty", () => {
  test("sets constants and starts, of all actors or of one", () => {
    const model = compiled(harbour(), calm);
    expect(part(model.constants, "burn").value).toBe(3);
    expect(part(model.variables, "oil").start).toBe(60);
    expect(part(model.variables, "south.beam").start).toBe(10);
    const one = harbour({ difficulty: { calm: { label: "Calm", set: { "variables.north.beam.start": 7 } } } });
    expect(part(compiled(one, calm).variables, "north.beam").start).toBe(7);
    expect(part(compiled(one, calm).variables, "south.beam").start).toEqual({ min: 20, max: 30 });
  });

  test("is left aside when it isn't chosen", () => {
    expect(part(compiled(harbour()).constants, "burn")).toMatchObject({ value: 8, min: 3, max: 12 });
  });

  test("that isn't chosen is checked all the same", () => {
    const set = { "constants.brun.value": 1, "variables.oil.start": 200, "variables.rank.start": 1, "oil.start": 3 };
    expect(problemsOf(harbour({ difficulty: { hard: { label: "Hard", set } } }))).toEqual([
      'difficulty.hard.set.constants.brun.value unknown-name unknown setting "constants.brun.value"; did you mean "constants.burn.value"?',
      'difficulty.hard.set.oil.start unknown-name unknown setting "oil.start"; did you mean "variables.oil.start"?',
      'difficulty.hard.set.variables.oil.start range 200 is outside the bounds of "oil", 0 to 100',
      'difficulty.hard.set.variables.rank.start type "rank" is not a number, so a difficulty can\'t set its start',
    ]);
  });

  test("that isn't there is a problem", () => {
    expect(problemsOf(harbour(), { difficulty: "clam", overrides: {} })).toEqual([
      'difficulty unknown-name unknown difficulty "clam"; did you mean "calm"?',
    ]);
  });
});

describe("overrides", () => {
  test("go over the difficulty's constants", () => {
    expect(part(compiled(harbour(), { difficulty: "calm", overrides: { burn: 5 } }).constants, "burn").value).toBe(5);
  });

  test("hold uncertainties at a value", () => {
    const { uncertainties } = compiled(harbour(), withOverrides({ reef: 4, current: 1 }));
    expect(part(uncertainties, "reef").draw).toEqual({ kind: "range", min: 4, max: 4, step: 0 });
    expect(part(uncertainties, "current").draw).toEqual({
      kind: "options",
      options: ["slack", "strong"],
      weights: [0, 1],
    });
  });

  test("never change where anything stands", () => {
    const { layout } = compiled(harbour(), { difficulty: "calm", overrides: { reef: 4 } });
    expect(layout).toEqual(compiled(harbour()).layout);
  });

  test.each([
    [{ burn: 13 }, 'constants.burn range an assumption can\'t be set to 13: "burn" goes from 3 to 12'],
    [{ burn: NaN }, 'constants.burn range an assumption can\'t be set to NaN: "burn" goes from 3 to 12'],
    [{ reef: 11 }, 'uncertainties.reef range "reef" can\'t be held at 11: it goes from 0 to 10'],
    [{ current: 0.5 }, 'uncertainties.current range "current" can\'t be held at 0.5: it goes from 0 to 1'],
    [{ brun: 5 }, 'constants unknown-name unknown constant or uncertainty "brun"; did you mean "burn"?'],
    [{ constructor: 5 }, expect.stringMatching(/unknown constant or uncertainty "constructor"/)],
  ])("%j", (overrides, problem) => {
    expect(problemsOf(harbour(), withOverrides(overrides))).toEqual([problem]);
  });
});
