import type { Model } from "../../engine/model.ts";

/** A number whose spread is told, turn by turn. */
export interface Figure {
  readonly id: string;
  readonly slot: number;
  readonly min: number;
  readonly max: number;
  /** Whether the player never sees it. */
  readonly hidden: boolean;
}

/** Bins between a figure's least and greatest value; one more at each end for what stands exactly there. */
const BINS = 256;
export const BIN_COUNT = BINS + 2;

/** All numbers, within the bounds that the model holds them to: an author is told of hidden ones too. */
export function figuresOf(model: Model): Figure[] {
  return model.variables.flatMap(({ id, slot, type, openness }) =>
    type.kind === "number" ? [{ id, slot, min: type.min, max: type.max, hidden: openness === "hidden" }] : [],
  );
}

export function binOf({ min, max }: Figure, value: number): number {
  if (value <= min) return 0;
  if (value >= max) return BIN_COUNT - 1;
  return 1 + Math.floor(((value - min) / (max - min)) * BINS);
}

/** Value below which a share of what was counted lies, to within half a bin; null of nothing. */
export function quantileOf({ min, max }: Figure, bins: readonly number[], share: number): number | null {
  const total = bins.reduce((sum, each) => sum + each, 0);
  if (total === 0) return null;
  let below = 0;
  const bin = bins.findIndex((count) => (below += count) >= Math.max(1, Math.ceil(share * total)));
  if (bin === 0) return min;
  return bin === BIN_COUNT - 1 ? max : min + ((bin - 0.5) / BINS) * (max - min);
}
