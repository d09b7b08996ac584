import { before } from "../../foresight/work/run.ts";
import type { Task } from "../../foresight/work/work.ts";
import type { Game } from "../session/game.ts";
import { isGivenUp } from "./pool.ts";

/**
 * Answers about the runs of one seed: what is asked of a turn is the same question in every run that came to it by the same decisions, so that what
 * was found while a run went on is there when it has ended.
 */
export interface Answers {
  /** The answer to a task, by `work` where it isn't known. */
  of<T>(task: Task, work: () => Promise<T>): Promise<T>;
}

/** Runs of which answers belong together have the same. */
export const sharedKey = ({ scenario, run }: Game): string =>
  JSON.stringify([scenario.hash, run.difficulty, run.overrides, run.seed]);

export function createAnswers(): Answers {
  const known = new Map<string, Promise<unknown>>();
  /** Decisions, as text, by a number of their own: those that led to an opening, and those that are tried there. */
  const texts = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = texts.get(text) ?? texts.size;
    texts.set(text, number);
    return number;
  };
  const keyOf = (task: Task): string => {
    const past = "turn" in task ? numberOf(before(task.run.decisions, task.turn)) : null;
    const tries = "tries" in task ? numberOf(JSON.stringify(task.tries)) : null;
    return JSON.stringify({ ...task, run: null, text: null, past, tries });
  };
  return {
    async of<T>(task: Task, work: () => Promise<T>): Promise<T> {
      const key = keyOf(task);
      const asked = known.get(key) as Promise<T> | undefined;
      try {
        if (asked !== undefined) return await asked;
      } catch (reason) {
        // Whoever asked first gave it up; all else is a failure for everybody.
        if (!isGivenUp(reason)) throw reason;
      }
      const answer = work();
      known.set(key, answer);
      answer.catch(() => known.get(key) === answer && known.delete(key));
      return answer;
    },
  };
}
