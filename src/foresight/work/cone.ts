import type { Plan } from "../../engine/plan.ts";
import { seenState } from "../../engine/seen.ts";
import { blankState } from "../../engine/state.ts";
import type { Formula } from "../../engine/value.ts";
import { headlines } from "../../runs/words/names.ts";
import { HOLD_COURSE } from "../bots/holdCourse.ts";
import type { Cone } from "../cone/cone.ts";
import { histogramOf } from "../ensemble/histogram.ts";
import { planarOf, type Place } from "../ensemble/planar.ts";
import { rollOut } from "../rollOut.ts";
import type { Memory } from "./memory.ts";
import { commitIn, withoutRefused } from "./planned.ts";
import type { PostedRun } from "./run.ts";

/** Asks where a plan leads when course is held after it, in some of the worlds that are believed. */
export interface ConeTask {
  readonly kind: "cone";
  readonly run: PostedRun;
  /** May be unfinished: dilemmas left open are answered either way, and what would be refused is left out. */
  readonly plan: Plan;
  /** Turns ahead, 1 or more; cut short by the end of the run. */
  readonly horizon: number;
  /** Worlds from `from` to before `to`. */
  readonly from: number;
  readonly to: number;
}

export function cone(memory: Memory, { run, plan, horizon, from, to }: ConeTask): Cone {
  const table = memory.table(run.text, run.setup);
  const { kernel } = table;
  const { model } = kernel;
  const worlds = memory.worlds(run, "now");
  const first = worlds.world(0);
  const turn = first[model.layout.turn]!;
  const sure = withoutRefused(model, first, plan);
  const steps = Math.max(1, Math.min(horizon, model.turns + 1 - turn));
  const read = (id: string): Formula => model.measures.find((each) => each.id === id)?.value ?? (() => 0);
  const [x, y] = [read("chart.x"), read("chart.y")];
  const named = headlines({ scenario: table.scenario, model });
  const at: Place[][] = Array.from({ length: steps }, () => []);
  const values: number[][] = named.map(() => []);
  const early = model.endings.filter((each) => each.early).map(({ id }) => id);
  const met = at.map(() => early.map(() => 0));
  const ended: Place[][] = early.map(() => []);
  const [state, seen] = [blankState(model), blankState(model)];
  for (let index = from; index < Math.min(to, worlds.count); index++) {
    const world = worlds.world(index);
    rollOut(kernel, world, [commitIn(kernel, world, sure)], HOLD_COURSE, turn + 1, state);
    for (let step = 0; step < steps; step++) {
      if (step > 0) rollOut(kernel, state, [], HOLD_COURSE, turn + step + 1, state);
      seenState(model, state, seen);
      const place = { x: x(seen), y: y(seen) };
      at[step]!.push(place);
      if (step === 0) named.forEach((each, nth) => values[nth]!.push(each.read(seen)));
      const ending = early.indexOf(model.endings[state[model.layout.ended]! - 1]?.id ?? "");
      if (ending < 0) continue;
      for (let later = step; later < steps; later++) met[later]![ending]! += 1;
      for (let later = step + 1; later < steps; later++) at[later]!.push(place);
      ended[ending]!.push(place);
      break;
    }
  }
  return {
    futures: at[0]!.length,
    turn,
    ahead: at.map((places, step) => ({
      at: planarOf(places),
      x: histogramOf(places.map((place) => place.x)),
      y: histogramOf(places.map((place) => place.y)),
      met: met[step]!,
    })),
    endings: early,
    met: ended.map(planarOf),
    figures: named.map(({ name }) => name),
    next: values.map(histogramOf),
  };
}
