import { loadScenario, type Scenario } from "../../src/scenario/load.ts";
import type { ScenarioSource } from "../../src/scenario/shape/scenario.ts";
import { tiny } from "../support/tiny.ts";

/** The lighthouse grown to the size of a long scenario: 16 turns, 40 dilemmas, 27 actions, 3 deals of which one has 9 clauses. */
export function harbourSource(partial: Partial<ScenarioSource> = {}): ScenarioSource {
  const lighthouse = tiny();
  const dilemma = (chance: number): NonNullable<ScenarioSource["events"]>[string] => ({
    title: "A question",
    text: "Answer it.",
    chance,
    because: "It is winter",
    choices: {
      yes: { label: "Yes", effects: [{ to: "light", add: 1 }] },
      no: { label: "No", effects: [{ to: "light", add: -1 }] },
      later: { label: "Later", effects: [{ to: "oil", add: -1 }] },
    },
  });
  return tiny({
    id: "harbour",
    calendar: { start: "1871", step: "year", turns: 16 },
    attention: 3,
    constants: { burn: { value: 1, range: [0.5, 12] } },
    uncertainties: { gales: { range: [0, 1] } },
    variables: {
      ...lighthouse.variables,
      mood: { start: 5, min: 0, max: 10, seen: "hidden" },
      fog: { start: 5, min: 0, max: 10, seen: { error: 1 } },
    },
    dynamics: {
      ...lighthouse.dynamics,
      gloom: { to: "mood", add: "0.1 * gales" },
      mist: { to: "fog", add: 0.1, noise: 0.2 },
    },
    allocations: {
      hours: {
        total: 100,
        step: 2,
        maxChange: 20,
        parts: { watch: { start: 46 }, repair: { start: 40 }, study: { start: 14 } },
      },
      casks: { total: 2, step: 0.125, parts: { lamp: { start: 0.75 }, trade: { start: 1.25, min: 0.125 } } },
    },
    levers: {
      shutter: { options: { open: "Open", half: "Half", shut: "Shut" }, start: "open" },
      flag: { options: { up: "Up", down: "Down" }, start: "up" },
    },
    actions: {
      ...lighthouse.actions,
      ...Object.fromEntries(
        Array.from({ length: 25 }, (_, at) => [
          `task${at}`,
          { title: "A task", attention: 1, cooldown: 2, effects: [{ to: "oil", add: 1 }] },
        ]),
      ),
    },
    events: {
      ...lighthouse.events,
      ...Object.fromEntries(Array.from({ length: 39 }, (_, at) => [`question${at}`, dilemma(0.1)])),
    },
    director: { dilemmas: 1, consequences: 1, repeat: 4 },
    studies: { almanac: { of: "gales", attention: 1, accuracy: 0.8 } },
    deals: { charter: deal(9, 16), wharf: deal(3, 5), loan: deal(3, 11) },
    difficulty: {
      calm: { label: "Calm", set: { "constants.burn.value": 0.6 } },
      storm: { label: "Storm", set: { "constants.burn.value": 1.4 } },
    },
    ...partial,
  });
}

function deal(clauses: number, levels: number): NonNullable<ScenarioSource["deals"]>[string] {
  return {
    title: "Terms",
    with: "merchant",
    attention: 0,
    offersPerTurn: 2,
    patience: { range: [3, 6] },
    clausesPerOffer: 3,
    clauses: Object.fromEntries(
      Array.from({ length: clauses }, (_, at) => [
        `clause${at}`,
        at === 1
          ? {
              label: "How",
              options: { cash: "Cash", kind: "In kind", none: "Not" },
              start: "none",
              without: "none",
              worth: { us: { cash: -3, kind: -1, none: 0 }, them: { cash: 9, kind: 2, none: 0 } },
            }
          : {
              label: "How much",
              range: [0, levels - 1],
              step: 1,
              start: 0,
              without: 0,
              worth: { us: [{ value: "-value" }], them: [{ because: "It pays", value: `value * ${1 + at}` }] },
            },
      ]),
    ),
    reserve: { them: [{ value: 45 }], blur: 4 },
    concession: 0.7,
    silence: 2,
  };
}

/** A loaded scenario; a problem fails the test. */
export function loaded(source: ScenarioSource): Scenario {
  const { scenario, diagnostics } = loadScenario(JSON.stringify(source), "harbour.json");
  if (scenario === null)
    throw new Error(
      diagnostics
        .filter(({ severity }) => severity === "error")
        .map(({ path, message }) => `${path}: ${message}`)
        .join("\n"),
    );
  return scenario;
}

let kept: Scenario | null = null;
export const harbour = (): Scenario => (kept ??= loaded(harbourSource()));
