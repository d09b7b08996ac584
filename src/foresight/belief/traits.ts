import { hashName } from "../../engine/hash.ts";
import type { Model } from "../../engine/model.ts";
import type { Draw } from "../../engine/value.ts";

/** Something hidden that is drawn once, with the run: an uncertainty, or the kind of an other side. */
export interface Trait {
  readonly slot: number;
  readonly revealedSlot: number;
  readonly draw: Draw;
  readonly key: number;
}

const known = new WeakMap<Model, readonly Trait[]>();

/** A model's traits, uncertainties first. */
export function traitsOf(model: Model): readonly Trait[] {
  let traits = known.get(model);
  if (traits === undefined) {
    traits = gatherTraits(model);
    known.set(model, traits);
  }
  return traits;
}

const gatherTraits = (model: Model): Trait[] => [
  ...model.uncertainties.map(({ id, slot, draw, revealedSlot }) => ({ slot, revealedSlot, draw, key: hashName(id) })),
  ...model.deals
    .filter(({ kinds }) => kinds.length > 0)
    .map(({ slots, kinds, kindWeights, key }) => ({
      slot: slots.kind,
      revealedSlot: slots.kindRevealed,
      draw: { kind: "options", options: kinds, weights: kindWeights } as const,
      key,
    })),
];

/** Whether a draw is of a range without steps. */
export const isSmooth = (draw: Draw): draw is Extract<Draw, { kind: "range" }> =>
  draw.kind === "range" && draw.step === 0;
