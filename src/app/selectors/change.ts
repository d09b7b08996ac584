import { formatDelta } from "../../scenario/words/number.ts";
import type { Named } from "../../runs/words/names.ts";

/** A change as it is read, a digit finer than the value itself: `−1.5` beside `63`. `bare` leaves the unit out, for a line under the value. */
export function changeText({ unit, digits }: Pick<Named, "unit" | "digits">, change: number, bare = false): string {
  const finer =
    digits === undefined ? (unit === undefined || unit.startsWith("/") ? 1 : undefined) : Math.max(1, digits);
  const text = formatDelta(change, bare ? undefined : unit, finer);
  // Too small for that: one digit more before it reads as nothing.
  if (change === 0 || /[1-9]/.test(text)) return text;
  return formatDelta(change, bare ? undefined : unit, (finer ?? 1) + 1);
}

/** Whether a change is worth a line: it doesn't read as 0. */
export const isFelt = (named: Pick<Named, "unit" | "digits">, change: number): boolean =>
  /[1-9]/.test(changeText(named, change, true));
