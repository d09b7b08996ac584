import type { Seed } from "../../engine/random.ts";
import type { Setup } from "../../scenario/setup.ts";
import { goalOf } from "../bots/goal.ts";
import { botNamed, competentHands } from "../bots/named.ts";
import { endOf } from "../rollOut.ts";
import type { Memory } from "../work/memory.ts";
import { tallyRuns, type Tally } from "./standings.ts";

interface OfStrategy {
  /** The scenario's file, which must load without an error. */
  readonly text: string;
  readonly setup: Setup;
  /** Name of one of the scenario's strategies. */
  readonly bot: string;
}

/** Plays a strategy's whole run in the world of a seed. */
export interface RivalTask extends OfStrategy {
  readonly kind: "rival";
  readonly seed: Seed;
}

/** Plays a strategy's runs in many worlds. */
export interface TallyTask extends OfStrategy {
  readonly kind: "tally";
  readonly first: number;
  readonly count: number;
}

/** Id of the ending that the strategy comes to. It is asked for that alone, so it plays as in an imagined world. */
export function rival(memory: Memory, { text, setup, bot, seed }: RivalTask): string {
  const { scenario, kernel } = memory.table(text, setup);
  const hand = competentHands(scenario, kernel).find(({ id }) => id === bot);
  if (hand === undefined) throw new Error(`no strategy "${bot}"`);
  return kernel.model.endings[endOf(kernel, kernel.start(seed), [], hand) - 1]!.id;
}

export function tally(memory: Memory, { text, setup, bot: name, first, count }: TallyTask): Tally {
  const { scenario, kernel, display } = memory.table(text, setup);
  const bot = botNamed(scenario, setup, name, kernel);
  if (bot === null) throw new Error(`no strategy "${name}"`);
  return tallyRuns(kernel, bot, goalOf(scenario.source, kernel.model, display), first, count);
}
