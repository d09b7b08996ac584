import { createPool, type Pool, type Worker } from "../../../src/app/foresight/pool.ts";
import { closureKernel } from "../../../src/engine/kernel.ts";
import { createMemory } from "../../../src/foresight/work/memory.ts";
import { work } from "../../../src/foresight/work/work.ts";

/** A worker in this very thread, with a memory of its own; the task is copied as if it had been posted. */
export function nearWorker(): Worker {
  const memory = createMemory(closureKernel);
  return {
    work: async (task) => {
      await Promise.resolve();
      return work(memory, structuredClone(task));
    },
    ended: new Promise<never>(() => undefined),
    end: () => undefined,
  };
}

export const nearPool = (size = 1): Pool => createPool(nearWorker, size);
