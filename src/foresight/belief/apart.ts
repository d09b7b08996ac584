import type { Model } from "../../engine/model.ts";
import type { State } from "../../engine/value.ts";
import { traitsOf } from "./traits.ts";
import { slotsOf } from "./visible.ts";

/** Finds where worlds that look the same differ in what they hide. */
export interface Apart {
  /** Looks at another world. */
  add(state: State): void;
  /** Slots in which the worlds that were added may differ, also once their traits and hidden numbers have been moved. In all others they are alike. */
  slots(): Int32Array;
}

export function createApart(model: Model): Apart {
  const { hidden } = slotsOf(model);
  const apart = new Uint8Array(model.layout.size);
  for (const { slot } of traitsOf(model)) apart[slot] = 1;
  for (const { slot, openness } of model.variables) if (openness !== "exact") apart[slot] = 1;
  let first: State | null = null;
  return {
    add(state) {
      first ??= state.slice();
      for (let at = 0; at < hidden.length; at++) {
        const slot = hidden[at]!;
        if (!Object.is(state[slot], first[slot])) apart[slot] = 1;
      }
    },
    slots: () => hidden.filter((slot) => apart[slot] === 1),
  };
}

/** What worlds have in the slots in which they may differ, side by side: for when they are looked at again and again. */
export interface Rows {
  /** Lets `room`, which is like any of the worlds elsewhere, be like this one. */
  enter(room: State, world: number): void;
}

export function rowsOf(worlds: readonly State[], slots: Int32Array): Rows {
  const size = slots.length;
  const rows = new Float64Array(worlds.length * size);
  worlds.forEach((state, world) => {
    for (let at = 0; at < size; at++) rows[world * size + at] = state[slots[at]!]!;
  });
  return {
    enter(room, world) {
      for (let at = 0; at < size; at++) room[slots[at]!] = rows[world * size + at]!;
    },
  };
}
