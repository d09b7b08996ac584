import { SPREAD, type Told } from "../../engine/bulk.ts";
import type { Model } from "../../engine/model.ts";
import { rigOf } from "../../engine/rig.ts";

/** Where a module reads what it is told, and leaves what came of that, in bytes. */
export interface ToldPlaces {
  readonly spreads: number;
  readonly outcomes: number;
  readonly findings: number;
  readonly weights: readonly number[];
}

/** What a module is told, in its memory: nothing at first. */
export interface Telling {
  readonly spreads: Float64Array;
  readonly weights: readonly Float64Array[];
  /** Null: nothing from now on, and what has come of it stays. */
  tell(told: Told | null): void;
}

export function tellingOf(model: Model, buffer: ArrayBuffer, places: ToldPlaces): Telling {
  const { noisyDeeds, risky } = rigOf(model);
  const spreads = new Float64Array(buffer, places.spreads, noisyDeeds.length * SPREAD.size);
  const outcomes = new Int32Array(buffer, places.outcomes, risky.length);
  const findings = new Float64Array(buffer, places.findings, model.studies.length);
  const weights = risky.map((choice, at) => new Float64Array(buffer, places.weights[at], choice.outcomes.length));
  const forget = (): void => {
    for (let at = SPREAD.told; at < spreads.length; at += SPREAD.size) spreads[at] = NaN;
    outcomes.fill(0);
    findings.fill(NaN);
  };
  forget();
  return {
    spreads,
    weights,
    tell(told) {
      if (told === null) return forget();
      for (let at = 0; at < noisyDeeds.length; at++) {
        spreads[at * SPREAD.size + SPREAD.times] = 0;
        spreads[at * SPREAD.size + SPREAD.told] = told.brings[at]!;
      }
      for (let at = 0; at < risky.length; at++) {
        outcomes[at] = told.outcomes[at]! + 1;
        weights[at]![0] = NaN;
      }
      findings.set(told.found);
    },
  };
}
