import { describe, expect, test } from "vitest";
import type { EffectSource } from "../../../src/scenario/shape/effects.ts";
import { compiled, evaluate, part, problemsOf } from "../../support/compiled.ts";
import { harbour } from "../../support/harbour.ts";

const withEffect = (effect: EffectSource) =>
  harbour({ actions: { a: { title: "A", attention: 0, effects: [effect] } } });
const problemOf = (effect: EffectSource): string[] =>
  problemsOf(withEffect(effect)).map((line) => line.replace("actions.a.effects[0]", "@"));

describe("what effects may change", () => {
  test.each<[EffectSource, string]>([
    [
      { to: "brightness", add: 1 },
      '@.to effect-target effects change variables only, and "brightness" is a derived value, which follows from others',
    ],
    [{ to: "burn", add: 1 }, '@.to effect-target effects change variables only, and "burn" is a constant'],
    [
      { to: "reef", add: 1 },
      '@.to effect-target effects change variables only, and "reef" is an uncertainty, drawn once a run',
    ],
    [
      { to: "wind", add: 1 },
      '@.to effect-target effects change variables only, and "wind" is a draw, made anew each turn',
    ],
    [
      { to: "wick", set: "thin" },
      '@.to effect-target effects change variables only, and "wick" is a lever, which the player sets',
    ],
    [
      { to: "hours.watch", add: 1 },
      '@.to effect-target effects change variables only, and "hours.watch" is part of an allocation, which the player sets',
    ],
    [{ to: "oli", add: 1 }, '@.to unknown-name unknown variable "oli"; did you mean "oil"?'],
    [
      { to: "self.beam", add: 1 },
      "@.to unknown-name \"self.beam\" is nobody's here: self has a meaning in what is declared for each actor, and in rivals' moves",
    ],
    [{ to: "rank", add: 1 }, '@.add type "rank" is one of several options, so it can be set but not changed by "add"'],
    [
      { to: "licensed", multiply: 2 },
      '@.multiply type "licensed" is true or false, so it can be set but not changed by "multiply"',
    ],
    [{ to: "rank", set: "matte" }, '@.set unknown-name unknown option of "rank" "matte"; did you mean "mate"?'],
    [{ to: "licensed", set: 1 }, '@.set type "licensed" is true or false and can\'t be set to 1'],
    [{ to: "oil", set: true }, '@.set type "oil" is a number and can\'t be set to true'],
    [{ to: "oil", set: 101 }, '@.set range 101 is outside the bounds of "oil", 0 to 100'],
    [
      { reveal: "keeper" },
      '@.reveal nothing-here there is nothing to reveal of "keeper": none of its variables is seen with an error',
    ],
  ])("%j", (effect, problem) => {
    expect(problemOf(effect)).toEqual([problem]);
  });
});

describe("what effects become", () => {
  test.each<[EffectSource, object]>([
    [
      { to: "oil", add: 2 },
      { kind: "add", over: 1, noise: null },
    ],
    [
      { to: "oil", add: 2, over: 3 },
      { kind: "add", over: 3 },
    ],
    [{ to: "oil", multiply: 2 }, { kind: "multiply" }],
    [{ fire: "inquiry" }, { kind: "fire", event: 0 }],
    [{ breach: "oil" }, { kind: "breach", deal: 0 }],
    [{ end: "oil" }, { kind: "end", deal: 0 }],
    [{ reopen: "oil" }, { kind: "reopen", deal: 0 }],
    [{ promise: "lit" }, { kind: "promise", promise: 0 }],
    [{ reveal: "reef" }, { kind: "reveal", uncertainty: 1 }],
    [{ reveal: "deal.oil.kind" }, { kind: "revealKind", deal: 0 }],
    [{ ending: "dark" }, { kind: "ending", ending: 1 }],
  ])("%j", (effect, act) => {
    expect(part(compiled(withEffect(effect)).actions, "a").effects[0]?.act).toMatchObject(act);
  });

  test("revealing an actor reveals all of its readings", () => {
    const model = compiled(withEffect({ reveal: "south" }));
    const act = part(model.actions, "a").effects[0]?.act;
    expect(act?.kind === "revealActor" && act.variables.map((index) => model.variables[index]?.id)).toEqual([
      "south.beam",
    ]);
  });

  test.each<[EffectSource, Readonly<Record<string, number>>, number]>([
    [{ to: "rank", set: "keeper" }, {}, 2],
    [{ to: "rank", set: "if(oil > 5, 'mate', 'hand')" }, { oil: 6 }, 1],
    [{ to: "licensed", set: true }, {}, 1],
    [{ to: "licensed", set: "oil > 5" }, { oil: 6 }, 1],
    [{ to: "oil", set: "light" }, { light: 7 }, 7],
    [{ to: "oil", set: 12 }, {}, 12],
  ])("%j sets what it says", (effect, values, expected) => {
    const model = compiled(withEffect(effect));
    const act = part(model.actions, "a").effects[0]?.act;
    expect(act?.kind === "set" && evaluate(model, act.value, values)).toBe(expected);
  });

  test("timing, reason and force are kept; what is not said is null", () => {
    const effects: EffectSource[] = [
      { to: "oil", add: 1, after: 2, evaluate: "due", because: "Why", force: "merchant", if: "oil > 1" },
      { to: "oil", add: 1 },
    ];
    const [said, unsaid] = part(
      compiled(harbour({ actions: { a: { title: "A", attention: 0, effects } } })).actions,
      "a",
    ).effects;
    expect(said).toMatchObject({
      after: 2,
      late: true,
      because: "Why",
      force: "merchant",
      cause: { kind: "action", id: "a" },
    });
    expect(said?.if).toBeTypeOf("function");
    expect(unsaid).toMatchObject({ after: 0, late: false, because: null, force: null, if: null });
  });

  test("amount is the action's, and means nothing without one", () => {
    const model = compiled(harbour());
    const buy = part(model.actions, "buyOil");
    const act = buy.effects[0]?.act;
    expect(act?.kind === "add" && evaluate(model, act.value, { "#amount": 15 })).toBe(15);
    expect(problemOf({ to: "oil", add: "amount" })).toEqual([expect.stringMatching(/^@\.add formula-unknown-name/)]);
  });

  test("the causes of choices, deals, promises and moves are id paths", () => {
    const model = compiled(harbour());
    const causes = new Set(model.effects.map(({ cause }) => `${cause.kind} ${cause.id}`));
    expect([...causes].sort()).toEqual([
      "action buyOil",
      "action polish",
      "choice storm.climb",
      "choice storm.wait",
      "deal oil",
      "dynamic burning",
      "dynamic delivery",
      "dynamic drifting",
      "dynamic fading",
      "dynamic mending",
      "dynamic north.polishing",
      "dynamic rotting",
      "dynamic saving",
      "dynamic south.polishing",
      "event inquiry",
      "event pledge",
      "promise lit",
      "rival north.lens",
    ]);
  });
});

test("a dynamic changes its target in exactly one way", () => {
  expect(problemsOf(harbour({ dynamics: { d: { to: "oil", add: 1, multiply: 2 }, e: { to: "oil" } } }))).toEqual([
    'dynamics.d shape give exactly one of "add", "multiply" and "set"',
    'dynamics.e shape give exactly one of "add", "multiply" and "set"',
  ]);
});
