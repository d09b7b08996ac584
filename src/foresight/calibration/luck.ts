import type { Kernel } from "../../engine/kernel.ts";
import type { Decision } from "../../engine/plan.ts";
import type { Quarter } from "../../runs/replay.ts";
import { hearTalks } from "../belief/step.ts";
import type { Beliefs } from "../belief/beliefs.ts";
import { seenTurn } from "../belief/sight.ts";
import { believedWorlds } from "../belief/worlds.ts";
import type { Hand } from "../bots/hand.ts";
import { rollOut } from "../rollOut.ts";

/** Luck of a run's turns: of each, how much better things stood once it was closed than they could be expected to when it was committed. */
export interface RunLuck {
  readonly turns: number;
  /** Sum over its turns, each -1 to 1. */
  readonly sum: number;
}

/** Mean luck a turn over runs. */
export interface MeanLuck {
  readonly runs: number;
  readonly turns: number;
  /** -1 to 1; 0 in the long run when beliefs are right. */
  readonly mean: number;
  /** Half-width of its interval at 95%; infinite for fewer than two runs. */
  readonly margin: number;
}

/** 97.5th percentile of the standard normal distribution. */
const Z = 1.959964;

/**
 * Luck of a turn: V' - Q. Q is the share of good endings over what was believed when it was committed, under the plan that was committed and then
 * the hand; V' that over what is believed of the next opening, under the hand, and at the end 1 or 0. `before` is of the turn's opening, `after`
 * of the next, null at the end. Each share is of `futures` worlds, so a turn's luck is noisy; its mean over turns isn't off by that.
 */
export function luckOf(
  kernel: Kernel,
  hand: Hand,
  quarter: Quarter,
  before: Beliefs,
  after: Beliefs | null,
  futures: number,
): number {
  const { model } = kernel;
  const { plan } = quarter;
  const seen = seenTurn(model, quarter);
  if (plan === null || seen === null) throw new Error("a turn that hasn't been committed has no luck");
  const committed = hearTalks(before, model, seen.opened, seen.talks);
  const expected = goodShare(kernel, hand, committed, [{ kind: "commit", plan }], futures);
  const came = after === null ? Number(isGood(kernel, quarter.after!)) : goodShare(kernel, hand, after, [], futures);
  return came - expected;
}

function goodShare(kernel: Kernel, hand: Hand, beliefs: Beliefs, first: readonly Decision[], futures: number): number {
  const worlds = believedWorlds(beliefs, kernel.model, futures);
  let good = 0;
  for (let index = 0; index < futures; index++)
    if (isGood(kernel, rollOut(kernel, worlds.world(index), first, hand))) good++;
  return good / futures;
}

const isGood = ({ model }: Kernel, state: ArrayLike<number>): boolean =>
  model.endings[state[model.layout.ended]! - 1]?.kind === "good";

/** The mean over turns; turns of one run hang together, so its margin comes from how far the runs lie apart (a ratio of means, Cochran 1977). */
export function meanLuck(lucks: readonly RunLuck[]): MeanLuck {
  const runs = lucks.length;
  const turns = lucks.reduce((sum, each) => sum + each.turns, 0);
  const mean = turns === 0 ? 0 : lucks.reduce((sum, each) => sum + each.sum, 0) / turns;
  const squares = lucks.reduce((sum, each) => sum + (each.sum - mean * each.turns) * (each.sum - mean * each.turns), 0);
  const margin = runs < 2 ? Infinity : (Z * Math.sqrt((squares * runs) / (runs - 1))) / turns;
  return { runs, turns, mean, margin };
}
