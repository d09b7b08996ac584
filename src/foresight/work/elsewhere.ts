import type { Model } from "../../engine/model.ts";
import type { Packed } from "../belief/packed.ts";
import { before, type PostedRun } from "./run.ts";

/** A turn of a run, as its opening stood; or its last as it stands, after talks. */
interface Opening {
  readonly model: Model;
  readonly run: PostedRun;
  readonly turn: number | "now";
}

/** Worlds of one run's turns that were drawn by another worker. */
export interface Elsewhere {
  take(opening: Opening, drawn: Packed): void;
  /** Null when there are none. */
  find(opening: Opening): Packed | null;
}

export function createElsewhere(): Elsewhere {
  let of: { readonly model: Model; readonly low: number; readonly high: number } | null = null;
  /** By turn, with the decisions that led there as text. */
  const kept = new Map<number | "now", { readonly decisions: string; readonly drawn: Packed }>();
  const isOf = ({ model, run }: Opening): boolean =>
    of?.model === model && of.low === run.seed.low && of.high === run.seed.high;
  return {
    take(opening, drawn) {
      const { model, run, turn } = opening;
      if (!isOf(opening)) kept.clear();
      of = { model, low: run.seed.low, high: run.seed.high };
      kept.set(turn, { decisions: before(run.decisions, turn), drawn });
    },
    find(opening) {
      if (!isOf(opening)) return null;
      const wanted = before(opening.run.decisions, opening.turn);
      // A turn that stands as it opened may have been taken so.
      for (const { decisions, drawn } of kept.values()) if (decisions === wanted) return drawn;
      return null;
    },
  };
}
