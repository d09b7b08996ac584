import type { Kernel } from "../../engine/kernel.ts";
import type { Seed } from "../../engine/random.ts";
import { replayOn } from "../../runs/replay.ts";
import type { Health } from "../belief/beliefs.ts";
import { seenOpening, seenTurn } from "../belief/sight.ts";
import { startBelief, stepBelief } from "../belief/step.ts";
import { believedWorlds } from "../belief/worlds.ts";
import { handBot, type Hand } from "../bots/hand.ts";
import { playOut } from "../playOut.ts";
import { reseededWorlds } from "../worlds.ts";
import { claimsOf, type Claim } from "./claims.ts";
import { luckOf, type RunLuck } from "./luck.ts";

export interface Trial {
  /** Supposed worlds that are filtered. */
  readonly worlds: number;
  /** Of those, futures that are rolled to the end. */
  readonly futures: number;
  /** Turn at whose opening the claims are made. */
  readonly turn: number;
  /** Futures that are rolled for each value that luck is reckoned from; 0: none is reckoned, and the run is followed no further than the claims. */
  readonly luck: number;
}

/** Claims about one run at one turn, by what was filtered and by redrawing what is hidden. */
export interface Claimed {
  readonly filtered: readonly Claim[];
  readonly redrawn: readonly Claim[];
}

export interface Tried {
  /** Null when the run ended before the turn. */
  readonly claims: Claimed | null;
  /** Of the turns that were followed; null when none was reckoned. */
  readonly luck: RunLuck | null;
  /** Of the last step. */
  readonly health: Health;
}

/** Plays a run by a hand, follows it with beliefs, and makes claims about it at a turn. The hand also goes on in what is believed. */
export function tryRun(kernel: Kernel, hand: Hand, seed: Seed, { worlds, futures, turn, luck }: Trial): Tried {
  const { model, bulk } = kernel;
  const { decisions } = playOut(kernel, seed, handBot(hand));
  const replay = replayOn(kernel, { seed, decisions });
  const identity: Seed = { low: ~seed.low >>> 0, high: ~seed.high >>> 0 };
  let beliefs = startBelief(model, identity, seenOpening(model, replay), worlds, bulk);
  let claims: Claimed | null = null;
  let turns = 0;
  let sum = 0;
  for (const quarter of replay.quarters) {
    if (quarter.turn === turn)
      claims = {
        filtered: claimsOf(kernel, quarter.opened, believedWorlds(beliefs, model, futures), hand),
        redrawn: claimsOf(kernel, quarter.opened, reseededWorlds(model, quarter.opened, identity, futures), hand),
      };
    const seen = luck > 0 || quarter.turn < turn ? seenTurn(model, quarter) : null;
    if (seen === null) break;
    const ended = quarter.after![model.layout.ended] !== 0;
    const next = ended ? null : stepBelief(beliefs, model, seen, bulk);
    if (luck > 0) {
      sum += luckOf(kernel, hand, quarter, beliefs, next, luck);
      turns++;
    }
    if (next === null) break;
    beliefs = next;
  }
  return { claims, luck: turns === 0 ? null : { turns, sum }, health: beliefs.health };
}
