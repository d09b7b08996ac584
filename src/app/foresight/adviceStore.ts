import { createStore } from "zustand/vanilla";
import type { Plan } from "../../engine/plan.ts";
import type { Advice } from "../../foresight/advice/advice.ts";
import type { PlanOdds } from "../../foresight/advice/odds.ts";
import type { Game } from "../session/game.ts";

/** What advisers make of a plan. */
export interface Advised {
  readonly game: Game;
  readonly plan: Plan;
  readonly advice: Advice;
}

/** How a plan ends when a hand plays on. */
export interface Reckoned {
  readonly game: Game;
  /** The hand's name. */
  readonly hand: string;
  readonly odds: PlanOdds;
}

/** `off`: there is nothing to be worked out, or it isn't wanted. While another is worked out, the last of this turn stays. */
export interface AdviceState {
  readonly kind: "off" | "working" | "there" | "failed";
  readonly now: Advised | null;
  /** In analyst mode alone. */
  readonly oddsKind: "off" | "working" | "there" | "failed";
  readonly odds: Reckoned | null;
}

export const NO_ADVICE: AdviceState = { kind: "off", now: null, oddsKind: "off", odds: null };

export const createAdvice = () => createStore<AdviceState>()(() => NO_ADVICE);
export type AdviceStore = ReturnType<typeof createAdvice>;
