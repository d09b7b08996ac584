import type { ScenarioSource } from "../../src/scenario/shape/scenario.ts";
import { tiny } from "./tiny.ts";

/**
 * The lighthouse with a harbour around it: one of everything that a scenario may declare. Two rival lights each have a
 * brightness that is only read with an error, the merchant is of a hidden kind, the reef is an uncertainty.
 */
export function harbour(partial: Partial<ScenarioSource> = {}): ScenarioSource {
  const base = tiny();
  return {
    ...base,
    id: "harbour",
    actors: {
      ...base.actors,
      north: { name: "North Head", is: ["light"] },
      south: { name: "South Bank", is: ["light"] },
    },
    uncertainties: {
      reef: { label: "The reef", range: [0, 10] },
      current: { label: "The current", oneOf: { slack: 1, strong: 2 }, revealedWhen: "turn >= 3" },
    },
    draws: {
      wind: { label: "Wind", range: [0, 12], step: 1 },
      swell: { label: "Swell", range: [0, 1], seen: "hidden" },
    },
    variables: {
      ...base.variables,
      beam: {
        each: "light",
        label: "{self}'s beam",
        start: { north: 40, south: { range: [20, 30] } },
        min: 0,
        max: 100,
        seen: { error: 5 },
      },
      licensed: { label: "Licensed", start: false },
      rank: { label: "Rank", oneOf: ["hand", "mate", "keeper"], ordered: true, start: "hand" },
      rot: { label: "Rot in the beams", start: 5, min: 0, max: 100, seen: "hidden" },
    },
    derived: {
      clear: { value: "table(haze, wind)" },
      ...base.derived,
      lead: { value: "light - maxof(light, beam)" },
      ownLead: { each: "light", value: "self.beam - light" },
    },
    tables: { haze: { x: [0, 6, 12], y: [1, 0.8, 0.3] } },
    dynamics: {
      ...base.dynamics,
      polishing: {
        each: "light",
        to: "self.beam",
        add: "1 + self.beam / 100",
        noise: 0.5,
        because: "{self} polishes",
        force: "self",
      },
      delivery: { to: "oil", add: "deal.oil.barrels * if(deal.oil.price == 'high', 1, 0.8)" },
      mending: { to: "light", add: "hours.mend - hours.watch / 10 + if(wick == 'broad', 1, 0)" },
      drifting: { to: "rot", add: "swell + if(current == 'strong', 0.5, 0)" },
      rotting: { to: "rot", add: "0.1 * reef + ago(oil, 2) / 100" },
    },
    allocations: {
      hours: {
        label: "Hours",
        total: 10,
        parts: { watch: { label: "Watch", start: 7 }, mend: { label: "Mend", start: 3 } },
      },
    },
    levers: { wick: { label: "Wick", options: { thin: "Thin", broad: "Broad" }, start: "thin" } },
    deals: {
      oil: {
        title: "A contract for oil",
        with: "merchant",
        attention: 1,
        offersPerTurn: 2,
        patience: { range: [2, 4] },
        clausesPerOffer: 2,
        kinds: { miser: 1, friend: 2 },
        term: 3,
        concession: 1,
        silence: 1,
        clauses: {
          barrels: {
            label: "Barrels",
            range: [0, 10],
            step: 2.5,
            start: 5,
            without: 0,
            worth: {
              us: [{ because: "The lamp burns", value: "value * 2" }],
              them: [
                { because: "Barrels cost", value: "-value" },
                { if: "deal.oil.kind == 'friend'", value: "rot / 10" },
              ],
            },
          },
          price: {
            label: "Price",
            options: { low: "Low", fair: "Fair", high: "High" },
            start: "low",
            without: "fair",
            worth: { us: { low: 4, fair: 2, high: 0 }, them: { low: 0, fair: "3 + wind / 12", high: 6 } },
          },
        },
        reserve: { them: [{ because: "Others buy oil too", value: "20 + reef" }], blur: 2 },
        onSign: [{ to: "licensed", set: true }],
        onBreach: [{ to: "ships", add: -1, after: 2 }],
      },
    },
    promises: {
      lit: {
        text: "Light for three winters",
        to: "harbour master",
        holds: "light >= 20",
        within: 3,
        kept: { effects: [{ to: "rank", set: "mate" }] },
        broken: { effects: [{ fire: "inquiry" }] },
      },
    },
    events: {
      ...base.events,
      inquiry: {
        title: "An inquiry",
        text: ["They ask.", { when: "broken(lit) > 1", text: "Again." }],
        chained: true,
        effects: [{ reveal: "reef" }],
      },
      pledge: {
        title: "A pledge",
        text: "You give your word.",
        when: "turn == 1",
        once: true,
        effects: [{ promise: "lit" }],
      },
    },
    studies: { merchantKind: { label: "Ask around", of: "deal.oil.kind", attention: 1, accuracy: 0.8 } },
    rivals: {
      north: {
        moves: {
          lens: {
            label: "A new lens",
            tell: "Crates on the quay",
            weight: "1 + reef",
            effects: [{ to: "self.beam", add: 5, noise: 1 }],
          },
          rest: { label: "Rests", when: "self.beam > 90", weight: 1 },
        },
        at: { x: "self.beam", y: 50 },
      },
    },
    difficulty: {
      calm: {
        label: "Calm",
        set: { "constants.burn.value": 3, "variables.oil.start": 60, "variables.beam.start": 10 },
      },
    },
    ...partial,
  };
}
