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
  const { parts, step, total } = allocation;
  const goal = goals(allocation, wanted);
  // Stored shares stand a little off their step, by the number grid.
  const slack = GRID / step + 1e-9;
  const lows = parts.map((part) => Math.ceil(Math.max(part.min, part.value - allocation.maxChange) / step - slack));
  const highs = parts.map((part) => Math.floor(Math.min(part.max, part.value + allocation.maxChange) / step + slack));
  const steps = parts.map((_, at) => Math.min(highs[at]!, Math.max(lows[at]!, Math.round(goal[at]! / step))));
  let short = Math.round(total / step) - steps.reduce((sum, each) => sum + each, 0);
  while (short !== 0) {
    const sign = short > 0 ? 1 : -1;
    const at = mostWilling(parts.length, (index) => {
      const next = steps[index]! + sign;
      return next < lows[index]! || next > highs[index]! ? -Infinity : sign * (goal[index]! / step - steps[index]!);
    });
    if (at < 0) return Object.fromEntries(parts.map((part) => [part.id, part.value]));
    steps[at]! += sign;
    short -= sign;
  }
  return Object.fromEntries(parts.map((part, at) => [part.id, steps[at]! * step]));
}

function goals({ parts, total }: AllocationView, wanted: Readonly<Record<string, number>>): number[] {
  const named = parts.map((part) => (Object.hasOwn(wanted, part.id) ? Math.max(0, wanted[part.id]!) : null));
  const taken = named.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const standing = parts.reduce((sum, part, at) => sum + (named[at] === null ? part.value : 0), 0);
  const left = Math.max(0, total - taken);
  return parts.map((part, at) => named[at] ?? (standing > 0 ? (part.value / standing) * left : left));
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
