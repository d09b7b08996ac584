import type { Bans } from "../../foresight/trial/report.ts";
import { addTallies, type Tally } from "../../foresight/trial/tally.ts";
import { type Pool, spans } from "./pool.ts";
import type { BanTask, WatchTask } from "./worker.ts";

/** Runs of a task: some tenths of a second's work, and few tallies to post. */
const AT_ONCE = 25;

/** Plays runs of each bot on many threads and counts what happens in them. */
export async function watchAll(
  pool: Pool,
  common: Omit<WatchTask, "kind" | "bot" | "first" | "count">,
  bots: readonly string[],
  runs: number,
): Promise<readonly Tally[]> {
  return Promise.all(
    bots.map(async (bot) => {
      const tallies = await Promise.all(
        spans(runs, AT_ONCE).map((span) => pool.run<WatchTask>({ ...common, kind: "watch", bot, ...span })),
      );
      return tallies.reduce(addTallies);
    }),
  );
}

/** Plays the same runs of one bot with each action banned in turn. `good` is how many of them end well with none banned. */
export async function banAll(
  pool: Pool,
  common: Omit<BanTask, "kind" | "action" | "first" | "count">,
  actions: readonly string[],
  runs: number,
  good: number,
): Promise<Bans> {
  const without = await Promise.all(
    actions.map(async (action) => {
      const counts = await Promise.all(
        spans(runs, AT_ONCE).map((span) => pool.run<BanTask>({ ...common, kind: "ban", action, ...span })),
      );
      return [action, counts.reduce((sum, each) => sum + each, 0) / runs] as const;
    }),
  );
  return { bot: common.bot, runs, with: good / runs, without: Object.fromEntries(without) };
}
