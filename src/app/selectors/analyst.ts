import type { Scenario } from "../../scenario/load.ts";
import type { Game } from "../session/game.ts";

/** Whether a run of it may be begun in analyst mode. */
export const offersAnalyst = ({ source }: Pick<Scenario, "source">): boolean => source.foresight?.odds === "analyst";

/** Whether odds and the advisers' figures are shown in play: declared by its player, and offered by the scenario. */
export const isAnalyst = ({ scenario, run }: Pick<Game, "scenario" | "run">): boolean =>
  run.flags.analyst && offersAnalyst(scenario);
