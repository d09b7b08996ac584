import type { Seed } from "../../engine/random.ts";
import type { Setup } from "../../scenario/setup.ts";
import { goalOf } from "../bots/goal.ts";
import { botNamed } from "../bots/named.ts";
import { playOut } from "../playOut.ts";
import type { Bot } from "../seat.ts";
import type { Memory } from "../work/memory.ts";
import type { Table } from "../work/table.ts";
import { tallyRuns, type Tally } from "./standings.ts";

interface OfBot {
  /** The scenario's file, which must load without an error. */
  readonly text: string;
  readonly setup: Setup;
  /** The bot's name. */
  readonly bot: string;
}

/** Plays a bot's whole run in the world of a seed. */
export interface RivalTask extends OfBot {
  readonly kind: "rival";
  readonly seed: Seed;
}

/** Plays a bot's runs in many worlds. */
export interface TallyTask extends OfBot {
  readonly kind: "tally";
  readonly first: number;
  readonly count: number;
}

/** Id of the ending that the bot comes to. */
export function rival(memory: Memory, task: RivalTask): string {
  const { table, bot } = seated(memory, task);
  return playOut(table.kernel, task.seed, bot).ending;
}

export function tally(memory: Memory, task: TallyTask): Tally {
  const { table, bot } = seated(memory, task);
  const { scenario, kernel, display } = table;
  return tallyRuns(kernel, bot, goalOf(scenario.source, kernel.model, display), task.first, task.count);
}

function seated(memory: Memory, { text, setup, bot: name }: OfBot): { readonly table: Table; readonly bot: Bot } {
  const table = memory.table(text, setup);
  const bot = botNamed(table.scenario, setup, name, table.kernel);
  if (bot === null) throw new Error(`no bot "${name}"`);
  return { table, bot };
}
