import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds, valueOf } from "../../../src/formula/wasm/formula.ts";
import { f64 } from "../../../src/formula/wasm/numbers.ts";
import { conditionFormulas, numberFormulas, states } from "../../support/formula-arbitrary.ts";
import { compiled, STATE_SIZE } from "../../support/formula-world.ts";
import { wasmFunction } from "../../support/wasmFunction.ts";

describe.each([
  { what: "A number", formulas: numberFormulas, wanted: "number" as const },
  { what: "A condition", formulas: conditionFormulas, wanted: "boolean" as const },
])("$what, whatever the formula and the state,", ({ formulas, wanted }) => {
  it("has the bits of the closures", () => {
    fc.assert(
      fc.property(formulas, fc.array(states, { minLength: 1, maxLength: 5 }), (text, all) => {
        fc.pre(text.length <= 2000);
        const closure = compiled(text, wanted);
        const asNumber = wasmFunction(0, (shop, body) => valueOf(shop, body, closure), STATE_SIZE);
        const asTruth = wasmFunction(0, (shop, body) => f64.fromU(holds(shop, body, closure)), STATE_SIZE);
        for (const state of all) {
          asNumber.state.set(state);
          asTruth.state.set(state);
          expect(asNumber.run()).toBe(closure(state));
          expect(asTruth.run()).toBe(closure(state) === 0 ? 0 : 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("A formula that might overflow", () => {
  it.each([
    "cash * 1e299 * 50",
    "0 - cash * 1e299 * 50",
    "1e300 + cash * 1e299",
    "cash / 1e-300 / 1e-300",
    "(1e300 + 1e300 * cash) * 0",
    "lerp(cash * 1e300, 0 - 1e300, cash)",
    "sumof(port, trade * 1e299)",
    "exp(cash) * exp(cash)",
    "pow(cash, 60) * pow(cash, 60)",
    "(cash % 0.3) * 1e300 / 0.1",
  ])("saturates alike: %s", (text) => {
    const closure = compiled(text, "number");
    const { state, run } = wasmFunction(0, (shop, body) => valueOf(shop, body, closure), STATE_SIZE);
    for (const cash of [-60, -1, 0, 0.25, 37, 900]) {
      state.fill(cash);
      expect(run()).toBe(closure(state));
    }
  });
});
