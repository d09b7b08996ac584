import type { Model } from "../../engine/model.ts";
import type { ScenarioSource } from "../../scenario/shape/scenario.ts";

/** What a run is told from: the scenario's words and the model that it was played on. */
export interface Teller {
  readonly scenario: { readonly source: ScenarioSource };
  readonly model: Model;
}
