import type { Scenario } from "../scenario/load.ts";

/** As much of a loaded scenario as a run needs. */
export type Playable = Pick<Scenario, "source" | "hash" | "model">;
