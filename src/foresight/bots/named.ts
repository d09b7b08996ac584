import { compileDisplay } from "../../scenario/compile/display.ts";
import { own } from "../../scenario/compile/entries.ts";
import type { Scenario } from "../../scenario/load.ts";
import type { Setup } from "../../scenario/setup.ts";
import type { Bot } from "../seat.ts";
import { randomBot } from "./random.ts";
import { strategyBot } from "./strategy.ts";

/** Names of the bots that can play a scenario: `random`, then its strategies. */
export const botNames = (scenario: Scenario): string[] => [
  "random",
  ...Object.keys(scenario.source.strategies ?? {}).sort(),
];

/** The bot of that name for a set-up; null when the scenario has none. */
export function botNamed(scenario: Scenario, setup: Setup, name: string): Bot | null {
  if (name === randomBot.id) return randomBot;
  const strategy = own(scenario.source.strategies, name);
  return strategy === undefined
    ? null
    : strategyBot(name, strategy, compileDisplay(scenario.source, scenario.model(setup)));
}
