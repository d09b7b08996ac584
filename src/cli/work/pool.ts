import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import type { Answers, Task } from "./worker.ts";

/** Threads that work on tasks, until `close`. What comes of a task doesn't depend on how many there are. */
export interface Pool {
  run<T extends Task>(task: T): Promise<Answers[T["kind"]]>;
  close(): Promise<void>;
}

export function openPool(workers: number = availableParallelism()): Pool {
  const pool = new Tinypool({
    filename: new URL("./thread.mjs", import.meta.url).href,
    name: "work",
    runtime: "worker_threads",
    minThreads: workers,
    maxThreads: workers,
  });
  return { run: (task) => pool.run(task), close: () => pool.destroy() };
}

/** A list in pieces of a size, the last of which may be smaller. */
export const slices = <T>(items: readonly T[], size: number): (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** Runs 1 to `runs` in pieces of a size: the first of each, and how many. */
export const spans = (runs: number, size: number): { readonly first: number; readonly count: number }[] =>
  Array.from({ length: Math.ceil(runs / size) }, (_, at) => ({
    first: at * size + 1,
    count: Math.min(size, runs - at * size),
  }));
