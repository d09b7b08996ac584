import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import type { TryTask } from "./worker.ts";

/** Worlds of a task: about a tenth of a second's work, so that progress is seen and nobody waits long for the last. */
const AT_ONCE = 4;

/** Tries strategies in worlds on all cores; the answer doesn't depend on how many there are. `progress` is called with the share done, 0 to 1. */
export async function tryInPool(
  tasks: readonly TryTask[],
  workers: number = availableParallelism(),
  progress: (share: number) => void = () => undefined,
): Promise<readonly (readonly number[])[]> {
  const pool = new Tinypool({
    filename: new URL("./thread.mjs", import.meta.url).href,
    runtime: "worker_threads",
    minThreads: workers,
    maxThreads: workers,
  });
  const total = tasks.reduce((sum, { worlds }) => sum + worlds.length, 0);
  let done = 0;
  try {
    return await Promise.all(
      tasks.map(async (task) => {
        const pieces = slices(task.worlds, AT_ONCE).map(async (worlds) => {
          const shares = (await pool.run({ ...task, worlds })) as readonly number[];
          done += worlds.length;
          progress(done / total);
          return shares;
        });
        return (await Promise.all(pieces)).flat();
      }),
    );
  } finally {
    await pool.destroy();
  }
}

const slices = <T>(items: readonly T[], size: number): (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
