import { wrap } from "comlink";
import { address } from "virtual:foresight-worker";
import { briefer } from "./brief.ts";
import type { Worker as Far } from "./pool.ts";
import type { WorkerHand } from "./worker.ts";

/** A background worker of the browser. */
export function browserWorker(): Far {
  const worker = new Worker(address, { type: "module", name: "foresight" });
  const brief = briefer();
  const far = wrap<WorkerHand>(worker);
  const ended = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      // Told on the page where it matters; in the console it would be told twice.
      event.preventDefault();
      reject(
        new Error(
          event.message === undefined ? "the worker couldn't be fetched" : `the worker failed: ${event.message}`,
        ),
      );
    });
  });
  // Nobody may be waiting for it.
  ended.catch(() => undefined);
  return { work: (task) => far.work(brief(task)), ended, end: () => worker.terminate() };
}

/** As many as there are processors to spare: two on a machine with two, never more than four. */
export const workerCount = (): number => Math.min(4, Math.max(1, navigator.hardwareConcurrency));
