import type { Decision } from "../../engine/plan.ts";
import { blankState } from "../../engine/state.ts";
import type { Setup } from "../../scenario/setup.ts";
import { competentHands, mostCompetent } from "../bots/named.ts";
import { endOf } from "../rollOut.ts";
import type { Memory } from "../work/memory.ts";
import type { PostedRun } from "../work/run.ts";

/** Plays on from the opening of a turn in worlds that look like the run then: first what is tried, then a competent hand. */
export interface PlayOnTask {
  readonly kind: "playOn";
  readonly run: PostedRun;
  /** 1 to the last turn that was played. */
  readonly turn: number;
  /** See `Memory.worlds`. */
  readonly luck: number;
  /** Worlds, the first and how many. */
  readonly from: number;
  readonly count: number;
  /** The competent hand, by its name. */
  readonly hand: string;
  /** What to decide first, each in the very same worlds; nothing is the hand's own way from the opening. */
  readonly tries: readonly (readonly Decision[])[];
}

/** By try, by world: 1 + index of the ending that was come to, as in `Layout.ended`. */
export type Endings = readonly (readonly number[])[];

export function playOn(memory: Memory, task: PlayOnTask): Endings {
  const { run, turn, luck, from, count, tries } = task;
  const { scenario, kernel } = memory.table(run.text, run.setup);
  const hand = competentHands(scenario, kernel).find(({ id }) => id === task.hand);
  if (hand === undefined) throw new Error(`no hand "${task.hand}"`);
  const worlds = memory.worlds(run, turn, luck);
  const room = blankState(kernel.model);
  return tries.map((first) =>
    Array.from({ length: count }, (_, at) => endOf(kernel, worlds.world(from + at, room), first, hand)),
  );
}

/** Finds the most competent hand of a scenario; its name. */
export interface HandTask {
  readonly kind: "hand";
  /** The scenario's file, which must load without an error. */
  readonly text: string;
  readonly setup: Setup;
}

export function hand(memory: Memory, { text, setup }: HandTask): string {
  const { scenario, kernel } = memory.table(text, setup);
  return mostCompetent(scenario, kernel).id;
}
