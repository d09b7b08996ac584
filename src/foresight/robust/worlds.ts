import type { Kernel } from "../../engine/kernel.ts";
import type { Model } from "../../engine/model.ts";
import type { Seed } from "../../engine/random.ts";
import type { Factor } from "../discovery/box.ts";

/** A world to be tried: its seed, and what is uncertain in it, in the order of the factors. */
export interface TriedWorld {
  readonly seed: Seed;
  readonly values: readonly number[];
}

interface Read extends Factor {
  readonly slot: number;
}

/** What differs from world to world before anything happens: uncertainties, starts within a range, and what kind the other side of each deal is (`deal.grain.kind`). */
function reads(model: Model): Read[] {
  return [
    ...model.uncertainties.map(({ id, slot, draw }) => ({
      id,
      slot,
      options: draw.kind === "options" ? draw.options : null,
    })),
    ...model.variables.flatMap(({ id, slot, start }) =>
      typeof start === "object" && start.min < start.max ? [{ id, slot, options: null }] : [],
    ),
    ...model.deals
      .filter(({ kinds }) => kinds.length > 1)
      .map(({ id, kinds, slots }) => ({ id: `deal.${id}.kind`, slot: slots.kind, options: kinds })),
  ];
}

export const factorsOf = (model: Model): Factor[] => reads(model).map(({ id, options }) => ({ id, options }));

/** The first `count` worlds of a scenario, drawn as runs draw theirs. */
export function drawWorlds(kernel: Kernel, count: number): TriedWorld[] {
  const wanted = reads(kernel.model);
  return Array.from({ length: count }, (_, at) => {
    const seed = { low: at + 1, high: WORLDS };
    const state = kernel.start(seed, null, seed);
    return { seed, values: wanted.map(({ slot }) => state[slot]!) };
  });
}

/** High half of the seeds of worlds, so that they aren't those of runs. */
const WORLDS = 0x776f726c;
