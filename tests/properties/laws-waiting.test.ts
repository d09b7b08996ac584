import fc from "fast-check";
import { expect, it } from "vitest";
import { look } from "../../src/engine/look.ts";
import { PENDING } from "../../src/engine/model.ts";
import { resolve } from "../../src/engine/resolve.ts";
import { startRun } from "../../src/engine/start.ts";
import { AS_WRITTEN } from "../../src/scenario/setup.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { anyPlan, play } from "../support/generator/play.ts";
import { makeSource, scenarioNumbers } from "../support/generator/scenario.ts";
import { whimsies, whimsOf, type Whims } from "../support/generator/whims.ts";

const { LAW_RUNS = "40", LAW_SEED = "3" } = process.env;

/** Every list of effects in a scenario with delays put to them, and a long calendar. */
function strained(value: unknown, w: Whims): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => {
      if (typeof item !== "object" || item === null || !EFFECT.some((key) => key in item)) return strained(item, w);
      const { if: _never, ...rest } = item as { if?: unknown };
      return { ...rest, after: w.pick([1, 2, 3, 7]), ...("add" in rest ? { over: w.pick([1, 2, 30, 100]) } : {}) };
    });
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => {
      if (key === "cooldown" || key === "needs" || key === "attention")
        return key === "needs"
          ? []
          : [
              [
                key,
                key === "attention" && !("turns" in value) && !("calendar" in value) ? 0 : key === "cooldown" ? 1 : 24,
              ],
            ];
      if (key === "calendar") return [[key, { start: "Day", step: "turn", turns: 40 }]];
      return [[key, strained(member, w)]];
    }),
  );
}
const EFFECT = ["to", "fire", "breach", "end", "reopen", "promise", "reveal"];

it("However many effects are made to wait, there is a row for each", () => {
  let fullest = 0;
  fc.assert(
    fc.property(scenarioNumbers, whimsies(600), fc.nat(), (numbers, whims, low) => {
      const text = JSON.stringify(strained(makeSource(numbers), whimsOf(whims.toReversed())));
      const { scenario, diagnostics } = loadScenario(text, "made.json");
      if (scenario === null) throw new Error(JSON.stringify(diagnostics.find(({ severity }) => severity === "error")));
      const model = scenario.model(AS_WRITTEN);
      play(model, { low, high: 3 }, whims, 60);
      // Now everything, always.
      let state = startRun(model, { low, high: 4 });
      while (state[model.layout.ended] === 0) {
        const view = look(model, state);
        const plan = {
          ...anyPlan(view, whimsOf(whims)),
          actions: view.actions.filter(({ blocked }) => blocked === null).map(({ id }) => ({ id })),
        };
        const closed = resolve(model, state, plan);
        if ("refused" in closed) throw new Error(closed.message);
        state = closed.state;
        const { first, rows } = model.layout.pending;
        let busy = 0;
        for (let row = 0; row < rows; row++) if (state[first + row * PENDING.size + PENDING.effect] !== 0) busy += 1;
        fullest = Math.max(fullest, rows === 0 ? 0 : busy / rows);
      }
    }),
    { numRuns: Number(LAW_RUNS), seed: Number(LAW_SEED), endOnFailure: true },
  );
  // The count is no wild guess: some scenario comes near it.
  expect(fullest).toBeGreaterThan(0.5);
});
