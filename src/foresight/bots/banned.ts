import { closureKernel, type Kernel } from "../../engine/kernel.ts";
import type { Model } from "../../engine/model.ts";
import type { Bot, Seat } from "../seat.ts";

/**
 * A bot as it plays when an action may not be taken, to learn what the action is worth. It is `made` for a kernel under whose rules what the action
 * needs is never met, so that it practises and looks ahead without the action too, and finds the other ways there are.
 */
export function withoutAction(kernel: Kernel, action: string, made: (kernel: Kernel) => Bot): Bot {
  const barred = barredOf(kernel, action);
  const bot = made(barred);
  return { ...bot, next: (seat) => bot.next(banned(seat, barred.model, action)) };
}

const BARRED = new WeakMap<Kernel, Map<string, Kernel>>();

/** Made once, as bots keep by kernel what they have practised. */
function barredOf(kernel: Kernel, action: string): Kernel {
  const known = BARRED.get(kernel) ?? new Map<string, Kernel>();
  const barred = known.get(action) ?? (kernel.alike ?? closureKernel)(forbidding(kernel.model, action));
  BARRED.set(kernel, known.set(action, barred));
  return barred;
}

const BECAUSE = "not in this trial";

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
