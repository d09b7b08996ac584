import type { TryTask } from "../../foresight/work/robust.ts";
import type { TriedWorld } from "../../foresight/robust/worlds.ts";
import type { Progress } from "../progress.ts";
import { openPool, slices } from "./pool.ts";

/** Worlds of a task: about a tenth of a second's work, so that nobody waits long for the last. */
const AT_ONCE = 4;

/** Tries strategies in worlds on many threads: by strategy and world, the share of runs that meet the goal. */
export async function tryAll(
  common: Omit<TryTask, "kind" | "bot">,
  bots: readonly string[],
  workers: number | undefined,
  progress: Progress,
): Promise<readonly (readonly number[])[]> {
  const pool = openPool(workers, progress);
  const play = async (bot: string, worlds: readonly TriedWorld[]): Promise<readonly number[]> =>
    pool.run<TryTask>({ ...common, kind: "try", bot, worlds });
  try {
    return await Promise.all(
      bots.map(async (bot) =>
        (await Promise.all(slices(common.worlds, AT_ONCE).map((worlds) => play(bot, worlds)))).flat(),
      ),
    );
  } finally {
    await pool.close();
  }
}
