import type { Setup } from "../../scenario/setup.ts";
import { botNamed } from "../bots/named.ts";
import { comparison, tryStrategy, type Comparison } from "../robust/compare.ts";
import type { Tried } from "../robust/regret.ts";
import { drawWorlds, factorsOf, type TriedWorld } from "../robust/worlds.ts";
import type { Memory } from "./memory.ts";

interface Common {
  readonly text: string;
  readonly setup: Setup;
}

/** Draws the first worlds of a scenario. */
export interface WorldsTask extends Common {
  readonly kind: "worlds";
  readonly count: number;
}

/** Tries a strategy in worlds: by world, the share of its runs that meet the goal. */
export interface TryTask extends Common {
  readonly kind: "try";
  readonly bot: string;
  readonly worlds: readonly TriedWorld[];
  readonly replications: number;
}

/** What came of all that was tried. */
export interface CompareTask extends Common {
  readonly kind: "compare";
  readonly worlds: readonly TriedWorld[];
  readonly replications: number;
  readonly tried: readonly Tried[];
}

export const worlds = (memory: Memory, { text, setup, count }: WorldsTask): readonly TriedWorld[] =>
  drawWorlds(memory.table(text, setup).kernel, count);

export function tryOut(
  memory: Memory,
  { text, setup, bot: name, worlds: some, replications }: TryTask,
): readonly number[] {
  const { scenario, kernel } = memory.table(text, setup);
  const bot = botNamed(scenario, setup, name, kernel);
  if (bot === null) throw new Error(`no bot "${name}"`);
  return tryStrategy(kernel, bot, some, replications);
}

export const compare = (memory: Memory, { text, setup, worlds: all, replications, tried }: CompareTask): Comparison =>
  comparison(factorsOf(memory.table(text, setup).kernel.model), all, replications, tried);
