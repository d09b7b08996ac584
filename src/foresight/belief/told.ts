import { SPREAD, type Told } from "../../engine/bulk.ts";
import type { Effect } from "../../engine/effect.ts";
import type { Model } from "../../engine/model.ts";
import { studied } from "../../engine/phases/actions.ts";
import { rigOf } from "../../engine/rig.ts";
import type { Choice, Study } from "../../engine/rules.ts";
import type { State } from "../../engine/value.ts";
import type { Sight } from "./sight.ts";

/** Room for the rounding to the number grid of an amount that is worked back. */
export const SLACK = 1 / 262_144;

/** What an effect with noise must have brought, for its value to change so from `old`: its amount, or its factor. */
export const broughtBy = ({ act }: Effect, old: number, amount: number): number =>
  act.kind === "multiply" ? (old + amount) / old : amount;

/** Whether an effect with noise can have brought that. */
export function canBring({ act }: Effect, old: number, brought: number, centre: number, width: number): boolean {
  const room = act.kind === "multiply" ? SLACK / Math.min(1, Math.abs(old)) : SLACK;
  return !(Math.abs(brought - centre) > Math.abs(width) + room);
}

/** Half-width of what a study finds of a number, the truth being in its middle. */
export const halfOf = ({ accuracy }: Study, { min, max }: { readonly min: number; readonly max: number }): number =>
  ((1 - accuracy) * (max - min)) / 2;

/** What the player saw of a close, for a `Bulk`; `brought`: by effect that tells it, what it was seen to add. */
export function toldOf(model: Model, { after, outcomes }: Sight, brought: ReadonlyMap<Effect, number>): Told {
  const { noisyDeeds, risky } = rigOf(model);
  const isTold = ({ deed, place }: (typeof noisyDeeds)[number]): boolean => place >= 0 || deed.kind === "add";
  const seen = new Map<Choice, number>();
  for (const { event, choice, outcome } of outcomes) {
    const found = model.events.find(({ id }) => id === event)?.choices.find(({ id }) => id === choice);
    if (found !== undefined) seen.set(found, outcome);
  }
  return {
    brings: Float64Array.from(noisyDeeds, (each) => (isTold(each) ? (brought.get(each.deed.effect) ?? NaN) : NaN)),
    outcomes: Int32Array.from(risky, (choice) => seen.get(choice) ?? -1),
    found: Float64Array.from(model.studies, (study) => {
      const { draw } = studied(model, study);
      // Where a number is found to the last digit, supposed worlds take it.
      return draw.kind === "range" && !(halfOf(study, draw) > 0) ? NaN : after[study.foundSlot]!;
    }),
  };
}

/** Whether a world that a `Bulk` has closed up to the dynamics can bring what was seen of amounts, those of the dynamics among them. */
export function canBringAll(
  model: Model,
  brought: ReadonlyMap<Effect, number>,
): (state: State, spreads: Float64Array) => boolean {
  const all = rigOf(model).noisyDeeds.flatMap(({ deed: { effect, slot, kind }, place }, at) => {
    const amount = brought.get(effect);
    return amount !== undefined && (place >= 0 || kind === "add")
      ? [{ effect, slot, amount, row: at * SPREAD.size, multiplies: kind === "multiply" }]
      : [];
  });
  return (state, spreads) => {
    for (const { effect, slot, amount, row, multiplies } of all) {
      const old = state[slot]!;
      if (spreads[row + SPREAD.times] === 0 || (multiplies && old === 0)) continue;
      const bringing = broughtBy(effect, old, amount);
      if (!canBring(effect, old, bringing, spreads[row + SPREAD.centre]!, spreads[row + SPREAD.width]!)) return false;
    }
    return true;
  };
}
