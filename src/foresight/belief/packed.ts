import type { Model } from "../../engine/model.ts";
import { blankState } from "../../engine/state.ts";
import type { State } from "../../engine/value.ts";

/**
 * Worlds that look the same, in a tenth of their room: how many there are, in how many slots they differ, which those are, the first world whole,
 * then by world what it has in them.
 */
export type Packed = Float64Array<ArrayBuffer>;

const COUNT = 0;
const DIFFERING = 1;
const HEAD = 2;

/** The worlds of these indexes, in that order, one or more; they may differ in the slots `apart` and must be alike in all others. */
export function pack(model: Model, states: readonly State[], indexes: ArrayLike<number>, apart: Int32Array): Packed {
  const { size } = model.layout;
  const worlds = Array.from(indexes, (index) => states[index]!);
  const base = worlds[0]!;
  const slots = apart.filter((slot) => worlds.some((state) => !Object.is(state[slot], base[slot])));
  const packed = new Float64Array(HEAD + slots.length + size + worlds.length * slots.length);
  packed[COUNT] = worlds.length;
  packed[DIFFERING] = slots.length;
  packed.set(slots, HEAD);
  packed.set(base, HEAD + slots.length);
  let at = HEAD + slots.length + size;
  for (const state of worlds) for (let n = 0; n < slots.length; n++) packed[at++] = state[slots[n]!]!;
  return packed;
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
