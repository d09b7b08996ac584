import type { Model } from "../../engine/model.ts";
import { blankState } from "../../engine/state.ts";
import type { State } from "../../engine/value.ts";
import { slotsOf } from "./visible.ts";

/** Worlds that look the same: what is seen of them once, as a state, then what each hides, one after the other. Half the room of the states, and less. */
export type Packed = Float64Array<ArrayBuffer>;

/** The worlds of these indexes, in that order; all must look as the first does. */
export function pack(model: Model, states: readonly State[], indexes: ArrayLike<number>): Packed {
  const { size } = model.layout;
  const { hidden, hiddenRuns } = slotsOf(model);
  const packed = new Float64Array(size + indexes.length * hidden);
  packed.set(states[indexes[0]!]!);
  let at = size;
  for (let index = 0; index < indexes.length; index++) {
    const state = states[indexes[index]!]!;
    for (let run = 0; run < hiddenRuns.length; run += 2)
      for (let slot = hiddenRuns[run]!; slot < hiddenRuns[run + 1]!; slot++) packed[at++] = state[slot]!;
  }
  return packed;
}

/** How many there are. */
export const packedCount = (model: Model, packed: Packed): number =>
  Math.floor((packed.length - model.layout.size) / slotsOf(model).hidden);

/** World `index`, a state of its own. */
export function unpack(model: Model, packed: Packed, index: number): State {
  const { size } = model.layout;
  const { hidden, hiddenRuns } = slotsOf(model);
  const state = blankState(model);
  state.set(packed.subarray(0, size));
  let at = size + index * hidden;
  for (let run = 0; run < hiddenRuns.length; run += 2)
    for (let slot = hiddenRuns[run]!; slot < hiddenRuns[run + 1]!; slot++) state[slot] = packed[at++]!;
  return state;
}
