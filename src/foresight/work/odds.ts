import type { Plan } from "../../engine/plan.ts";
import { competentHands } from "../bots/named.ts";
import { rollOut } from "../rollOut.ts";
import type { Memory } from "./memory.ts";
import { commitIn, withoutRefused } from "./planned.ts";
import type { PostedRun } from "./run.ts";

/** Asks how runs end that begin with a plan and go on by a competent hand, in some of the worlds that are believed. */
export interface OddsTask {
  readonly kind: "odds";
  readonly run: PostedRun;
  /** May be unfinished, as for a cone. */
  readonly plan: Plan;
  /** The competent hand, by its name. */
  readonly hand: string;
  /** Worlds from `from` to before `to`. */
  readonly from: number;
  readonly to: number;
}

/** By world, the ending's id; null where none was come to. */
export function odds(memory: Memory, { run, plan, hand: name, from, to }: OddsTask): readonly (string | null)[] {
  const { scenario, kernel } = memory.table(run.text, run.setup);
  const hand = competentHands(scenario, kernel).find(({ id }) => id === name);
  if (hand === undefined) throw new Error(`no hand "${name}"`);
  const { model } = kernel;
  const worlds = memory.worlds(run, "now");
  const sure = withoutRefused(model, worlds.world(0), plan);
  return Array.from({ length: Math.max(0, Math.min(to, worlds.count) - from) }, (_, at) => {
    const world = worlds.world(from + at);
    const end = rollOut(kernel, world, [commitIn(kernel, world, sure)], hand);
    return model.endings[end[model.layout.ended]! - 1]?.id ?? null;
  });
}
