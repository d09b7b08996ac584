import { closureKernel, type Kernel } from "../../engine/kernel.ts";
import type { Model } from "../../engine/model.ts";
import { RULES_VERSION } from "../../engine/version.ts";
import type { Scenario } from "../../scenario/load.ts";
import { botNamed } from "../bots/named.ts";
import { playRow, type Row } from "./row.ts";

/** A part of a sweep: the runs whose place in the whole, from 0, leaves `part - 1` when divided by `of`. */
export interface Shard {
  /** 1 to `of`. */
  readonly part: number;
  readonly of: number;
}

/** What a sweep is of: the first line of its file. Two files with equal heads, but for the shard, are parts of one sweep. */
export interface SweepHead {
  readonly sweep: 1;
  readonly scenario: string;
  /** Rules hash of the scenario. */
  readonly hash: string;
  readonly rules: number;
  readonly difficulty: string | null;
  readonly bots: readonly string[];
  /** Runs of each bot, numbered from 1. */
  readonly runs: number;
  readonly shard: Shard;
}

export const WHOLE: Shard = { part: 1, of: 1 };

export function sweepHead(
  scenario: Scenario,
  difficulty: string | null,
  bots: readonly string[],
  runs: number,
  shard: Shard,
): SweepHead {
  const { source, hash } = scenario;
  return { sweep: 1, scenario: source.id, hash, rules: RULES_VERSION, difficulty, bots, runs, shard };
}

/** Runs of a sweep's part, in order: all of the first bot, then all of the next. */
export function* placesOf({ bots, runs, shard }: SweepHead): Generator<{ readonly bot: string; readonly run: number }> {
  for (let place = shard.part - 1; place < bots.length * runs; place += shard.of)
    yield { bot: bots[Math.floor(place / runs)]!, run: (place % runs) + 1 };
}

/** Plays a sweep's part. Every run stands for itself, so that any split gives the same rows. `kernelOf` makes what steps them. */
export function* playSweep(
  scenario: Scenario,
  head: SweepHead,
  kernelOf: (model: Model) => Kernel = closureKernel,
): Generator<Row> {
  const setup = { difficulty: head.difficulty, overrides: {} };
  const kernel = kernelOf(scenario.model(setup));
  for (const { bot: name, run } of placesOf(head)) {
    const bot = botNamed(scenario, setup, name, kernel);
    if (bot === null) throw new Error(`no bot "${name}"`);
    yield playRow(kernel, bot, run);
  }
}
