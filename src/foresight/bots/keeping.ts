import { lookAtAllocations } from "../../engine/lookPlan.ts";
import type { Model } from "../../engine/model.ts";
import type { PromiseRule } from "../../engine/rules.ts";
import type { State } from "../../engine/value.ts";
import type { AllocationView } from "../../engine/view.ts";
import { sharesToward } from "./shares.ts";
import { forkState } from "../../engine/state.ts";

type Shares = Record<string, Record<string, number>>;

/**
 * The way, as far as this turn's rules let it be gone, to the nearest split with which more of the promises in force hold than with the split as
 * it is; nothing when none are failing or moving one part mends none.
 */
export function sharesThatKeep(model: Model, seen: State): Shares {
  const failing = model.promises.filter(
    (each) => each.holds !== null && seen[each.activeSlot] === 1 && each.holds(seen) === 0,
  );
  if (failing.length === 0) return {};
  const standing = lookAtAllocations(model, seen);
  for (let at = 0; at < standing.length; at++) {
    const moved = leastMove(model, seen, at, standing[at]!);
    if (moved !== null) return { [standing[at]!.id]: moved };
  }
  return {};
}

/** Promises in force that hold. */
const holding = (promises: readonly PromiseRule[], seen: State): number =>
  promises.reduce(
    (count, each) => count + (seen[each.activeSlot] === 1 && each.holds !== null && each.holds(seen) !== 0 ? 1 : 0),
    0,
  );

/** Moves of a split that are tried, at most: splits of very many steps aren't searched to the end. */
const FURTHEST = 200;

function leastMove(model: Model, seen: State, index: number, standing: AllocationView): Record<string, number> | null {
  const free = { ...standing, maxChange: Infinity };
  const tried = forkState(seen);
  const before = holding(model.promises, seen);
  for (let steps = 1; steps <= Math.min(FURTHEST, standing.total / standing.step); steps++)
    for (const part of standing.parts)
      for (const sign of [1, -1]) {
        const shares = sharesToward(free, { [part.id]: part.value + sign * steps * standing.step });
        for (const each of model.allocations[index]!.parts) tried[each.slot] = shares[each.id] ?? seen[each.slot]!;
        if (holding(model.promises, tried) > before) return sharesToward(standing, shares);
      }
  return null;
}
