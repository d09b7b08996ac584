import { decodeRun } from "../../runs/codec/decode.ts";
import { setupOf } from "../../runs/run.ts";
import { setupProblems } from "../../scenario/models.ts";
import type { Memory } from "./memory.ts";

/** Reads a run from its code and begins with what is believed of it, while the page still opens it: what is asked of it afterwards is there sooner. */
export interface OpenedTask {
  readonly kind: "opened";
  /** The scenario's file. It must load without an error. */
  readonly text: string;
  /** Whatever came with a link. */
  readonly code: string;
  /** Turns at whose openings it is worked out what is believed, from the first on; 0: the rules are read, and the run. */
  readonly turns: number;
}

/** Turns that are worked out: none of a run that the page will refuse. */
export function opened(memory: Memory, { text, code, turns }: OpenedTask): number {
  const scenario = memory.scenario(text);
  const decoded = decodeRun(code, scenario);
  if ("problem" in decoded) return 0;
  const setup = setupOf(decoded.run);
  // Difficulties are counted off in a code, so that there can't be a wrong one; assumptions may be any.
  if (Object.keys(setup.overrides).length > 0 && setupProblems(scenario.source, setup).length > 0) return 0;
  const run = { text, setup, seed: decoded.run.seed, decisions: decoded.run.decisions };
  const last = Math.min(turns, memory.replay(run).quarters.length);
  for (let turn = 1; turn <= last; turn++) memory.drawn(run, turn);
  return last;
}
