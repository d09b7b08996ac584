import { expect, test } from "vitest";
import type { ScenarioSource } from "../../../src/scenario/shape/scenario.ts";
import { problemsOf } from "../../support/compiled.ts";
import { harbour } from "../../support/harbour.ts";

const base = harbour();
const storm = base.events!["storm"]!;
const need = (condition: string | boolean): Partial<ScenarioSource> => ({
  actions: { a: { title: "A", attention: 0, needs: [{ if: condition, else: "No" }], effects: [] } },
});
const lights = (weight: number | string, when: string): Partial<ScenarioSource> => ({
  rivals: { north: { moves: { m: { label: "M", when, weight } } } },
});

test.each<[string, Partial<ScenarioSource>, string]>([
  [
    "a need beyond a variable's bounds",
    need("oil > 100"),
    "actions.a.needs[0].if never-holds this can never hold, so the action can never be taken",
  ],
  [
    "a need that is false",
    need(false),
    "actions.a.needs[0].if never-holds this can never hold, so the action can never be taken",
  ],
  [
    "an event after the last turn",
    { events: { ...base.events, storm: { ...storm, when: "turn > 8" } } },
    "events.storm.when never-holds this can never hold, so the event never comes",
  ],
  [
    "an event without a chance",
    { events: { ...base.events, storm: { ...storm, chance: "min(0, oil)" } } },
    "events.storm.chance never-holds this chance is never above 0, so the event never comes",
  ],
  [
    "an ending that can't be",
    { endings: { ...base.endings, e: { title: "E", kind: "good", when: "ships > 500", text: "E." } } },
    "endings.e.when never-holds this can never hold, so nobody comes to this ending",
  ],
  [
    "a move that is never made",
    lights(1, "self.beam > 100"),
    "rivals.north.moves.m.when never-holds this can never hold, so the move is never made",
  ],
  [
    "a divisor that may be 0",
    { derived: { ...base.derived, d: { value: "10 / oil" } } },
    "derived.d.value division-by-zero this divisor may be 0, and the quotient is 0 then; guard it, as in max(x, 0.1)",
  ],
  [
    "an option that is never drawn",
    { uncertainties: { ...base.uncertainties, current: { label: "C", oneOf: { slack: 0, strong: 1 } } } },
    'uncertainties.current.oneOf.slack unreachable "slack" has weight 0 and is never drawn',
  ],
])("%s is warned of", (_, partial, warning) => {
  expect(problemsOf(harbour(partial))).toEqual([warning]);
});

test.each<[string, Partial<ScenarioSource>]>([
  ["a need that can just be met", need("oil >= 100")],
  ["a need that a difficulty's constant makes possible", need("burn < 3.5")],
  ["a need about a deal's value outside its range", need("deal.oil.barrels < 1 and not deal.oil.active")],
  ["a divisor that is guarded", { derived: { ...base.derived, d: { value: "10 / max(oil, 1)" } } }],
  ["a divisor that starts above 0", { derived: { ...base.derived, d: { value: "10 / burn" } } }],
])("%s is not", (_, partial) => {
  expect(problemsOf(harbour(partial))).toEqual([]);
});
