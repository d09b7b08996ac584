import type { Seed } from "../../src/engine/random.ts";
import { strategyNames } from "../../src/foresight/bots/named.ts";
import type { Scenario } from "../../src/scenario/load.ts";
import type { Setup } from "../../src/scenario/setup.ts";

/** A run to be played, told by its number alone so that every engine plays the same. */
export interface Planned {
  readonly bot: string;
  readonly setup: Setup;
  readonly seed: Seed;
}

/** Runs of the strategies among those of the random bot: one in so many. */
const STRATEGY_EVERY = 25;

/**
 * Run number `at` of a scenario: difficulties by turns, seeds all over the 64 bits. After every 24 runs of the random bot
 * stands one of a strategy, whose arithmetic the random bot doesn't do.
 */
export function plannedRun(scenario: Scenario, at: number): Planned {
  const difficulties = [null, ...Object.keys(scenario.source.difficulty ?? {}).sort()];
  const strategies = strategyNames(scenario);
  const round = Math.floor(at / STRATEGY_EVERY);
  const isStrategy = at % STRATEGY_EVERY === STRATEGY_EVERY - 1 && strategies.length > 0;
  return {
    bot: isStrategy ? strategies[round % strategies.length]! : "random",
    setup: { difficulty: difficulties[(at + round) % difficulties.length]!, overrides: {} },
    seed: { low: Math.imul(at + 1, 0x9e3779b1) >>> 0, high: Math.imul(at + 1, 0x85ebca6b) >>> 0 },
  };
}

/** How many runs hold so many of the random bot. */
export const runsFor = (random: number): number => Math.ceil((random * STRATEGY_EVERY) / (STRATEGY_EVERY - 1));
