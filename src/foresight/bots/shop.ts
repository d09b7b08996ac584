import { blockedAction } from "../../engine/blocked.ts";
import type { Model } from "../../engine/model.ts";
import type { Plan, PlannedAction } from "../../engine/plan.ts";
import type { Amounts } from "../../engine/rules.ts";
import type { State } from "../../engine/value.ts";
import type { Ware } from "../../engine/planner.ts";

/**
 * Buys what scores above 0 and may be had, best first, ties by id, as far as attention goes and the rules allow. `scores`: see `Scorer`; those
 * of what has been seen to become 0.
 */
export function shop(
  model: Model,
  seen: State,
  wares: readonly Ware[],
  scores: Float64Array,
): Pick<Plan, "actions" | "studies"> {
  const actions: PlannedAction[] = [];
  const studies: string[] = [];
  let left = seen[model.layout.attention]!;
  const liked: Ware[] = [];
  for (let at = 0; at < wares.length; at++) if (scores[wares[at]!.at]! > 0) liked.push(wares[at]!);
  for (let ware = best(liked, scores, left); ware !== null; ware = best(liked, scores, left)) {
    scores[ware.at] = 0;
    if (ware.action === null) studies.push(ware.id);
    else {
      const planned = measured(model, seen, ware);
      if (planned === null) continue;
      actions.push(planned);
    }
    left -= ware.attention;
  }
  return { actions, studies };
}

/** What scores most of what there is attention left for. */
function best(wares: readonly Ware[], scores: Float64Array, left: number): Ware | null {
  let found: Ware | null = null;
  let most = 0;
  for (let at = 0; at < wares.length; at++) {
    const ware = wares[at]!;
    const score = scores[ware.at]!;
    if (!(score > most) || ware.attention > left) continue;
    found = ware;
    most = score;
  }
  return found;
}

/** An action with the amount that is wanted; null when it can't be taken with that. */
function measured(model: Model, seen: State, { id, action, amount, planned }: Ware): PlannedAction | null {
  const range = action?.amount ?? null;
  if (action === null || amount === null || range === null) return planned;
  const wanted = onGrid(range, amount(seen));
  if (wanted !== range.start && blockedAction(model, seen, action, wanted) !== null) return null;
  return { id, amount: wanted };
}

/** The amount nearest to what is wanted that the action takes. */
export function onGrid({ min, max, step }: Amounts, wanted: number): number {
  const steps = Math.round((Math.min(max, Math.max(min, wanted)) - min) / step);
  return Math.min(max, min + steps * step);
}
