import { believe, type BelieveTask, type Believed } from "./believe.ts";
import type { Cone } from "../cone/cone.ts";
import { cone, type ConeTask } from "./cone.ts";
import { course, type Charted, type CourseTask } from "./course.ts";
import type { Memory } from "./memory.ts";

/** What a worker can be asked, by kind. Each is a tenth of a second's work or so: longer ones are asked in parts. */
export type Task = BelieveTask | ConeTask | CourseTask;

/** What a task of each kind is answered by. */
export interface Answers {
  readonly believe: Believed;
  readonly cone: Cone;
  readonly course: Charted;
}

const WORK = { believe, cone, course } as const satisfies {
  readonly [K in Task["kind"]]: (memory: Memory, task: Extract<Task, { kind: K }>) => Answers[K];
};

/** Does a task. What comes of it depends on nothing but the task. */
export function work<T extends Task>(memory: Memory, task: T): Answers[T["kind"]] {
  return WORK[task.kind](memory, task as never) as Answers[T["kind"]];
}
