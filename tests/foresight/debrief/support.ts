import { closureKernel } from "../../../src/engine/kernel.ts";
import type { Model } from "../../../src/engine/model.ts";
import type { Decision } from "../../../src/engine/plan.ts";
import { botNamed } from "../../../src/foresight/bots/named.ts";
import type { Sample } from "../../../src/foresight/debrief/account.ts";
import { playOn, type PlayOnTask } from "../../../src/foresight/debrief/playOn.ts";
import { turnDecisions } from "../../../src/foresight/debrief/turns.ts";
import { playOut } from "../../../src/foresight/playOut.ts";
import type { Memory } from "../../../src/foresight/work/memory.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { shipped } from "../../app/support/game.ts";

const scenario = shipped("lighthouse");

/** A run of the short scenario that has been played to its end. */
export interface LoneRun {
  readonly model: Model;
  readonly turns: readonly number[];
  /** As `Layout.ended`. */
  readonly ending: number;
  decisionsOf(turn: number): readonly Decision[];
  task(turn: number, luck: number, from: number, count: number, hand: string): PlayOnTask;
}

export function loneRun(bot: string, low: number): LoneRun {
  const model = scenario.model(AS_WRITTEN);
  const seed = { low, high: 3 };
  const { decisions, final } = playOut(closureKernel(model), seed, botNamed(scenario, AS_WRITTEN, bot)!);
  const run = { text: scenario.text, setup: AS_WRITTEN, seed, decisions };
  const byTurn = turnDecisions(decisions);
  return {
    model,
    turns: byTurn.map((_, at) => at + 1),
    ending: final[model.layout.ended]!,
    decisionsOf: (turn) => byTurn[turn - 1]!,
    task: (turn, luck, from, count, hand) => ({
      kind: "playOn",
      run,
      turn,
      luck,
      from,
      count,
      hand,
      tries: [[], byTurn[turn - 1]!],
    }),
  };
}

export function sampled(
  memory: Memory,
  run: LoneRun,
  turn: number,
  luck: number,
  count: number,
  hand = "steady",
): Sample {
  const [before, after] = playOn(memory, run.task(turn, luck, 0, count, hand));
  return { turn, before: before!, after: after! };
}
