import type { PostedRun } from "../../foresight/work/run.ts";
import type { Pool } from "./pool.ts";

/** The worker that reads the beliefs of the run in hand: it has them from play, when the forecast was shown. */
export const BELIEVER = 0;

/**
 * What is believed at the openings of a run's turns, worked out by one worker and handed to the others as it comes. By turn from the first: resolves
 * when whatever is asked of that turn afterwards finds it there, whichever worker takes it up.
 */
export function spreadBeliefs(
  pool: Pool,
  run: PostedRun,
  turns: number,
  signal: AbortSignal,
): readonly Promise<void>[] {
  // A lone worker has what it works out.
  if (pool.size === 1) return Array.from({ length: turns }, () => Promise.resolve());
  return Array.from({ length: turns }, async (_, at) => {
    const turn = at + 1;
    const drawn = await pool.run({ kind: "drawn", run, turn }, { lane: BELIEVER, signal });
    for (let lane = 0; lane < pool.size; lane++)
      // Who fails to take them works them out again.
      if (lane !== BELIEVER) pool.run({ kind: "take", run, turn, drawn }, { lane, signal }).catch(() => undefined);
  });
}
