import { frozenAnswer, type FrozenAnswer } from "../../runs/frozen/contract.ts";

/** What an engine may take, in ms. The longest run takes a second or two on a slow phone. */
const PATIENCE = 20_000;

/**
 * Asks an earlier engine in a worker of its own, so that nothing it does can hold up or harm the page. Rejects when it isn't there,
 * fails, answers something else or takes too long; the worker is ended in any case.
 */
export async function askWorker(address: string, scenario: string, run: string): Promise<FrozenAnswer> {
  const worker = new Worker(address);
  try {
    const answer = frozenAnswer.safeParse(await answerOf(worker, { scenario, run }));
    if (answer.success) return answer.data;
  } finally {
    worker.terminate();
  }
  throw new Error("it answered what can't be read");
}

function answerOf(worker: Worker, asked: { readonly scenario: string; readonly run: string }): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("it took too long")), PATIENCE);
    const settle = (act: () => void) => (): void => {
      clearTimeout(late);
      act();
    };
    worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => settle(() => resolve(data))());
    worker.addEventListener(
      "messageerror",
      settle(() => reject(new Error("its answer couldn't be read"))),
    );
    worker.addEventListener("error", (event) => {
      // Told on the page; in the console it would be told twice.
      event.preventDefault();
      // A script that isn't there gives an event without a message.
      const reason = event.message === undefined ? "it couldn't be fetched" : `it failed: ${event.message}`;
      settle(() => reject(new Error(reason)))();
    });
    // All is copied, nothing handed over.
    worker.postMessage(asked, []);
  });
}
