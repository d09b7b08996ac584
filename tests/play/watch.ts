import { blockedChoice } from "../../src/engine/blocked.ts";
import type { Kernel } from "../../src/engine/kernel.ts";
import type { State } from "../../src/engine/value.ts";
import { purchases } from "../../src/foresight/bots/plans.ts";
import { seedOf } from "../../src/foresight/ensemble/row.ts";
import { playOut } from "../../src/foresight/playOut.ts";
import type { Bot } from "../../src/foresight/seat.ts";
import type { ScenarioSource } from "../../src/scenario/shape/scenario.ts";
import { classesOf } from "./classes.ts";
import { within } from "./coast.ts";
import { Counter, type Counts } from "./counts.ts";
import { causedByHistory, shadowOf } from "./shadow.ts";

/**
 * Plays a bot's runs from `first` on and counts what the table asks about. Runs `2n - 1` and `2n` make a pair of seeds when both are among them.
 * Names: `runs`, `good`, `turns`; `ending E`, `landed E` (inside its coast), `fired E`, `legal A`, `taken A` (runs); `offered E.C`, `chosen E.C`
 * (times); `dilemmas`, `dilemmas²`; of every fifth run `met D`, `caused D` (times); `common`, `both`; `worlds C`, `won C` and, of even runs alone, `worlds2 C`, `won2 C`.
 */
export function watchRuns(kernel: Kernel, source: ScenarioSource, bot: Bot, first: number, count: number): Counts {
  const counter = new Counter();
  let before: ReadonlySet<string> | null = null;
  for (let run = first; run < first + count; run++) {
    const met = watchRun(kernel, source, bot, run, counter);
    if (run % 2 === 0 && before !== null) {
      counter.add("common", 2 * [...met].filter((id) => before!.has(id)).length);
      counter.add("both", met.size + before.size);
    }
    before = run % 2 === 1 ? met : null;
  }
  return counter.counts;
}

/** One run in so many is played beside nobody at the helm, to tell what is the player's own doing. */
const JUDGED = 5;

/** Counts one run; gives the dilemmas that were met. */
function watchRun(kernel: Kernel, source: ScenarioSource, bot: Bot, run: number, counter: Counter): Set<string> {
  const { model } = kernel;
  const shadow = run % JUDGED === 1 ? shadowOf(kernel, run) : null;
  const met = new Set<string>();
  const fired = new Set<string>();
  const legal = new Set<string>();
  const taken = new Set<string>();
  let dilemmas = 0;
  let opening: State | null = null;
  let worlds: readonly string[] = [];
  const { final, ending, kind, turns } = playOut(kernel, seedOf(run), bot, {
    watch: {
      opened(state, happenings) {
        opening = state.slice();
        worlds = classesOf(model)(opening);
        for (const each of happenings) if (each.kind === "event") fired.add(each.event);
      },
      closed({ before, plan, happenings, after }) {
        for (const event of model.events) {
          if (before[event.openSlot] === 0) continue;
          dilemmas += 1;
          met.add(event.id);
          if (shadow !== null) {
            counter.add(`met ${event.id}`);
            if (causedByHistory(model, event, opening!, shadow)) counter.add(`caused ${event.id}`);
          }
          const open = event.choices.filter((choice) => blockedChoice(before, choice) === null);
          if (open.length > 1) for (const { id } of open) counter.add(`offered ${event.id}.${id}`);
          if (open.length > 1) counter.add(`chosen ${event.id}.${plan.choices[event.id]}`);
        }
        for (const each of purchases(model, before)) if (each.kind === "action") legal.add(each.id);
        for (const { id } of plan.actions) taken.add(id);
        for (const each of happenings) if (each.kind === "event") fired.add(each.event);
        opening = after.slice();
      },
    },
  });
  counter.add("runs");
  counter.add("turns", turns);
  counter.add("dilemmas", dilemmas);
  counter.add("dilemmas²", dilemmas * dilemmas);
  counter.add(`ending ${ending}`);
  if (kind === "good") counter.add("good");
  for (const id of fired) counter.add(`fired ${id}`);
  for (const id of legal) counter.add(`legal ${id}`);
  for (const id of taken) counter.add(`taken ${id}`);
  const coast = source.endings[ending]?.where;
  if (coast !== undefined && within(placeOf(kernel, final), coast)) counter.add(`landed ${ending}`);
  for (const name of worlds) {
    const half = run % 2 === 0 ? "2" : "";
    counter.add(`worlds${half} ${name}`);
    if (kind === "good") counter.add(`won${half} ${name}`);
  }
  return met;
}

function placeOf({ model }: Kernel, state: State): readonly [number, number] {
  const read = (id: string): number => model.measures.find((measure) => measure.id === id)?.value(state) ?? NaN;
  return [read("chart.x"), read("chart.y")];
}
