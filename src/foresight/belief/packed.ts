import type { Model } from "../../engine/model.ts";
import { blankState } from "../../engine/state.ts";
import type { State } from "../../engine/value.ts";
import { slotsOf } from "./visible.ts";

/**
 * Worlds that look the same, in a tenth of their room: how many there are, in how many slots they differ, which those are, the first world whole,
 * then by world what it has in them.
 */
export type Packed = Float64Array<ArrayBuffer>;

const COUNT = 0;
const DIFFERING = 1;
const HEAD = 2;

/** The worlds of these indexes, in that order, one or more; all must look as the first does. */
export function pack(model: Model, states: readonly State[], indexes: ArrayLike<number>): Packed {
  const { size } = model.layout;
  const base = states[indexes[0]!]!;
  const slots = differing(model, states, indexes, base);
  const packed = new Float64Array(HEAD + slots.length + size + indexes.length * slots.length);
  packed[COUNT] = indexes.length;
  packed[DIFFERING] = slots.length;
  packed.set(slots, HEAD);
  packed.set(base, HEAD + slots.length);
  let at = HEAD + slots.length + size;
  for (let index = 0; index < indexes.length; index++) {
    const state = states[indexes[index]!]!;
    for (let n = 0; n < slots.length; n++) packed[at++] = state[slots[n]!]!;
  }
  return packed;
}

/** Slots in which some world hides something else than `base`. */
function differing(model: Model, states: readonly State[], indexes: ArrayLike<number>, base: State): number[] {
  const { hiddenRuns } = slotsOf(model);
  const differs = new Uint8Array(model.layout.size);
  for (let index = 1; index < indexes.length; index++) {
    const state = states[indexes[index]!]!;
    for (let run = 0; run < hiddenRuns.length; run += 2)
      for (let slot = hiddenRuns[run]!; slot < hiddenRuns[run + 1]!; slot++)
        if (!Object.is(state[slot]!, base[slot]!)) differs[slot] = 1;
  }
  return Array.from(differs.keys()).filter((slot) => differs[slot] === 1);
}

/** How many there are. */
export const packedCount = (packed: Packed): number => packed[COUNT]!;

/** World `index`, written over `room`, by default a state of its own. */
export function unpack(model: Model, packed: Packed, index: number, room: State = blankState(model)): State {
  const { size } = model.layout;
  const many = packed[DIFFERING]!;
  const base = HEAD + many;
  room.set(packed.subarray(base, base + size));
  const from = base + size + index * many;
  for (let n = 0; n < many; n++) room[packed[HEAD + n]!] = packed[from + n]!;
  return room;
}
