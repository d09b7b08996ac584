import type { Kernel } from "../../engine/kernel.ts";
import type { Planner } from "../../engine/planner.ts";
import type { Model } from "../../engine/model.ts";
import type { TalkDecision } from "../../engine/decide.ts";
import type { Decision, Plan } from "../../engine/plan.ts";
import { whileStill } from "../../engine/still.ts";
import type { State } from "../../engine/value.ts";
import type { Bot, Roll, Seat } from "../seat.ts";
import { mend } from "./plans.ts";

/**
 * A way to play on that is cheap enough to roll thousands of futures: reads the slots that its player sees (a `seenState`)
 * without the view by names being made. The same hand plays runs (`handBot`) and goes on in imagined worlds.
 */
export interface Hand {
  readonly id: string;
  /** What it says next at a table; null when it has nothing to say this turn. */
  talk(model: Model, seen: State, roll: Roll): TalkDecision | null;
  /** What it would commit now. A plan that can't be committed is mended by the caller. */
  plan(model: Model, seen: State, roll: Roll): Plan;
  /** Its planner within a kernel, if it has one there: the same plans, sooner. */
  readonly within?: (kernel: Kernel) => Planner | null;
}

/** What a hand does next; asked again after every answer until it commits. */
export const nextBy = (hand: Hand, model: Model, seen: State, roll: Roll): Decision =>
  // But for an action's amount, which no derived value reads, nothing changes what is seen meanwhile.
  whileStill(seen, () => hand.talk(model, seen, roll) ?? { kind: "commit", plan: hand.plan(model, seen, roll) });

/** A hand as a player. */
export const handBot = (hand: Hand): Bot => ({
  id: hand.id,
  next: (seat) => mended(seat, nextBy(hand, seat.model, seat.seen, seat.roll)),
});

/** The plan that a hand would commit from a seat, mended. */
export const planOf = (hand: Hand, seat: Seat): Plan => mend(seat, hand.plan(seat.model, seat.seen, seat.roll));

/** The same decision, its plan without what would be refused. */
export const mended = (seat: Pick<Seat, "refusals">, decision: Decision): Decision =>
  decision.kind === "commit" ? { kind: "commit", plan: mend(seat, decision.plan) } : decision;
