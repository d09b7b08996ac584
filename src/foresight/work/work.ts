import { believe, type BelieveTask, type Believed } from "./believe.ts";
import type { Memory } from "./memory.ts";

/** What a worker can be asked, by kind. Each is a tenth of a second's work or so: longer ones are asked in parts. */
export type Task = BelieveTask;

/** What a task of each kind is answered by. */
export interface Answers {
  readonly believe: Believed;
}

const WORK = { believe } as const satisfies {
  readonly [K in Task["kind"]]: (memory: Memory, task: Extract<Task, { kind: K }>) => Answers[K];
};

/** Does a task. What comes of it depends on nothing but the task. */
export function work<T extends Task>(memory: Memory, task: T): Answers[T["kind"]] {
  const does: (memory: Memory, task: T) => Answers[T["kind"]] = WORK[task.kind];
  return does(memory, task);
}
