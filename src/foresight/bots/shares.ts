import { GRID } from "../../engine/grid.ts";
import type { AllocationView } from "../../engine/view.ts";

/**
 * Shares nearest to what is wanted that may be set this turn: on the step, within each part's bounds and `maxChange`, adding up to the total.
 * `wanted` by part; parts not named share what is left in proportion to where they stand.
 */
export function sharesToward(
  allocation: AllocationView,
  wanted: Readonly<Record<string, number>>,
): Record<string, number> {
  const { parts, step, total, maxChange } = allocation;
  const goal = goals(allocation, wanted);
  // Stored shares stand a little off their step, by the number grid.
  const slack = GRID / step + 1e-9;
  const lows: number[] = [];
  const highs: number[] = [];
  const steps: number[] = [];
  let short = Math.round(total / step);
  for (let at = 0; at < parts.length; at++) {
    const { min, max, value } = parts[at]!;
    lows.push(Math.ceil(Math.max(min, value - maxChange) / step - slack));
    highs.push(Math.floor(Math.min(max, value + maxChange) / step + slack));
    steps.push(Math.min(highs[at]!, Math.max(lows[at]!, Math.round(goal[at]! / step))));
    short -= steps[at]!;
  }
  const shares: Record<string, number> = {};
  while (short !== 0) {
    const sign = short > 0 ? 1 : -1;
    const at = mostWilling(parts.length, (index) => {
      const next = steps[index]! + sign;
      return next < lows[index]! || next > highs[index]! ? -Infinity : sign * (goal[index]! / step - steps[index]!);
    });
    if (at < 0) {
      for (const { id, value } of parts) shares[id] = value;
      return shares;
    }
    steps[at]! += sign;
    short -= sign;
  }
  for (let at = 0; at < parts.length; at++) shares[parts[at]!.id] = steps[at]! * step;
  return shares;
}

function goals({ parts, total }: AllocationView, wanted: Readonly<Record<string, number>>): number[] {
  const goal: number[] = [];
  let taken = 0;
  let standing = 0;
  for (const { id, value } of parts) {
    const named = Object.hasOwn(wanted, id) ? Math.max(0, wanted[id]!) : -1;
    goal.push(named);
    if (named < 0) standing += value;
    else taken += named;
  }
  const left = Math.max(0, total - taken);
  for (let at = 0; at < parts.length; at++)
    if (goal[at]! < 0) goal[at] = standing > 0 ? (parts[at]!.value / standing) * left : left;
  return goal;
}

function mostWilling(count: number, willingness: (index: number) => number): number {
  let best = -1;
  let most = -Infinity;
  for (let index = 0; index < count; index++) {
    const will = willingness(index);
    if (will > most) {
      most = will;
      best = index;
    }
  }
  return best;
}
