import type { RefusalCode, Terms } from "./plan.ts";

/**
 * What the player sees: names and plain values, nothing hidden. Page, bots and links read this and never the raw state.
 * Options are given by id, booleans as booleans, numbers as they are (noisy ones as this turn's reading).
 */
export interface View {
  readonly turn: number;
  readonly turns: number;
  readonly ended: { readonly ending: string; readonly kind: "good" | "mixed" | "bad"; readonly narrow: boolean } | null;
  readonly attention: number;
  readonly attentionTotal: number;
  /** Variables, derived values, constants, levers, parts (`compute.safety`), terms (`deal.alliance.share`), revealed uncertainties and open draws. */
  readonly values: Readonly<Record<string, Value>>;
  /** Of the values that are readings: half-width of their error. */
  readonly errors: Readonly<Record<string, number>>;
  readonly measures: Readonly<Record<string, number>>;
  readonly chart: { readonly x: number; readonly y: number };
  readonly dilemmas: readonly DilemmaView[];
  readonly actions: readonly ActionView[];
  readonly levers: readonly { readonly id: string; readonly option: string; readonly options: readonly string[] }[];
  readonly allocations: readonly AllocationView[];
  readonly deals: readonly DealView[];
  readonly promises: readonly PromiseView[];
  readonly studies: readonly StudyView[];
  readonly rivals: readonly RivalView[];
  readonly beliefs: Readonly<Record<string, Belief>>;
}
export type Value = number | boolean | string;

/** Why something can't be done now: the first need that fails (its words opaque), or a rule. */
export interface Blocked {
  readonly code: RefusalCode;
  readonly because: string;
}
export interface ChoiceView {
  readonly id: string;
  readonly blocked: Blocked | null;
}
export interface DilemmaView {
  readonly event: string;
  /** Fired by an earlier choice. */
  readonly consequence: boolean;
  readonly choices: readonly ChoiceView[];
}
export interface ActionView {
  readonly id: string;
  readonly attention: number;
  /** With the amount that it starts at, for needs that read it; `blockedAction` says the same of any other amount. */
  readonly blocked: Blocked | null;
  readonly amount: { readonly min: number; readonly max: number; readonly step: number; readonly start: number } | null;
  /** Turns until its cooldown ends, 0 when it may be taken. */
  readonly cooldown: number;
  /** Times taken. */
  readonly taken: number;
}
export interface AllocationView {
  readonly id: string;
  readonly total: number;
  readonly step: number;
  readonly maxChange: number;
  readonly parts: readonly {
    readonly id: string;
    readonly value: number;
    readonly min: number;
    readonly max: number;
  }[];
}
export interface DealView {
  readonly id: string;
  readonly with: string;
  readonly active: boolean;
  /** Turn at whose close it ends; null when it runs for good or isn't in force. */
  readonly expires: number | null;
  /** Terms in force, by clause. */
  readonly terms: Terms | null;
  readonly sitting: boolean;
  readonly sittings: number;
  readonly round: number;
  readonly offersLeft: number;
  readonly attention: number;
  readonly clausesPerOffer: number;
  readonly agreed: Terms | null;
  readonly ours: Terms | null;
  readonly theirs: Terms | null;
  /** Term sheets that an offer may start from; an offer changes at most `clausesPerOffer` clauses of one of them. */
  readonly bases: readonly { readonly id: "ours" | "theirs" | "between"; readonly terms: Terms }[];
  readonly clauses: readonly { readonly id: string; readonly values: readonly (number | string)[] }[];
  readonly blocked: Blocked | null;
  readonly silentUntil: number | null;
  /** Odds of each kind, as believed; one of 1 once revealed. */
  readonly kinds: Readonly<Record<string, number>>;
}
export interface PromiseView {
  readonly id: string;
  readonly active: boolean;
  readonly made: number;
  /** Turn at whose close it falls due, null without a deadline. */
  readonly due: number | null;
  readonly failing: boolean;
  readonly warned: boolean;
  readonly kept: number;
  readonly broken: number;
}
export interface StudyView {
  readonly id: string;
  readonly attention: number;
  readonly blocked: Blocked | null;
  readonly turn: number;
}
export interface RivalView {
  readonly id: string;
  readonly told: string | null;
  readonly confidence: number;
  readonly at: { readonly x: number; readonly y: number } | null;
}
/** What is believed of something hidden: odds of options, or an interval. */
export type Belief =
  | { readonly kind: "options"; readonly odds: Readonly<Record<string, number>> }
  | { readonly kind: "interval"; readonly min: number; readonly max: number };
