import type { Account, Step } from "../../foresight/debrief/account.ts";
import type { Change } from "../../foresight/debrief/alternatives.ts";
import type { Estimate } from "../../foresight/debrief/estimate.ts";
import type { Standing } from "../../foresight/debrief/standings.ts";
import type { Game } from "../session/game.ts";

/** What is being worked out, in this order. */
export const STAGES = ["odds", "decisions", "otherwise", "strategies", "done"] as const;
export type Stage = (typeof STAGES)[number];

/** What would have been better at a turn, as far as was tried. */
export type Better =
  | { readonly kind: "pending" }
  | { readonly kind: "none"; readonly tried: number }
  /** `gain`: odds with the change less odds of what was decided, in the same worlds. */
  | { readonly kind: "found"; readonly change: Change; readonly gain: Estimate; readonly tried: number };

/** One of the decisions that moved the odds most. */
export interface Decided {
  readonly step: Step;
  readonly better: Better;
}

/** How the scenario's bots did over many worlds. */
export interface Field {
  /** They came with the page; else they were played here. */
  readonly shipped: boolean;
  readonly standings: readonly Standing[];
}

/** A run that has ended, taken apart, as far as that has come. */
export interface Debrief {
  readonly game: Game;
  /** Ids of the endings that count as good, sorted. */
  readonly accepted: readonly string[];
  readonly stage: Stage;
  /** Share of the stage that is done, 0 to 1. */
  readonly done: number;
  /** Who plays on in imagined worlds: a strategy's id, or a hand's that any scenario has. */
  readonly hand: string | null;
  /** Null until the first odds are there. After the stage `decisions` it changes no more. */
  readonly account: Account | null;
  /** Empty until they have been estimated anew. */
  readonly decided: readonly Decided[];
  /** By strategy: id of the ending that it comes to in this very world. */
  readonly here: Readonly<Record<string, string>>;
  readonly field: Field | null;
  /** Why it goes no further, a clause; null when all is well. */
  readonly failure: string | null;
}

export const freshDebrief = (game: Game, accepted: readonly string[]): Debrief => ({
  game,
  accepted,
  stage: "odds",
  done: 0,
  hand: null,
  account: null,
  decided: [],
  here: {},
  field: null,
  failure: null,
});

/** The endings that the author counts as good. */
export const authorsGood = ({ model }: Game): string[] =>
  model.endings.flatMap(({ id, kind }) => (kind === "good" ? [id] : []));
