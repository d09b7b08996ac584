import type { ScenarioSource } from "../../../src/scenario/shape/scenario.ts";
import { EVENTS } from "./events.ts";
import { actions, dynamics, endings, rivals } from "./rules.ts";
import { WORLD } from "./world.ts";

/**
 * A town on a delta: the generic model that kernels are measured by, of the size that an author's model has. 60 variables, 40 events,
 * 12 actions, 5 rivals, 32 turns, formulas of usual length. `tests/bench/twin` is the same model written by hand.
 */
export const DELTA: ScenarioSource = {
  format: 1,
  id: "delta",
  version: "1.0.0",
  title: "The Delta",
  summary: "A town between a river and the sea, and eight years to keep it dry, fed and in trade.",
  limits: ["Made to be measured, not to be played."],
  calendar: { start: "1600-Q1", step: "quarter", turns: 32 },
  attention: 4,
  ...WORLD,
  dynamics,
  actions,
  events: EVENTS,
  director: { dilemmas: 1, consequences: 1, repeat: 4 },
  rivals,
  measures: { standing: "standing", trade: "market" },
  chart: {
    x: { label: "Trade", range: [0, 100], sum: { market: 1 } },
    y: { label: "Standing", range: [0, 100], sum: { standing: 1 } },
  },
  endings,
};

/** As a file. */
export const deltaText = (): string => JSON.stringify(DELTA, null, 2);
