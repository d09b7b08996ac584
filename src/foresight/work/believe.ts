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
}

export function believe(memory: Memory, { run }: BelieveTask): Believed {
  const { count } = memory.worlds(run, "now");
  return { turn: Math.max(1, memory.replay(run).quarters.length), worlds: count };
}
