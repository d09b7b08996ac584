import type { State } from "../../engine/value.ts";
import type { pairsOf, Part } from "./conditions.ts";
import type { Counted } from "./tally.ts";

/** Which parts of an event's condition hold at an opening, which two together, and which one alone is wanting. */
export function countParts(
  { held, alone, together }: Counted,
  event: number,
  parts: readonly Part[],
  pairs: ReturnType<typeof pairsOf>,
  state: State,
): void {
  const holds = parts.map((part) => part.holds(state) !== 0);
  holds.forEach((does, part) => {
    if (does) held[event]![part] = 1;
  });
  pairs.forEach(({ one, other }, pair) => {
    if (holds[one] === true && holds[other] === true) together[event]![pair] = 1;
  });
  const wanting = holds.indexOf(false);
  if (wanting >= 0 && holds.lastIndexOf(false) === wanting) alone[event]![wanting]! += 1;
}
