import type { Formula } from "../engine/value.ts";
import type { ManyOperation } from "./core.ts";

/** Sum, least and greatest of slots, from the first on: what a group's values come to. */
export const OVER_SLOTS: Readonly<Record<ManyOperation, (slots: readonly number[]) => Formula>> = {
  add: (list) => {
    const slots = Int32Array.from(list);
    return (state) => {
      let sum = state[slots[0]!]!;
      for (let at = 1; at < slots.length; at++) sum += state[slots[at]!]!;
      return sum;
    };
  },
  min: (list) => {
    const slots = Int32Array.from(list);
    return (state) => {
      let least = state[slots[0]!]!;
      for (let at = 1; at < slots.length; at++) least = Math.min(least, state[slots[at]!]!);
      return least;
    };
  },
  max: (list) => {
    const slots = Int32Array.from(list);
    return (state) => {
      let most = state[slots[0]!]!;
      for (let at = 1; at < slots.length; at++) most = Math.max(most, state[slots[at]!]!);
      return most;
    };
  },
};
