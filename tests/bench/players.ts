import type { Kernel } from "../../src/engine/kernel.ts";
import type { State } from "../../src/engine/value.ts";
import type { Planned } from "./recorded.ts";
import { SIZE } from "./twin/slots.ts";
import { close, start } from "./twin/turn.ts";

/** Plays a recorded run to its end and gives the final state, to be read before the next run. */
export type Player = (run: Planned) => State;

/** A kernel, without ledger. */
export function kernelPlayer(kernel: Kernel): Player {
  let spare: State = new Float64Array(kernel.model.layout.size);
  return ({ seed, plans }) => {
    let state = kernel.start(seed);
    for (const plan of plans) {
      const refusal = kernel.resolveInto(state, spare, plan);
      if (refusal !== null) throw new Error(refusal.message);
      [state, spare] = [spare, state];
    }
    return state;
  };
}

/** The model written by hand. */
export function twinPlayer(): Player {
  const state = new Float64Array(SIZE);
  return ({ seed, twin }) => {
    start(state, seed);
    for (const plan of twin) if (!close(state, plan)) throw new Error("the twin refuses a legal plan");
    return state;
  };
}
