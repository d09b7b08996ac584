import type { Formula } from "../engine/value.ts";
import type { Core } from "./core.ts";
import { ANYTHING } from "./interval.ts";
import { withBound } from "./bound.ts";
import { MOST_IN_SLOT } from "./limits.ts";
import { withMeaning } from "./meaning.ts";

/** Readers for memory functions, to stand in a `MemorySym`. All slots are places in the state. */

/** A variable's value at the opening of turn (turn - lag); its start value (history slot 0) before turn 1. Lag from 1. */
export function readAgo(historySlot: number, turnSlot: number, lag: number): Formula {
  const formula: Formula = (state) => {
    const turn = state[turnSlot]! - lag;
    return state[historySlot + (turn > 0 ? turn : 0)]!;
  };
  return withMeaning(withBound(formula, MOST_IN_SLOT), { kind: "recalled", first: historySlot, turn: turnSlot, lag });
}

/** Turns since a variable last changed; the turn itself when it never did (`changedSlot` then holds 0). */
export function readSince(changedSlot: number, turnSlot: number): Formula {
  return withMeaning(
    withBound((state) => state[turnSlot]! - state[changedSlot]!, 2 * MOST_IN_SLOT),
    {
      kind: "binary",
      operation: "subtract",
      left: slot(turnSlot),
      right: slot(changedSlot),
      at: 0,
    },
  );
}

/** Whether the choice last made is the one with this index (the slot holds 1 + index, 0 none). */
export function readChose(choseSlot: number, choice: number): Formula {
  const made = choice + 1;
  return withMeaning(
    withBound((state) => (state[choseSlot] === made ? 1 : 0), 1),
    {
      kind: "binary",
      operation: "equal",
      left: slot(choseSlot),
      right: { kind: "constant", value: made },
      at: 0,
    },
  );
}

const slot = (place: number): Core => ({ kind: "slot", slot: place, range: ANYTHING });
