import type { Formula } from "../engine/value.ts";

/** Readers for memory functions, to stand in a `MemorySym`. All slots are places in the state. */

/** A variable's value at the opening of turn (turn - lag); its start value (history slot 0) before turn 1. Lag from 1. */
export function readAgo(historySlot: number, turnSlot: number, lag: number): Formula {
  return (state) => {
    const turn = state[turnSlot]! - lag;
    return state[historySlot + (turn > 0 ? turn : 0)]!;
  };
}

/** Turns since a variable last changed; the turn itself when it never did (`changedSlot` then holds 0). */
export function readSince(changedSlot: number, turnSlot: number): Formula {
  return (state) => state[turnSlot]! - state[changedSlot]!;
}

/** Whether the choice last made is the one with this index (the slot holds 1 + index, 0 none). */
export function readChose(choseSlot: number, choice: number): Formula {
  const made = choice + 1;
  return (state) => (state[choseSlot] === made ? 1 : 0);
}
