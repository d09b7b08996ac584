import { closureKernel } from "../../engine/kernel.ts";
import { botNamed } from "../../foresight/bots/named.ts";
import { tryStrategy } from "../../foresight/robust/compare.ts";
import type { TriedWorld } from "../../foresight/robust/worlds.ts";
import { loadScenario, type Scenario } from "../../scenario/load.ts";

/** Strategies tried in worlds, as it is posted to a worker: functions can't be, so it makes its own model of the scenario's text. */
export interface TryTask {
  readonly text: string;
  readonly difficulty: string | null;
  readonly bot: string;
  readonly worlds: readonly TriedWorld[];
  readonly replications: number;
}

/** A worker thread's work. */
export default function tryInWorlds({ text, difficulty, bot: name, worlds, replications }: TryTask): readonly number[] {
  const scenario = scenarioOf(text);
  const setup = { difficulty, overrides: {} };
  const bot = botNamed(scenario, setup, name);
  if (bot === null) throw new Error(`no bot "${name}"`);
  return tryStrategy(closureKernel(scenario.model(setup)), bot, worlds, replications);
}

let known: Scenario | null = null;

function scenarioOf(text: string): Scenario {
  if (known?.text !== text) known = loadScenario(text, "").scenario;
  if (known === null) throw new Error("a scenario that doesn't load was sent to a worker");
  return known;
}
