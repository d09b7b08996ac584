import { readFileSync } from "node:fs";
import { closureKernel } from "../../../src/engine/kernel.ts";
import type { Model } from "../../../src/engine/model.ts";
import type { Seed } from "../../../src/engine/random.ts";
import { handBot } from "../../../src/foresight/bots/hand.ts";
import { randomBot } from "../../../src/foresight/bots/random.ts";
import { strategyHand } from "../../../src/foresight/bots/strategy.ts";
import { playOut, type Playout } from "../../../src/foresight/playOut.ts";
import type { Bot } from "../../../src/foresight/seat.ts";
import { compileDisplay } from "../../../src/scenario/compile/display.ts";
import { loadScenario, type Scenario } from "../../../src/scenario/load.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";

export const ALLIANCE_TEXT = readFileSync("scenarios/the-alliance.json", "utf8");

/** A scenario made ready to be played by its own strategies. */
export interface Table {
  readonly scenario: Scenario;
  readonly model: Model;
  bot(id: string): Bot;
  play(bot: Bot, seed: number): Playout;
}

/** Sets a scenario's text on the table; it must load. */
export function setTable(text: string): Table {
  const { scenario, diagnostics } = loadScenario(text, "the-alliance.json");
  if (scenario === null) throw new Error(diagnostics.map((each) => `${each.line}: ${each.message}`).join("\n"));
  const model = scenario.model(AS_WRITTEN);
  const kernel = closureKernel(model);
  const display = compileDisplay(scenario.source, model);
  return {
    scenario,
    model,
    bot: (id) =>
      id === "random" ? randomBot : handBot(strategyHand(id, scenario.source.strategies![id]!, display, { model })),
    play: (bot, seed) => playOut(kernel, seedOf(seed), bot),
  };
}

const seedOf = (seed: number): Seed => ({ low: seed, high: 7 });

/** Share of good endings over seeds 1 to `runs`. */
export function goodShare(table: Table, bot: Bot, runs: number): number {
  let good = 0;
  for (let seed = 1; seed <= runs; seed++) if (table.play(bot, seed).kind === "good") good += 1;
  return good / runs;
}
