import type { TallyTask } from "../../foresight/debrief/others.ts";
import { addTallies, type Standing } from "../../foresight/debrief/standings.ts";
import type { Progress } from "../progress.ts";
import { openPool, spans } from "./pool.ts";

/** Runs of a task, of quick bots and of one that tries out worlds. */
const AT_ONCE = 25;
const SLOW_AT_ONCE = 2;

/** Plays the runs of bots on many threads and counts how they end. */
export async function tallyAll(
  common: Omit<TallyTask, "kind" | "bot" | "first" | "count">,
  bots: readonly { readonly bot: string; readonly runs: number }[],
  workers: number | undefined,
  progress: Progress,
): Promise<readonly Standing[]> {
  const pool = openPool(workers, progress);
  try {
    return await Promise.all(
      bots.map(async ({ bot, runs }) => {
        const parts = spans(runs, /^search\b/.test(bot) ? SLOW_AT_ONCE : AT_ONCE);
        const tallies = await Promise.all(
          parts.map((span) => pool.run<TallyTask>({ ...common, kind: "tally", bot, ...span })),
        );
        return { bot, runs, endings: addTallies(tallies) };
      }),
    );
  } finally {
    await pool.close();
  }
}
