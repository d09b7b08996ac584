import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import { say } from "../../src/scenario/words/say.ts";
import { seenState } from "../../src/engine/seen.ts";
import { AS_WRITTEN } from "../../src/scenario/setup.ts";
import { archivedText } from "../golden/recording.ts";
import { play } from "../support/generator/play.ts";
import { makeSource, scenarioNumbers } from "../support/generator/scenario.ts";
import { harbour } from "../support/harbour.ts";
import { budget, watched } from "./support/budget.ts";
import { changeText, changeTree, textChanges, treeChanges } from "./support/mutations.ts";
import { leavesPrototypes } from "./support/prototypes.ts";

const HARBOUR = JSON.stringify(harbour());
const LIGHTHOUSE = archivedText("lighthouse@e10238b3eca1b43d");

/** Loads any text; what loads is played for a few turns and its words are said. */
function tryScenario(text: string): void {
  const { scenario, diagnostics } = watched(() => loadScenario(text, "any.json"));
  expect(scenario === null).toBe(diagnostics.some(({ severity }) => severity === "error"));
  for (const { line, column, message } of diagnostics) expect(line >= 1 && column >= 1 && message !== "").toBe(true);
  if (scenario === null) return;
  const model = scenario.model(AS_WRITTEN);
  const { final } = watched(() => play(model, { low: text.length, high: 5 }, [99, 3, 50, 80, 7, 95, 20, 61, 98, 2], 8));
  final.forEach((value, slot) => {
    if (!Number.isFinite(value)) throw new Error(`${model.layout.names[slot]} is ${value}`);
  });
  const seen = seenState(model, final);
  for (const event of Object.values(scenario.source.events ?? {})) say(scenario, model, event.text, seen);
  for (const ending of Object.values(scenario.source.endings)) say(scenario, model, ending.text, final);
}

const good = fc.oneof(
  { arbitrary: fc.constant(HARBOUR), weight: 4 },
  { arbitrary: fc.constant(LIGHTHOUSE), weight: 1 },
  { arbitrary: scenarioNumbers.map((numbers) => JSON.stringify(makeSource(numbers))), weight: 2 },
);

describe("A scenario spoilt at random", () => {
  it("by pieces of text is loaded or refused with places and reasons", () => {
    leavesPrototypes(() => {
      fc.assert(
        fc.property(good, textChanges, (text, changes) => tryScenario(changeText(text, changes))),
        budget(150),
      );
    });
  });

  it("by things gone, wrong, renamed or doubled is loaded or refused with places and reasons, and what loads can be played", () => {
    leavesPrototypes(() => {
      fc.assert(
        fc.property(good, treeChanges, (text, changes) => tryScenario(changeTree(text, changes))),
        budget(250),
      );
    });
  });
});
