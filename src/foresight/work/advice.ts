import type { Plan } from "../../engine/plan.ts";
import { seenState } from "../../engine/seen.ts";
import { blankState } from "../../engine/state.ts";
import type { Futures } from "../advice/advice.ts";
import { nothingChosen, partsOf, withoutPart } from "../advice/parts.ts";
import { watchersOf } from "../advice/watch.ts";
import { HOLD_COURSE } from "../bots/holdCourse.ts";
import { rollOut } from "../rollOut.ts";
import type { Memory } from "./memory.ts";
import { commitIn, withoutRefused } from "./planned.ts";
import type { PostedRun } from "./run.ts";

/** Asks what a plan, and each part of it, does to what advisors watch when course is held after it: all in the same believed worlds. */
export interface AdviceTask {
  readonly kind: "advice";
  readonly run: PostedRun;
  /** May be unfinished, as for a cone. */
  readonly plan: Plan;
  /** Turns ahead, 1 or more; cut short by the end of the run. */
  readonly horizon: number;
  /** Worlds from `from` to before `to`. */
  readonly from: number;
  readonly to: number;
}

export function advice(memory: Memory, { run, plan, horizon, from, to }: AdviceTask): Futures {
  const { scenario, kernel } = memory.table(run.text, run.setup);
  const { model } = kernel;
  const worlds = memory.worlds(run, "now");
  const first = worlds.world(0);
  const sure = withoutRefused(model, first, plan);
  const parts = partsOf(model, seenState(model, first), sure);
  const watchers = watchersOf({ scenario, model });
  const until = Math.min(first[model.layout.turn]! + Math.max(1, horizon), model.turns + 1);
  const others = [nothingChosen(sure), ...parts.map((part) => withoutPart(sure, part))];
  // Where nothing but answers is chosen, the first of them is the plan itself.
  const same = parts.every(({ kind }) => kind === "choice");
  const differences: number[][][] = [];
  const [end, seen] = [blankState(model), blankState(model)];
  for (let index = from; index < Math.min(to, worlds.count); index++) {
    const world = worlds.world(index);
    const watched = (of: Plan): number[] => {
      rollOut(kernel, world, [commitIn(kernel, world, of)], HOLD_COURSE, until, end);
      seenState(model, end, seen);
      return watchers.map(({ read }) => read(seen));
    };
    const under = watched(sure);
    const without = others.map((each, at) => (at === 0 && same ? under : watched(each)));
    differences.push(under.map((value, at) => without.map((each) => value - each[at]!)));
  }
  return {
    parts,
    advisors: watchers.map(({ id, watches, bias }) => ({ id, watches, bias })),
    turn: until,
    differences,
  };
}
