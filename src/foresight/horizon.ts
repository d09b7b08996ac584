import type { ScenarioSource } from "../scenario/shape/scenario.ts";

/** Turns ahead in a scenario that doesn't say. */
const HORIZON = 4;

/** Turns that the scenario looks ahead. */
export const horizonOf = ({ foresight }: ScenarioSource): number => foresight?.horizon ?? HORIZON;
