import type { Model } from "../../engine/model.ts";
import type { Bot, Seat } from "../seat.ts";

/** The bot as it plays when an action may not be taken, to learn what the action is worth. */
export function withoutAction(bot: Bot, action: string): Bot {
  const rules = new WeakMap<Model, Model>();
  return {
    ...bot,
    next: (seat) => {
      const model = rules.get(seat.model) ?? forbidding(seat.model, action);
      rules.set(seat.model, model);
      return bot.next(banned(seat, model, action));
    },
  };
}

const BECAUSE = "not in this trial";

/** The rules as they stand for bots that read the model rather than the view: what the action needs is never met. */
const forbidding = (model: Model, action: string): Model => ({
  ...model,
  actions: model.actions.map((each) =>
    each.id === action ? { ...each, needs: [{ if: () => 0, else: BECAUSE }] } : each,
  ),
});

const banned = (seat: Seat, model: Model, action: string): Seat => ({
  ...seat,
  model,
  get view() {
    const { view } = seat;
    const actions = view.actions.map((each) =>
      each.id === action ? { ...each, blocked: { code: "needs" as const, because: BECAUSE } } : each,
    );
    return { ...view, actions };
  },
  refusals: (plan) => [
    ...(plan.actions.some(({ id }) => id === action)
      ? [{ refused: true as const, code: "needs" as const, path: `actions.${action}`, message: BECAUSE }]
      : []),
    ...seat.refusals(plan),
  ],
});
