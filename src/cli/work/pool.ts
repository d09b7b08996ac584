import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import type { Progress } from "../progress.ts";
import type { Answers, Task } from "./worker.ts";

/** Threads that work on tasks, until `close`. What comes of a task doesn't depend on how many there are. */
export interface Pool {
  run<T extends Task>(task: T): Promise<Answers[T["kind"]]>;
  close(): Promise<void>;
}

export function openPool(workers: number = availableParallelism(), progress: Progress): Pool {
  const pool = new Tinypool({
    filename: new URL("./thread.mjs", import.meta.url).href,
    name: "work",
    runtime: "worker_threads",
    minThreads: workers,
    maxThreads: workers,
  });
  return {
    run: async <T extends Task>(task: T): Promise<Answers[T["kind"]]> => {
      const runs = runsOf(task);
      progress.expect(runs);
      const answer = (await pool.run(task)) as Answers[T["kind"]];
      progress.played(runs);
      return answer;
    },
    close: async () => {
      progress.end();
      await pool.destroy();
    },
  };
}

const RUNS = {
  try: ({ worlds, replications }) => worlds.length * replications,
  tally: ({ count }) => count,
  watch: ({ count }) => count,
  ban: ({ count }) => count,
  depart: () => 1,
  // Played already.
  code: () => 0,
} as const satisfies { readonly [K in Task["kind"]]: (task: Extract<Task, { kind: K }>) => number };

const runsOf = (task: Task): number => RUNS[task.kind](task as never);

/** A list in pieces of a size, the last of which may be smaller. */
export const slices = <T>(items: readonly T[], size: number): (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** Runs 1 to `runs` in pieces of a size: the first of each, and how many. */
export const spans = (runs: number, size: number): { readonly first: number; readonly count: number }[] =>
  Array.from({ length: Math.ceil(runs / size) }, (_, at) => ({
    first: at * size + 1,
    count: Math.min(size, runs - at * size),
  }));
