import { held, type Plan } from "../../engine/plan.ts";
import { uniform } from "../../engine/random.ts";
import { seenState } from "../../engine/seen.ts";
import { validatePlan } from "../../engine/validate.ts";
import type { Formula, State } from "../../engine/value.ts";
import type { Kernel } from "../../engine/kernel.ts";
import type { Model } from "../../engine/model.ts";
import { headlines } from "../../runs/words/names.ts";
import { anyChoices, HOLD_COURSE } from "../bots/holdCourse.ts";
import type { Cone } from "../cone/cone.ts";
import { histogramOf } from "../ensemble/histogram.ts";
import { planarOf, type Place } from "../ensemble/planar.ts";
import { rollOut } from "../rollOut.ts";
import type { Memory } from "./memory.ts";
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
  for (let index = from; index < Math.min(to, worlds.count); index++) {
    let state = begun(kernel, worlds.world(index), sure, turn);
    for (let step = 0; step < steps; step++) {
      if (step > 0) state = rollOut(kernel, state, [], HOLD_COURSE, turn + step + 1);
      const seen = seenState(model, state);
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

/** The world after the plan, what it leaves open answered either way. */
function begun(kernel: Kernel, world: State, plan: Plan, turn: number): State {
  const { model } = kernel;
  const { seedLow, seedHigh } = model.layout;
  const open = model.events.some((event) => world[event.openSlot] !== 0 && held(plan.choices, event.id) === undefined);
  const seed = { low: world[seedLow]!, high: world[seedHigh]! };
  const any = open
    ? anyChoices(model, seenState(model, world), (subject, n) => uniform(seed, "bot", subject, turn, n))
    : {};
  const whole = { ...plan, choices: { ...any, ...plan.choices } };
  return rollOut(kernel, world, [{ kind: "commit", plan: whole }], HOLD_COURSE, turn + 1);
}

/** Without answers that would be refused, which can't be mended later. Every world refuses the same: needs read nothing hidden. */
function withoutRefused(model: Model, world: State, plan: Plan): Plan {
  const choices = { ...plan.choices };
  for (const { path } of validatePlan(model, world, plan)) {
    if (path.startsWith(CHOICES)) delete choices[path.slice(CHOICES.length)];
  }
  return { ...plan, choices };
}
const CHOICES = "choices.";
