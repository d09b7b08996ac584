import type { Model } from "./model.ts";
import type { State } from "./value.ts";

/** Slots of a block, 128 kB: about a dozen states of a large scenario. */
const BLOCK = 1 << 14;

let block = new ArrayBuffer(0);
let taken = 0;

/**
 * A state of so many slots, all 0. States lie side by side in blocks, since asking the system for memory costs more than the copy; a
 * block is freed when none of its states is used any more. So a state's `buffer` isn't the state: post or store a copy of its own.
 */
export function blankOf(slots: number): State {
  const bytes = slots * Float64Array.BYTES_PER_ELEMENT;
  if (taken + bytes > block.byteLength) {
    block = new ArrayBuffer(Math.max(BLOCK * Float64Array.BYTES_PER_ELEMENT, bytes));
    taken = 0;
  }
  const state = new Float64Array(block, taken, slots);
  taken += bytes;
  return state;
}

/** A blank state of a model: all slots 0. */
export const blankState = (model: Model): State => blankOf(model.layout.size);

/** A copy of a state, which may change without the other. */
export function forkState(state: State): State {
  const copy = blankOf(state.length);
  copy.set(state);
  return copy;
}
