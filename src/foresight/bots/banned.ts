import type { Bot, Seat } from "../seat.ts";

/** The bot as it plays when an action may not be taken, to learn what the action is worth. */
export const withoutAction = (bot: Bot, action: string): Bot => ({
  id: bot.id,
  next: (seat) => bot.next(banned(seat, action)),
});

function banned(seat: Seat, action: string): Seat {
  const { view } = seat;
  const because = "not in this trial";
  const actions = view.actions.map((each) =>
    each.id === action ? { ...each, blocked: { code: "needs" as const, because } } : each,
  );
  return {
    ...seat,
    view: { ...view, actions },
    refusals: (plan) => [
      ...(plan.actions.some(({ id }) => id === action)
        ? [{ refused: true as const, code: "needs" as const, path: `actions.${action}`, message: because }]
        : []),
      ...seat.refusals(plan),
    ],
  };
}
