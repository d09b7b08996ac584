import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conditionFormulas, numberFormulas, states } from "../support/formula-arbitrary.ts";
import { interpret } from "../support/formula-interpreter.ts";
import { checked, compiled } from "../support/formula-world.ts";

const RUNS = { numRuns: 1500 };

describe.each([
  { what: "A number", formulas: numberFormulas, wanted: "number" as const },
  { what: "A condition", formulas: conditionFormulas, wanted: "boolean" as const },
])("$what, whatever the formula and the state,", ({ formulas, wanted }) => {
  it("has the bits that a plain interpreter gives, and is finite", () => {
    fc.assert(
      fc.property(formulas, fc.array(states, { minLength: 1, maxLength: 5 }), (text, all) => {
        fc.pre(text.length <= 2000);
        const formula = compiled(text, wanted);
        for (const state of all) {
          const value = formula(state);
          expect(Number.isFinite(value)).toBe(true);
          const plain = interpret(text, state);
          expect(value).toBe(wanted === "boolean" ? Number(plain > 0) : plain);
        }
      }),
      RUNS,
    );
  });

  it("lies within the bounds that the check gives", () => {
    fc.assert(
      fc.property(formulas, fc.array(states, { minLength: 1, maxLength: 5 }), (text, all) => {
        fc.pre(text.length <= 2000);
        const { interval, problems } = checked(text, wanted);
        expect(problems).toEqual([]);
        const formula = compiled(text, wanted);
        for (const state of all) {
          const value = formula(state);
          expect(value).toBeGreaterThanOrEqual(interval.min);
          expect(value).toBeLessThanOrEqual(interval.max);
        }
      }),
      RUNS,
    );
  });
});

describe("A division that isn't reported as doubtful", () => {
  it("never divides by zero, guarded or not", () => {
    const guards = fc
      .tuple(conditionFormulas, numberFormulas, numberFormulas)
      .map(([guard, dividend, divisor]) => ({ guard, dividend, divisor }));
    fc.assert(
      fc.property(guards, fc.array(states, { minLength: 1, maxLength: 4 }), ({ guard, dividend, divisor }, all) => {
        const text = `if(${guard} and ${divisor} > 0, ${dividend} / ${divisor}, 1)`;
        fc.pre(text.length <= 2000);
        const at = text.lastIndexOf(`/ ${divisor}, 1)`) + 2;
        expect(checked(text, "number").mayDivideByZero).not.toContain(at);
        const bare = `${dividend} / ${divisor}`;
        if (checked(bare, "number").mayDivideByZero.includes(bare.length - divisor.length)) return;
        const formula = compiled(divisor, "number");
        for (const state of all) expect(formula(state)).not.toBe(0);
      }),
      RUNS,
    );
  });
});
