import { Script } from "node:vm";
import { describe, expect, test } from "vitest";
import { closureKernel } from "../src/engine/kernel.ts";
import type { Model } from "../src/engine/model.ts";
import { EMPTY_PLAN } from "../src/engine/plan.ts";
import { modelOf, seedOf } from "./support/model.ts";

/** What a line of code gives when it stands in a file of that name. */
const evaluated = (line: string, file: string): unknown =>
  (new Script(`(() => (${line}))`, { filename: file }).runInThisContext() as () => unknown)();

const FORBIDDEN = [
  "Math.random()",
  "Math.pow(3, 1.1)",
  "Math.exp(1)",
  "Math.log(2)",
  "Math.sin(1)",
  "Math.hypot(3, 4)",
  "Date.now()",
  "new Date()",
  "performance.now()",
  "crypto.randomUUID()",
  "'a'.localeCompare('b')",
  "(1).toLocaleString()",
  "new Intl.NumberFormat()",
  "setTimeout(() => {}, 0)",
  "queueMicrotask(() => {})",
  "new Function('return 1')()",
];

describe("While code of the folders that decide a run is at work", () => {
  test.each(FORBIDDEN)("%s throws", (line) => {
    for (const folder of ["engine", "formula", "scenario", "runs", "foresight"])
      expect(() => evaluated(line, `/game/src/${folder}/planted.ts`)).toThrow("while the engine runs");
  });

  test.each(FORBIDDEN)("%s is the tests' and other folders' own affair", (line) => {
    for (const file of ["/game/src/app/saves.ts", "/game/src/cli/drift.ts", "/game/tests/some.test.ts"])
      expect(() => evaluated(line, file)).not.toThrow();
  });

  test.each(["Math.sqrt(2)", "Math.floor(2.5)", "Math.imul(3, 5)", "(1).toFixed(2)", "JSON.stringify([1])"])(
    "%s may be used",
    (line) => {
      expect(() => evaluated(line, "/game/src/engine/planted.ts")).not.toThrow();
    },
  );

  test("what a package does for it counts as its own doing", () => {
    const roll = evaluated("() => Math.random()", "/game/node_modules/dice/roll.js") as () => number;
    const engine = evaluated("(roll) => roll()", "/game/src/engine/planted.ts") as (roll: () => number) => number;
    expect(() => engine(roll)).toThrow("Math.random while the engine runs");
  });

  test("a formula of the engine's own model that rolls dice is found out in a run", () => {
    const model = modelOf();
    const rolled = evaluated("() => Math.random()", "/game/src/formula/planted.ts") as () => number;
    const [first, ...others] = model.dynamics;
    const dice: Model = {
      ...model,
      dynamics: [
        { ...first!, effect: { ...first!.effect, act: { ...first!.effect.act, value: rolled } as never } },
        ...others,
      ],
    };
    const kernel = closureKernel(dice);
    const state = kernel.start(seedOf(1));
    expect(() => kernel.resolveInto(state, state.slice(), EMPTY_PLAN)).toThrow("Math.random while the engine runs");
  });
});
