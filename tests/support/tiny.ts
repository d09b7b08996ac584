import type { ScenarioSource } from "../../src/scenario/shape/scenario.ts";

/**
 * A lighthouse: oil is burnt for light, light saves ships. The smallest whole scenario, with one of most things.
 * Parts given in `partial` replace those of the lighthouse; to add to one, spread `tiny().events` and the like.
 */
export function tiny(partial: Partial<ScenarioSource> = {}): ScenarioSource {
  return { ...LIGHTHOUSE, ...partial };
}

const LIGHTHOUSE: ScenarioSource = {
  format: 1,
  id: "lighthouse",
  version: "1.0.0",
  title: "The Lighthouse",
  summary: "Keep the lamp lit through six winters.",
  limits: ["The weather doesn't learn."],
  calendar: { start: "1871", step: "year", turns: 6 },
  attention: 2,
  actors: {
    keeper: { name: "The Keeper", is: ["player"] },
    merchant: { name: "The Merchant", is: ["supplier"] },
  },
  constants: { burn: { label: "Oil burnt a year", unit: "barrels", value: 8, range: [4, 12] } },
  variables: {
    oil: { label: "Oil", unit: "barrels", start: 30, min: 0, max: 100, good: "up", headline: true, danger: 5 },
    light: { label: "Light", unit: "/100", start: 50, min: 0, max: 100, good: "up" },
    ships: { label: "Ships saved", start: 0, min: 0, max: 500, good: "up" },
  },
  derived: { brightness: { label: "Brightness", value: "light / 100 * if(oil > 0, 1, 0)" } },
  dynamics: {
    burning: { to: "oil", add: "-burn", because: "The lamp burns" },
    fading: { to: "light", add: -4, because: "Soot on the glass" },
    saving: { to: "ships", add: "10 * brightness", because: "Ships that saw the light" },
  },
  actions: {
    polish: {
      title: "Polish the glass",
      text: "Soot off, light out.",
      attention: 1,
      effects: [{ to: "light", add: 10, because: "Clean glass" }],
    },
    buyOil: {
      title: "Buy oil",
      text: "A cart comes up next year.",
      attention: 1,
      cooldown: 1,
      needs: [{ if: "ships >= 1", else: "Nobody lends to a keeper who has saved no ship; you have {ships}" }],
      amount: { label: "Barrels", range: [5, 20], step: 5, unit: "barrels" },
      effects: [{ to: "oil", add: "amount", after: 1, because: "The cart arrives" }],
    },
  },
  events: {
    storm: {
      title: "A storm",
      text: "Salt on every pane.",
      when: "turn >= 2",
      chance: 0.5,
      because: "It is winter",
      choices: {
        climb: {
          label: "Climb out and scrape",
          effects: [
            { to: "light", add: 5 },
            { to: "oil", add: -2 },
          ],
        },
        wait: { label: "Wait it out", effects: [{ to: "light", add: -10, over: 2 }] },
      },
    },
  },
  measures: { light: "light" },
  chart: {
    x: { label: "Ships", range: [0, 60], sum: { ships: 1 } },
    y: { label: "Light", range: [0, 100], sum: { light: 1 } },
  },
  endings: {
    dark: { title: "Dark", kind: "bad", early: true, when: "oil <= 0", priority: 5, text: "The lamp goes out." },
    beacon: { title: "A beacon", kind: "good", when: "ships >= 25", text: "They name a reef after you." },
    retired: { title: "Retired", kind: "mixed", otherwise: true, text: "Somebody else climbs the stairs." },
  },
};
