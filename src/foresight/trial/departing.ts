import type { Kernel } from "../../engine/kernel.ts";
import { randomBot } from "../bots/random.ts";
import { seedOf } from "../ensemble/row.ts";
import { playOut } from "../playOut.ts";
import type { Bot, Roll, Seat } from "../seat.ts";

/** What came of playing one turn of a run at random, and the others as before. */
export interface Departures {
  /** Turns that were played so, each in a run of its own. */
  readonly turns: number;
  /** Of them, those after which the run came to another ending. */
  readonly otherEnding: number;
  /** Of those, the ones by which a good ending was won or lost. */
  readonly goodLostOrWon: number;
}

export const addDepartures = (a: Departures, b: Departures): Departures => ({
  turns: a.turns + b.turns,
  otherEnding: a.otherEnding + b.otherEnding,
  goodLostOrWon: a.goodLostOrWon + b.goodLostOrWon,
});

/** The random bot with rolls that no bot has used: bots that answer at random would else answer just the same when they depart. */
const RANDOM_ANEW: Pick<Bot, "next"> = {
  next: (seat) => {
    const roll: Roll = (subject, n) => seat.roll(subject ^ ANEW, n);
    const from: Seat = { ...seat, roll };
    return randomBot.next(from);
  },
};
const ANEW = 0x616e6577;

/** Departs from each turn of a bot's nth run in turn. World and luck stay what they were, so that whatever differs comes of the turn. */
export function departFrom(kernel: Kernel, bot: Bot, run: number): Departures {
  const { turn } = kernel.model.layout;
  const straight = playOut(kernel, seedOf(run), bot);
  let otherEnding = 0;
  let goodLostOrWon = 0;
  for (let at = 1; at <= straight.turns; at++) {
    const departing: Bot = { ...bot, next: (seat) => (seat.seen[turn] === at ? RANDOM_ANEW : bot).next(seat) };
    const { ending, kind } = playOut(kernel, seedOf(run), departing);
    if (ending !== straight.ending) otherEnding += 1;
    if ((kind === "good") !== (straight.kind === "good")) goodLostOrWon += 1;
  }
  return { turns: straight.turns, otherEnding, goodLostOrWon };
}
