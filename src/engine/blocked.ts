import { TABLE } from "./contracts.ts";
import type { Deal } from "./deal.ts";
import type { Need } from "./effect.ts";
import type { Model } from "./model.ts";
import type { Action, Choice, EventRule, Study } from "./rules.ts";
import type { State } from "./value.ts";
import type { Refusal, RefusalCode } from "./plan.ts";
import type { Blocked } from "./view.ts";

/** Rules shared by what refuses a decision and what shows it as unavailable. */
export const refuse = (code: RefusalCode, path: string, message: string): Refusal => ({
  refused: true,
  code,
  path,
  message,
});

export function failedNeed(state: State, needs: readonly Need[]): Blocked | null {
  for (const need of needs) if (need.if(state) === 0) return { code: "needs", because: need.else };
  return null;
}

/** Turns until an action may be taken again, 0 when it may now. Infinity: it was for once. */
export function cooldownLeft(model: Model, state: State, action: Action): number {
  const taken = state[action.takenSlot]!;
  if (taken === 0) return 0;
  if (action.once) return Infinity;
  return Math.max(0, taken + Math.max(1, action.cooldown) - state[model.layout.turn]!);
}

/** Why an action can't be taken now, attention aside. `amount` is what it would be taken with. */
export function blockedAction(model: Model, state: State, action: Action, amount: number): Blocked | null {
  const wait = cooldownLeft(model, state, action);
  if (wait === Infinity) return { code: "once", because: "Once in a run" };
  if (wait > 0) return { code: "cooldown", because: wait === 1 ? "Again next turn" : `Again in ${wait} turns` };
  state[model.layout.amount] = amount;
  const blocked = failedNeed(state, action.needs);
  state[model.layout.amount] = 0;
  return blocked;
}

/** Whether an action can be taken now, with some amount if it takes one, attention aside. */
export function canBeTaken(model: Model, state: State, action: Action): boolean {
  const { amount } = action;
  const blocked = blockedAction(model, state, action, amount?.start ?? 0);
  if (blocked === null || amount === null) return blocked === null;
  return blocked.code === "needs" && nearestAmount(model, state, action, amount.start) !== null;
}

/**
 * The amount nearest to `wanted` (the lesser of two) with which an action can be taken now, for needs that read it; null when no amount
 * will do, or it takes none.
 */
export function nearestAmount(model: Model, state: State, action: Action, wanted: number): number | null {
  if (action.amount === null) return null;
  const { min, max, step } = action.amount;
  const last = Math.round((max - min) / step);
  const first = Math.min(last, Math.max(0, Math.round((wanted - min) / step)));
  for (let apart = 0; apart <= last; apart++) {
    for (const place of apart === 0 ? [first] : [first - apart, first + apart]) {
      if (place < 0 || place > last) continue;
      const amount = Math.min(max, min + place * step);
      if (blockedAction(model, state, action, amount) === null) return amount;
    }
  }
  return null;
}

export const blockedChoice = (state: State, choice: Choice): Blocked | null => failedNeed(state, choice.needs);

/** Whether a dilemma has no choice whose needs are met: it can't be answered, and passes. */
export const isStuck = (state: State, { choices }: EventRule): boolean =>
  choices.every((choice) => blockedChoice(state, choice) !== null);

/** Why a study can't be commissioned now. */
export function blockedStudy(model: Model, state: State, study: Study): Blocked | null {
  const known =
    study.of.kind === "uncertainty"
      ? model.uncertainties[study.of.index]!.revealedSlot
      : model.deals[study.of.index]!.slots.kindRevealed;
  if (state[known] === 1) return { code: "once", because: "Nothing is left to find out" };
  return failedNeed(state, study.needs);
}

/** Why no sitting can be opened now, attention aside. */
export function blockedSitting(model: Model, state: State, deal: Deal): Blocked | null {
  const { slots } = deal;
  const turn = state[model.layout.turn]!;
  const table = state[slots.table]!;
  if (state[model.layout.ended] !== 0) return { code: "ended", because: "The run has ended" };
  if (state[slots.agreed] === 1) return { code: "agreed", because: "Agreed, to be signed at the close" };
  if (state[slots.active] === 1 && (table & TABLE.reopened) === 0) return { code: "in-force", because: "In force" };
  if ((table & (TABLE.theyLeft | TABLE.weLeft)) !== 0 || turn < state[slots.silentUntil]!) {
    const wait = state[slots.silentUntil]! - turn;
    return {
      code: "silent",
      because: wait === 1 ? "The table is empty until next turn" : `The table is empty for ${wait} turns`,
    };
  }
  if (state[slots.opened] === turn) return { code: "twice", because: "The sitting is open" };
  return failedNeed(state, deal.needs);
}
