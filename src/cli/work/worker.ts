import type { Kernel } from "../../engine/kernel.ts";
import { withoutAction } from "../../foresight/bots/banned.ts";
import { botNamed } from "../../foresight/bots/named.ts";
import { playRow } from "../../foresight/ensemble/row.ts";
import { departFrom, type Departures } from "../../foresight/trial/departing.ts";
import { conditionParts } from "../../foresight/trial/conditions.ts";
import type { Tally } from "../../foresight/trial/tally.ts";
import { watchRuns } from "../../foresight/trial/watch.ts";
import type { TallyTask } from "../../foresight/debrief/others.ts";
import { createMemory } from "../../foresight/work/memory.ts";
import type { TryTask } from "../../foresight/work/robust.ts";
import { work as shared, type Answers as Shared } from "../../foresight/work/work.ts";
import type { Bot } from "../../foresight/seat.ts";
import { kernelOf } from "../kernelOf.ts";
import { codeOfRun } from "../replayCode.ts";

/** What is posted to a worker: functions can't be, so it makes its own model of the scenario's text. */
interface Common {
  readonly text: string;
  readonly difficulty: string | null;
  readonly bot: string;
}

/** Runs of a bot, numbered from `first`. */
interface Runs extends Common {
  readonly first: number;
  readonly count: number;
}

/** Counts what happens in runs. */
export interface WatchTask extends Runs {
  readonly kind: "watch";
}
/** How many of the runs end well when an action may not be taken. */
export interface BanTask extends Runs {
  readonly kind: "ban";
  readonly action: string;
}

/** Departs from every turn of a run. */
export interface DepartTask extends Common {
  readonly kind: "depart";
  readonly run: number;
}
/** The code of a run, as far as it can be played; null when it has none. */
export interface CodeTask extends Common {
  readonly kind: "code";
  readonly run: number;
}

/** A task's answer. */
export interface Answers extends Pick<Shared, "try" | "tally"> {
  readonly watch: Tally;
  readonly ban: number;
  readonly depart: Departures;
  readonly code: string | null;
}
export type Task = TryTask | TallyTask | WatchTask | BanTask | DepartTask | CodeTask;

const memory = createMemory(kernelOf);

/** A worker thread's work. */
export function work(task: Task): Answers[Task["kind"]] {
  // Those that the page's workers are asked, too.
  if (task.kind === "try" || task.kind === "tally") return shared(memory, task);
  const setup = { difficulty: task.difficulty, overrides: {} };
  const { scenario, kernel } = memory.table(task.text, setup);
  const botFor = (stepping: Kernel): Bot => {
    const bot = botNamed(scenario, setup, task.bot, stepping);
    if (bot === null) throw new Error(`no bot "${task.bot}"`);
    return bot;
  };
  if (task.kind === "ban") return goodWithout(kernel, botFor, task);
  const bot = botFor(kernel);
  if (task.kind === "depart") return departFrom(kernel, bot, task.run);
  if (task.kind === "code") return codeOfRun(scenario, setup, bot, kernel, task.run);
  return watchRuns(kernel, bot, conditionParts(scenario.source, kernel.model), task.first, task.count);
}

/** Runs that end well without an action. */
function goodWithout(kernel: Kernel, botFor: (kernel: Kernel) => Bot, { action, first, count }: BanTask): number {
  const hampered = withoutAction(kernel, action, botFor);
  let good = 0;
  for (let run = first; run < first + count; run++) if (playRow(kernel, hampered, run).kind === "good") good += 1;
  return good;
}
