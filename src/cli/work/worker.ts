import { withoutAction } from "../../foresight/bots/banned.ts";
import { botNamed } from "../../foresight/bots/named.ts";
import { goalOf } from "../../foresight/bots/goal.ts";
import { tallyRuns, type Tally as RunTally } from "../../foresight/debrief/standings.ts";
import { compileDisplay } from "../../scenario/compile/display.ts";
import { playRow } from "../../foresight/ensemble/row.ts";
import { tryStrategy } from "../../foresight/robust/compare.ts";
import type { TriedWorld } from "../../foresight/robust/worlds.ts";
import { departFrom, type Departures } from "../../foresight/trial/departing.ts";
import { conditionParts } from "../../foresight/trial/conditions.ts";
import type { Tally } from "../../foresight/trial/tally.ts";
import { watchRuns } from "../../foresight/trial/watch.ts";
import { loadScenario, type Scenario } from "../../scenario/load.ts";
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

/** Tries a strategy in worlds: by world, the share of its runs that meet the goal. */
export interface TryTask extends Common {
  readonly kind: "try";
  readonly worlds: readonly TriedWorld[];
  readonly replications: number;
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

/** Counts how runs end, and how far short they fall. */
export interface TallyTask extends Runs {
  readonly kind: "tally";
}
/** Departs from every turn of a run. */
export interface DepartTask extends Common {
  readonly kind: "depart";
  readonly run: number;
}
/** The code of a run; null when it can't be played to its end. */
export interface CodeTask extends Common {
  readonly kind: "code";
  readonly run: number;
}

/** A task's answer. */
export interface Answers {
  readonly try: readonly number[];
  readonly watch: Tally;
  readonly ban: number;
  readonly tally: RunTally;
  readonly depart: Departures;
  readonly code: string | null;
}
export type Task = TryTask | WatchTask | BanTask | TallyTask | DepartTask | CodeTask;

/** A worker thread's work. */
export function work(task: Task): Answers[Task["kind"]] {
  const scenario = scenarioOf(task.text);
  const setup = { difficulty: task.difficulty, overrides: {} };
  const kernel = kernelOf(scenario.model(setup));
  const bot = botNamed(scenario, setup, task.bot, kernel);
  if (bot === null) throw new Error(`no bot "${task.bot}"`);
  if (task.kind === "try") return tryStrategy(kernel, bot, task.worlds, task.replications);
  if (task.kind === "depart") return departFrom(kernel, bot, task.run);
  if (task.kind === "code") return codeOfRun(scenario, setup, bot, kernel, task.run);
  if (task.kind === "watch")
    return watchRuns(kernel, bot, conditionParts(scenario.source, kernel.model), task.first, task.count);
  if (task.kind === "tally") {
    const goal = goalOf(scenario.source, kernel.model, compileDisplay(scenario.source, kernel.model));
    return tallyRuns(kernel, bot, goal, task.first, task.count);
  }
  const hampered = withoutAction(bot, task.action);
  let good = 0;
  for (let run = task.first; run < task.first + task.count; run++)
    if (playRow(kernel, hampered, run).kind === "good") good += 1;
  return good;
}

let known: Scenario | null = null;

function scenarioOf(text: string): Scenario {
  if (known?.text !== text) known = loadScenario(text, "").scenario;
  if (known === null) throw new Error("a scenario that doesn't load was sent to a worker");
  return known;
}
