import { loadScenario, type Scenario } from "../../../src/scenario/load.ts";
import type { ScenarioSource } from "../../../src/scenario/shape/scenario.ts";
import { tiny } from "../../support/tiny.ts";

export const FACES = ["one", "two", "three", "four", "five", "six"] as const;

/** Where the die lies: drawn at the start and hidden, or rolled only after the guess. */
export type Die = "hidden" | "future";

/** A face has to be guessed in the first turn; it is shown, and counted, in the second. Only a right guess ends well. */
export const diceText = (die: Die): string => JSON.stringify(guessing(die));

export function dice(die: Die): Scenario {
  const { scenario, diagnostics } = loadScenario(diceText(die), "dice.json");
  if (scenario === null) throw new Error(diagnostics.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return scenario;
}

function guessing(die: Die): ScenarioSource {
  const right = FACES.map((face, at) => `guess == ${at + 1} and die == '${face}'`).join(" or ");
  const faces = { label: "The die", oneOf: Object.fromEntries(FACES.map((face) => [face, 1])) };
  return tiny({
    id: "dice",
    title: "The die",
    summary: "Guess what lies under the cup.",
    calendar: { start: "1871", step: "year", turns: 2 },
    constants: {},
    derived: {},
    dynamics: {},
    ...(die === "hidden" ? { uncertainties: { die: faces } } : { draws: { die: faces } }),
    variables: { guess: { label: "Guess", start: 0, min: 0, max: 6 } },
    actions: {},
    events: {
      cup: {
        title: "The cup",
        text: "What lies under it?",
        when: "turn == 1",
        because: "It is your turn",
        invented: true,
        choices: Object.fromEntries(
          FACES.map((face, at) => [face, { label: face, effects: [{ to: "guess", set: at + 1 }] }]),
        ),
      },
    },
    measures: { guess: "guess" },
    chart: {
      x: { label: "Guess", range: [0, 6], sum: { guess: 1 } },
      y: { label: "Guess", range: [0, 6], sum: { guess: 1 } },
    },
    endings: {
      right: { title: "Right", kind: "good", when: right, text: "It is." },
      wrong: { title: "Wrong", kind: "mixed", otherwise: true, text: "It isn't." },
    },
    strategies: { stubborn: { label: "Stubborn", prefer: { "event.cup.four": 1 } } },
  });
}
