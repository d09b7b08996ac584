import { blockedChoice } from "../../src/engine/blocked.ts";
import type { Kernel } from "../../src/engine/kernel.ts";
import type { Hand } from "../../src/foresight/bots/hand.ts";
import { handBot, planOf } from "../../src/foresight/bots/hand.ts";
import { seedOf } from "../../src/foresight/ensemble/row.ts";
import { playOut } from "../../src/foresight/playOut.ts";
import { rollOut } from "../../src/foresight/rollOut.ts";
import type { Bot, Seat } from "../../src/foresight/seat.ts";
import { Counter, type Counts } from "./counts.ts";

/** Worlds in which the options of a dilemma are compared: half say which is best and worst, the other half by how much. */
export const STAKE_WORLDS = 512;

/**
 * What hangs on the dilemmas of a run that a hand plays: each option is taken in worlds that look like the run's, the same for all, and the
 * hand goes on. Names: `weighed`, `weighty` (best and worst differ by 5 points of odds or more), `points` (sum of the differences in hundredths).
 */
export function stakesOf(kernel: Kernel, hand: Hand, run: number): Counts {
  const counter = new Counter();
  const straight = handBot(hand);
  const bot: Bot = {
    ...straight,
    believes: STAKE_WORLDS,
    next(seat) {
      const decision = straight.next(seat);
      if (decision.kind === "commit") weigh(kernel, hand, seat, counter);
      return decision;
    },
  };
  playOut(kernel, seedOf(run), bot);
  return counter.counts;
}

function weigh(kernel: Kernel, hand: Hand, seat: Seat, counter: Counter): void {
  const { model, seen, worlds } = seat;
  const plan = planOf(hand, seat);
  for (const event of model.events) {
    const open = event.choices.filter((choice) => blockedChoice(seen, choice) === null);
    if (seen[event.openSlot] === 0 || open.length < 2) continue;
    const values = open.map((choice) => {
      const tried = { ...plan, choices: { ...plan.choices, [event.id]: choice.id } };
      return Array.from({ length: worlds.count }, (_, world) => {
        const end = rollOut(kernel, worlds.world(world), [{ kind: "commit", plan: tried }], hand);
        return model.endings[end[model.layout.ended]! - 1]?.kind === "good" ? 1 : 0;
      });
    });
    const chosenBy = values.map((own) => share(own, 0));
    const best = chosenBy.indexOf(Math.max(...chosenBy));
    const worst = chosenBy.indexOf(Math.min(...chosenBy));
    const points = Math.round(100 * (share(values[best]!, 1) - share(values[worst]!, 1)));
    counter.add("weighed");
    counter.add("points", points);
    counter.add(`weighed ${event.id}`);
    counter.add(`points ${event.id}`, points);
    if (points >= 5) counter.add("weighty");
  }
}

/** Share of good endings over every second world, from the first or the second on. */
function share(values: readonly (0 | 1)[], from: 0 | 1): number {
  const own = values.filter((_, world) => world % 2 === from);
  return own.reduce<number>((sum, each) => sum + each, 0) / own.length;
}
