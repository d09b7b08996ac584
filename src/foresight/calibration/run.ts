import type { Kernel } from "../../engine/kernel.ts";
import type { Seed } from "../../engine/random.ts";
import { replayOn } from "../../runs/replay.ts";
import { handBot, type Hand } from "../bots/hand.ts";
import type { Health } from "../belief/beliefs.ts";
import { seenOpening, seenTurn } from "../belief/sight.ts";
import { startBelief, stepBelief } from "../belief/step.ts";
import { believedWorlds } from "../belief/worlds.ts";
import { playOut } from "../playOut.ts";
import { reseededWorlds } from "../worlds.ts";
import { claimsOf, type Claim } from "./claims.ts";

export interface Trial {
  /** Supposed worlds that are filtered. */
  readonly worlds: number;
  /** Of those, futures that are rolled to the end. */
  readonly futures: number;
  /** Turn at whose opening the claims are made. */
  readonly turn: number;
}

/** Claims about one run at one turn, by what was filtered and by redrawing what is hidden. */
export interface Tried {
  readonly filtered: readonly Claim[];
  readonly redrawn: readonly Claim[];
  /** Of the last step. */
  readonly health: Health;
}

/** Plays a run by a hand and makes claims about it at a turn; null when it ended before. */
export function tryRun(kernel: Kernel, hand: Hand, seed: Seed, { worlds, futures, turn }: Trial): Tried | null {
  const { model } = kernel;
  const { decisions } = playOut(kernel, seed, handBot(hand));
  const replay = replayOn(kernel, { seed, decisions });
  const quarter = replay.quarters.find((each) => each.turn === turn);
  if (quarter === undefined) return null;
  const identity: Seed = { low: ~seed.low >>> 0, high: ~seed.high >>> 0 };
  let beliefs = startBelief(model, identity, seenOpening(model, replay), worlds);
  for (const each of replay.quarters) {
    const seen = each.turn < turn ? seenTurn(model, each) : null;
    if (seen === null) break;
    beliefs = stepBelief(beliefs, model, seen);
  }
  return {
    filtered: claimsOf(kernel, quarter.opened, believedWorlds(beliefs, model, futures), hand),
    redrawn: claimsOf(kernel, quarter.opened, reseededWorlds(model, quarter.opened, identity, futures), hand),
    health: beliefs.health,
  };
}
