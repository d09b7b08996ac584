import type { Kernel } from "../../src/engine/kernel.ts";
import type { Model } from "../../src/engine/model.ts";
import type { EventRule } from "../../src/engine/rules.ts";
import type { State } from "../../src/engine/value.ts";
import { handBot } from "../../src/foresight/bots/hand.ts";
import { HOLD_COURSE } from "../../src/foresight/bots/holdCourse.ts";
import { seedOf } from "../../src/foresight/ensemble/row.ts";
import { playOut } from "../../src/foresight/playOut.ts";

/**
 * The same world with the same luck and nobody at the helm: course held from the first turn, its states at each opening. A dilemma is caused by
 * the player's own history when it was likelier in the run than here.
 */
export function shadowOf(kernel: Kernel, run: number): readonly State[] {
  const openings: State[] = [];
  playOut(kernel, seedOf(run), handBot(HOLD_COURSE), {
    watch: {
      opened: (state) => void openings.push(state.slice()),
      closed: ({ after }) => void openings.push(after.slice()),
    },
  });
  return openings;
}

/** How likely an event was to come at an opening, 0 to 1; `came` where it did, so that its condition needn't be asked again. */
function odds({ when, chance, chained }: EventRule, state: State, came: boolean): number {
  if (!came && (chained || (when !== null && when(state) === 0))) return 0;
  return chance === null ? 1 : Math.min(1, chance(state));
}

/** Whether an event that opened in a run was likelier there than with nobody at the helm. */
export function causedByHistory(model: Model, event: EventRule, opening: State, shadow: readonly State[]): boolean {
  const turn = opening[model.layout.turn]!;
  const other = shadow[Math.min(turn, shadow.length) - 1]!;
  const fired = other[event.firedSlot]!;
  if (fired === turn || (event.once && fired > 0)) return false;
  return odds(event, opening, true) > odds(event, other, false) + 1e-9;
}
