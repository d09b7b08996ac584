import fc from "fast-check";
import { expect, it } from "vitest";
import { checkFormula } from "../../src/formula/check.ts";
import { compileFormula } from "../../src/formula/compile.ts";
import { collectMemory } from "../../src/formula/memory.ts";
import { parseFormula } from "../../src/formula/parse.ts";
import { stateWith, WORLD } from "../support/formula-world.ts";
import { budget, watched } from "./support/budget.ts";
import { changeText, STRANGE_NAMES, textChanges } from "./support/mutations.ts";
import { leavesPrototypes } from "./support/prototypes.ts";

const GOOD = [
  "cash / max(burn, 0.1) + table(demand, trust) * if(lit and not chose(storm, wait), 2, -3)",
  "clamp(ago(cash, 2) - since(trust), 0, 100) % (kept(vow) + 1)",
  "maxof(port, trade) > 3 or countof(port, trade > 2 * turn) == 0",
  "pow(abs(cash), 0.5) + exp(ln(trust + 1)) - lerp(1, 2, luck)",
  "((((((1 + 2) * 3) - 4) / 5) % 6) + sqrt(floor(ceil(round(7.5)))))",
  "cash + trust == burn and fired(storm) > 1 and taken(dredge) <= 2",
];
const names = fc.constantFrom(...STRANGE_NAMES);
const texts = fc.oneof(
  fc.tuple(fc.constantFrom(...GOOD), textChanges).map(([text, changes]) => changeText(text, changes)),
  fc
    .tuple(fc.constantFrom(...GOOD), names, names)
    .map(([text, from, to]) => text.replaceAll("cash", from).replaceAll("storm", to)),
  fc
    .array(fc.constantFrom("(", ")", "+", "-", "1", "cash", "'", "and", "not ", ",", "if(", ".", "1e", "max("), {
      maxLength: 60,
    })
    .map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 80 }),
);

it("Any text is a formula with a finite value, or is refused where it is wrong", () => {
  const state = stateWith({ cash: 5 });
  leavesPrototypes(() => {
    fc.assert(
      fc.property(texts, fc.constantFrom("number", "boolean", "any"), (text, expected) => {
        watched(() => {
          const { node, problem } = parseFormula(text);
          if (problem !== undefined) {
            expect(problem.message).not.toBe("");
            expect(problem.offset).toBeLessThanOrEqual(text.length);
            return;
          }
          collectMemory(node);
          const { problems } = checkFormula(node, WORLD, expected);
          if (problems.length === 0) expect(Number.isFinite(compileFormula(node, WORLD, expected)!(state))).toBe(true);
          for (const { message, offset } of problems) expect(message !== "" && offset <= text.length).toBe(true);
        });
      }),
      budget(3_000, 10),
    );
  });
});
