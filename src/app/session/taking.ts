import { blockedAction, nearestAmount } from "../../engine/blocked.ts";
import type { Blocked } from "../../engine/view.ts";
import type { Game } from "./game.ts";

/** How an action is, or would be, taken this turn. */
export interface Taking {
  /** In its own unit; null when it takes none. */
  readonly amount: number | null;
  /** Why it can't be taken like that, attention aside; null when it can. The same rule as refuses a plan. */
  readonly blocked: Blocked | null;
}

/** An action with the amount chosen; before one is chosen with the amount nearest to its usual one that will do. */
export function takingOf(game: Game, id: string, chosen: number | null = null): Taking {
  const { model, state } = game;
  const action = model.actions.find((each) => each.id === id);
  if (action === undefined) return { amount: null, blocked: null };
  const usual = action.amount?.start ?? null;
  const amount = chosen ?? usual;
  const blocked = blockedAction(model, state, action, amount ?? 0);
  if (blocked?.code !== "needs" || chosen !== null || usual === null) return { amount, blocked };
  const nearest = nearestAmount(model, state, action, usual);
  return nearest === null ? { amount, blocked } : { amount: nearest, blocked: null };
}
