import { believeKind, believeUncertainty } from "../../engine/belief.ts";
import type { Model } from "../../engine/model.ts";
import type { State } from "../../engine/value.ts";
import type { Belief } from "../../engine/view.ts";
import type { Worlds } from "../worlds.ts";

/** Share of the worlds in which a number lies within what is said of it. */
const WITHIN = 0.95;

/**
 * What the believed worlds say of everything that can be studied, by what the scenario calls it: how often each option is true in them, and the middle
 * 95% of a number. What is known for certain is said as it is; an option that only happens to be in no world keeps the odds of half a world.
 */
export function studiedBeliefs(model: Model, worlds: Worlds): Readonly<Record<string, Belief>> {
  const states = Array.from({ length: worlds.count }, (_, at) => worlds.world(at));
  const first = states[0];
  if (first === undefined) return {};
  const beliefs: Record<string, Belief> = {};
  for (const { of } of model.studies) {
    if (of.kind === "deal") {
      const { id, kinds, slots } = model.deals[of.index]!;
      beliefs[`deal.${id}.kind`] = optionsIn(states, slots.kind, kinds, believeKind(model, first, of.index));
    } else {
      const { id, slot, draw } = model.uncertainties[of.index]!;
      const told = believeUncertainty(model, first, of.index);
      if (told.kind === "interval") beliefs[id] = middleOf(states, slot, told);
      else if (draw.kind === "options") beliefs[id] = optionsIn(states, slot, draw.options, told.odds);
    }
  }
  return beliefs;
}

type Odds = Readonly<Record<string, number>>;

/** `told`: odds by what studies have found and by what was revealed; 0 is impossible. */
function optionsIn(states: readonly State[], slot: number, options: readonly string[], told: Odds): Belief {
  const counts = options.map((option, at) => {
    const found = states.filter((state) => state[slot] === at).length;
    return told[option]! > 0 ? Math.max(found, 1 / 2) : 0;
  });
  const total = counts.reduce((sum, each) => sum + each, 0);
  return { kind: "options", odds: Object.fromEntries(options.map((option, at) => [option, counts[at]! / total])) };
}

function middleOf(states: readonly State[], slot: number, told: Extract<Belief, { kind: "interval" }>): Belief {
  if (told.min === told.max) return told;
  const values = states.map((state) => state[slot]!).sort((a, b) => a - b);
  const out = Math.floor(((1 - WITHIN) / 2) * values.length);
  return { kind: "interval", min: values[out]!, max: values[values.length - 1 - out]! };
}
