import type { Task } from "../../foresight/work/work.ts";

/** A task as it is posted to a worker: its scenario's file, some hundred kilobytes, goes there once, and a place that it was given stands for it. */
export interface Brief {
  /** Its file left out. */
  readonly task: Task;
  readonly place: number;
  /** The file, when it isn't at that place yet. */
  readonly text: string | null;
}

/** Files that a worker keeps, by place. */
const KEPT = 4;

/** Makes the tasks of one worker brief. */
export function briefer(): (task: Task) => Brief {
  const sent: string[] = [];
  let next = 0;
  return (task) => {
    const text = textOf(task);
    if (text === "") return { task, place: 0, text: null };
    const known = sent.indexOf(text);
    if (known !== -1) return { task: withText(task, ""), place: known, text: null };
    const place = next++ % KEPT;
    sent[place] = text;
    return { task: withText(task, ""), place, text };
  };
}

/** Makes them whole again, at the worker's end; in the order in which they were made. */
export function unbriefer(): (brief: Brief) => Task {
  const texts: string[] = [];
  return ({ task, place, text }) => withText(task, text === null ? texts[place]! : (texts[place] = text));
}

/** Empty of a task that is about no scenario. */
const textOf = (task: Task): string => ("run" in task ? task.run.text : "text" in task ? task.text : "");

const withText = (task: Task, text: string): Task =>
  "run" in task ? { ...task, run: { ...task.run, text } } : "text" in task ? { ...task, text } : task;
