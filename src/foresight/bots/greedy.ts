import type { Kernel } from "../../engine/kernel.ts";
import { closureKernel } from "../../engine/kernel.ts";
import type { Decision } from "../../engine/plan.ts";
import { rollOut } from "../rollOut.ts";
import type { Bot, Seat } from "../seat.ts";
import { BELIEVED } from "./believed.ts";
import { stagesOf } from "./candidates.ts";
import type { Goal } from "./goal.ts";
import { planOf, type Hand } from "./hand.ts";
import { HOLD_COURSE, PLAIN_HAND } from "./holdCourse.ts";
import { improve } from "./improve.ts";

export interface Sight {
  /** Turns that it looks ahead, at least 1: this turn's close is the first. */
  readonly turns: number;
  readonly goal: Goal;
}

/** Worlds in which saying something is compared with silence. */
const TALK_WORLDS = 4;
/** Looks ahead a turn in which the plan is improved. */
const LOOKS = 64;

/**
 * A player that climbs: changes the plan part by part to what stands highest some turns ahead if it then holds course, and looks no further.
 * With one turn and the scenario's goal it is `greedy`; with the forecast's horizon and the chart it climbs what play shows before commit.
 */
export function climbingBot(id: string, kernel: Kernel, { turns, goal }: Sight): Bot {
  return {
    id,
    believes: BELIEVED,
    next(seat) {
      const { model, seen, worlds } = seat;
      const here = seat.model === kernel.model ? kernel : closureKernel(model);
      const until = seen[model.layout.turn]! + turns;
      const stands = (world: number, first: readonly Decision[], hand: Hand): number =>
        goal(rollOut(here, worlds.world(world), first, hand, until));
      const said = talk(seat, stands);
      if (said !== null) return said;
      const plan = improve(
        planOf(HOLD_COURSE, seat),
        stagesOf(seat, []),
        (tried, world) => stands(world, [{ kind: "commit", plan: tried }], HOLD_COURSE),
        LOOKS,
        worlds.count,
      );
      return { kind: "commit", plan };
    },
  };
}

type Stands = (world: number, first: readonly Decision[], hand: Hand) => number;

/** Says what a plain bargainer would, unless silence stands higher. */
function talk(seat: Seat, stands: Stands): Decision | null {
  const said = PLAIN_HAND.talk(seat.model, seat.seen, seat.roll);
  if (said === null) return null;
  const silence: Decision = { kind: "commit", plan: planOf(HOLD_COURSE, seat) };
  let better = 0;
  for (let world = 0; world < Math.min(TALK_WORLDS, seat.worlds.count); world++)
    better += stands(world, [said], PLAIN_HAND) - stands(world, [silence], HOLD_COURSE);
  return better >= 0 ? said : null;
}
