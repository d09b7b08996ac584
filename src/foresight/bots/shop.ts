import { blockedAction } from "../../engine/blocked.ts";
import type { Model } from "../../engine/model.ts";
import type { Plan } from "../../engine/plan.ts";
import type { Action, Amounts } from "../../engine/rules.ts";
import { blockedStudy } from "../../engine/blocked.ts";
import type { State } from "../../engine/value.ts";
import { buy } from "./plans.ts";
import type { Tastes } from "./tastes.ts";

interface Wish {
  readonly id: string;
  readonly score: number;
  readonly attention: number;
  readonly action: Action | null;
  readonly at: number;
}

/** Buys what scores above 0, best first, as far as attention goes and the rules allow. */
export function shop(model: Model, seen: State, plan: Plan, tastes: Tastes): Plan {
  let left = seen[model.layout.attention]!;
  let planned = plan;
  for (const wish of wishes(model, seen, tastes)) {
    if (wish.attention > left) continue;
    const { action } = wish;
    if (action === null) planned = buy(planned, { kind: "study", id: wish.id, attention: wish.attention });
    else {
      const taste = tastes.amounts[wish.at] ?? null;
      const amount = taste === null || action.amount === null ? null : onGrid(action.amount, taste(seen));
      const starts = action.amount?.start ?? 0;
      if (amount !== null && amount !== starts && blockedAction(model, seen, action, amount) !== null) continue;
      planned = buy(planned, {
        kind: "action",
        id: wish.id,
        attention: wish.attention,
        ...(amount === null ? {} : { amount }),
      });
    }
    left -= wish.attention;
  }
  return planned;
}

/** What it likes and may have now, best first, ties by id. */
function wishes(model: Model, seen: State, tastes: Tastes): Wish[] {
  const list: Wish[] = [];
  model.actions.forEach((action, at) => {
    const score = tastes.actions[at]?.(seen) ?? 0;
    if (score > 0 && blockedAction(model, seen, action, action.amount?.start ?? 0) === null)
      list.push({ id: action.id, score, attention: action.attention, action, at });
  });
  model.studies.forEach((study, at) => {
    const score = tastes.studies[at]?.(seen) ?? 0;
    if (score > 0 && blockedStudy(model, seen, study) === null)
      list.push({ id: study.id, score, attention: study.attention, action: null, at });
  });
  return list.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** The amount nearest to what is wanted that the action takes. */
export function onGrid({ min, max, step }: Amounts, wanted: number): number {
  const steps = Math.round((Math.min(max, Math.max(min, wanted)) - min) / step);
  return Math.min(max, min + steps * step);
}
