import { decodeRun, decodeSetup } from "../../runs/codec/decode.ts";
import { setupOf } from "../../runs/run.ts";
import { setupProblems } from "../../scenario/models.ts";
import type { Scenario } from "../../scenario/load.ts";
import type { Setup } from "../../scenario/setup.ts";
import type { Memory } from "./memory.ts";

/** Reads a run from its code and begins with what is believed of it, while the page still opens it: what is asked of it afterwards is there sooner. */
export interface OpenedTask {
  readonly kind: "opened";
  /** The scenario's file. It must load without an error. */
  readonly text: string;
  /** Whatever came with a link. */
  readonly code: string;
  /** Turns at whose openings it is worked out what is believed, from the first on; 0: the rules are made ready, and the run isn't read. */
  readonly turns: number;
}

/** Turns that are worked out: none of a run that the page will refuse. */
export function opened(memory: Memory, { text, code, turns }: OpenedTask): number {
  const scenario = memory.scenario(text);
  if (turns === 0) {
    const setup = decodeSetup(code, scenario);
    if (setup !== null && fits(scenario, setup)) memory.table(text, setup);
    return 0;
  }
  const decoded = decodeRun(code, scenario);
  if ("problem" in decoded) return 0;
  const setup = setupOf(decoded.run);
  if (!fits(scenario, setup)) return 0;
  const run = { text, setup, seed: decoded.run.seed, decisions: decoded.run.decisions };
  const last = Math.min(turns, memory.replay(run).quarters.length);
  for (let turn = 1; turn <= last; turn++) memory.drawn(run, turn);
  return last;
}

/** Difficulties are counted off in a code, so that there can't be a wrong one; assumptions may be any. */
const fits = ({ source }: Scenario, setup: Setup): boolean =>
  Object.keys(setup.overrides).length === 0 || setupProblems(source, setup).length === 0;
