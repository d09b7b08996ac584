import type { TalkDecision } from "../../engine/decide.ts";
import { closureKernel, type Kernel } from "../../engine/kernel.ts";
import type { Decision } from "../../engine/plan.ts";
import { rollOut } from "../rollOut.ts";
import type { Bot, Seat } from "../seat.ts";
import { BELIEVED } from "./believed.ts";
import { stagesOf } from "./candidates.ts";
import type { Goal } from "./goal.ts";
import { planOf, type Hand } from "./hand.ts";
import { improve } from "./improve.ts";
import { race } from "./race.ts";
import { repliesAt } from "./talks.ts";

/** What a search bot has learnt from. */
export interface School {
  readonly hands: readonly Hand[];
  /** The same, the best first. */
  readonly ranking: () => readonly Hand[];
}

/** Hands that are tried at every turn: the best of the ranking. */
const COMPANY = 4;

/**
 * A player that tries what it might do in worlds that look like its own, each rolled to its end by a competent hand (flat rollouts, no tree),
 * and decides part by part: which hand of its school to go on with, what to say at a table, then dilemmas, actions, split and levers. It leaves
 * what the best hand would do only for what is better by more than chance. `budget` is the number of rollouts for a
 * plan; each thing said at a table takes half as many.
 */
export function searchBot(id: string, kernel: Kernel, school: School, goal: Goal, budget: number): Bot {
  return {
    id,
    believes: BELIEVED,
    next(seat) {
      const company = school.ranking().slice(0, COMPANY);
      const here = seat.model === kernel.model ? kernel : closureKernel(seat.model);
      const value: Value = (world, first, hand) => goal(rollOut(here, seat.worlds.world(world), first, hand));
      const quarter = Math.floor(budget / 4);
      const lead = leader(seat, company, value, quarter);
      const said = talk(seat, company, lead, value, quarter);
      if (said !== null) return said;
      const others = school.hands.filter((each) => each !== lead).map((each) => planOf(each, seat));
      const plan = improve(
        planOf(lead, seat),
        stagesOf(seat, others),
        (tried, world) => value(world, [{ kind: "commit", plan: tried }], lead),
        budget - quarter,
        seat.worlds.count,
      );
      return { kind: "commit", plan };
    },
  };
}

/** What an end is worth that a hand comes to in a world, after these decisions. */
type Value = (world: number, first: readonly Decision[], hand: Hand) => number;

/** The hand that does best from here. */
function leader(seat: Seat, hands: readonly Hand[], value: Value, budget: number): Hand {
  const best = race({
    arms: hands.length,
    budget,
    worlds: seat.worlds.count,
    pull: (arm, world) => value(world, [], hands[arm]!),
  });
  return hands[best]!;
}

/** Worths to us of the offers that are tried, of 100. */
const TARGETS = [30, 45, 60, 75];

/** What to say at a table, or null to leave it at that: what the hands would say, their terms taken, and offers of several worths. */
function talk(seat: Seat, hands: readonly Hand[], lead: Hand, value: Value, budget: number): TalkDecision | null {
  const { model, seen } = seat;
  const first = lead.talk(model, seen, seat.roll);
  const silence: Decision = { kind: "commit", plan: planOf(lead, seat) };
  const said = hands.flatMap((hand) => hand.talk(model, seen, seat.roll) ?? []);
  const replies = model.deals.flatMap((_, at) => repliesAt(model, seen, at, TARGETS));
  const arms = distinct([first ?? silence, silence, ...said, ...replies]);
  const best = race({
    arms: arms.length,
    budget,
    worlds: seat.worlds.count,
    pull: (arm, world) => value(world, [arms[arm]!], lead),
  });
  const chosen = arms[best]!;
  return chosen.kind === "commit" ? null : chosen;
}

const distinct = (decisions: readonly Decision[]): Decision[] => [
  ...new Map(decisions.map((each) => [JSON.stringify(each), each])).values(),
];
