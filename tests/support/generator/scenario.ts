import type fc from "fast-check";
import { loadScenario, type Scenario } from "../../../src/scenario/load.ts";
import type { ScenarioSource } from "../../../src/scenario/shape/scenario.ts";
import { castOf, type Cast } from "./cast.ts";
import { actions, deals, events, others, promises } from "./decisions.ts";
import { condition, number } from "./formulas.ts";
import { derived, drawn, dynamics, settings, variables } from "./quantities.ts";
import { whimsies, whimsOf, type Whims } from "./whims.ts";

/** A valid scenario by construction, from whole numbers: a few things of every kind, with formulas that strain the arithmetic. */
export function makeSource(numbers: readonly number[]): ScenarioSource {
  const w = whimsOf(numbers);
  const cast = castOf(w);
  return {
    format: 1,
    id: "made",
    version: "1",
    title: "Made up",
    summary: "Made up by a test.",
    limits: ["It means nothing."],
    calendar: { start: "Day", step: "turn", turns: cast.turns },
    attention: cast.attention,
    actors: {
      you: { name: "You", is: ["player"] },
      merchant: { name: "A merchant", is: ["trader"] },
      ...Object.fromEntries(cast.lights.map((id) => [id, { name: id, is: ["light"] }])),
    },
    variables: variables(w, cast),
    ...drawn(w, cast),
    derived: derived(w, cast),
    dynamics: dynamics(w, cast),
    ...settings(w, cast),
    actions: actions(w, cast),
    deals: deals(w, cast),
    promises: promises(w, cast),
    events: events(w, cast),
    ...others(w, cast),
    measures: { judged: number({ w, cast, level: "noisy" }) },
    chart: {
      x: { label: "X", range: [0, 100], sum: { n0: 1, ...(w.chance(50) ? { judged: 0.1 } : {}) } },
      y: { label: "Y", range: [0, 100], sum: { n0: -0.3 } },
    },
    endings: endings(w, cast),
    difficulty: { hard: { label: "Hard", set: { "variables.n0.start": 1 } } },
  };
}

function endings(w: Whims, cast: Cast): ScenarioSource["endings"] {
  const ending = { title: "An ending", text: "It ends." };
  return {
    over: { ...ending, kind: "mixed", otherwise: true },
    ...Object.fromEntries(cast.called.map((id) => [id, { ...ending, kind: "bad", when: "turn > 900" }] as const)),
    ...(w.chance(20)
      ? {
          early: {
            ...ending,
            kind: "bad",
            early: true,
            when: `turn > 1 and (${condition({ w, cast, level: "hidden" })})`,
          } as const,
        }
      : {}),
    ...(w.chance(60)
      ? {
          fine: {
            ...ending,
            kind: "good",
            when: condition({ w, cast, level: "hidden" }),
            narrow: { when: "n0 > 3" },
          } as const,
        }
      : {}),
  };
}

/** Loads a made-up scenario from its text; an error is the generator's fault. */
export function loaded(source: ScenarioSource): Scenario {
  const { scenario, diagnostics } = loadScenario(JSON.stringify(source), "made.json");
  if (scenario !== null) return scenario;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  throw new Error(errors.map(({ path, code, message }) => `${path} ${code} ${message}`).join("\n"));
}

/** Whole numbers of which `makeSource` makes valid scenarios, small and large. */
export const scenarioNumbers: fc.Arbitrary<number[]> = whimsies(1_500);
