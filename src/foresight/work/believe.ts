import type { Belief } from "../../engine/view.ts";
import { studiedBeliefs } from "../belief/studied.ts";
import type { Packed } from "../belief/packed.ts";
import type { Memory } from "./memory.ts";
import type { PostedRun } from "./run.ts";

/** Works out what is believed of a run as it stands, so that whatever is asked next needn't wait for it. */
export interface BelieveTask {
  readonly kind: "believe";
  readonly run: PostedRun;
}

export interface Believed {
  /** Turn of the run. */
  readonly turn: number;
  /** Worlds that look as it does. */
  readonly worlds: number;
  /** What they say of everything that can be studied. */
  readonly studied: Readonly<Record<string, Belief>>;
}

export function believe(memory: Memory, { run }: BelieveTask): Believed {
  const worlds = memory.worlds(run, "now");
  const { model } = memory.table(run.text, run.setup).kernel;
  const turn = Math.max(1, memory.replay(run).quarters.length);
  return { turn, worlds: worlds.count, studied: studiedBeliefs(model, worlds) };
}

/** Asks for the worlds that are believed, so that another worker may take them. */
export interface DrawnTask {
  readonly kind: "drawn";
  readonly run: PostedRun;
  /** 1 to the last turn that has opened, as it did; or as the last stands, after talks. */
  readonly turn: number | "now";
}

/** See `Memory.drawn`. */
export const drawn = (memory: Memory, { run, turn }: DrawnTask): Packed => memory.drawn(run, turn);

/** Gives a worker the worlds that another one has drawn. */
export interface TakeTask {
  readonly kind: "take";
  readonly run: PostedRun;
  readonly turn: number | "now";
  readonly drawn: Packed;
}

export function take(memory: Memory, { run, turn, drawn: worlds }: TakeTask): null {
  memory.take(run, turn, worlds);
  return null;
}
