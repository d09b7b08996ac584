import type { State } from "./value.ts";

/**
 * A state that stays as it is for a while: what is worked out from it may be kept that long. Only one at a time, and only where many
 * formulas read one snapshot; outside of it nothing is kept.
 */
export interface Still {
  /** Null: nothing stands still. */
  state: State | null;
  /** Another number for each while. */
  while: number;
}

export const still: Still = { state: null, while: 0 };

/** Does something during which `state` doesn't change. */
export function whileStill<T>(state: State, work: () => T): T {
  still.while += 1;
  still.state = state;
  try {
    return work();
  } finally {
    still.state = null;
  }
}
