import type { Effect, Need } from "./effect.ts";
import type { Formula } from "./value.ts";

export interface Amounts {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly start: number;
}

export interface Action {
  readonly id: string;
  readonly attention: number;
  readonly cooldown: number;
  readonly once: boolean;
  readonly needs: readonly Need[];
  readonly amount: Amounts | null;
  readonly effects: readonly Effect[];
  /** Turn in which it was last taken, 0 never. */
  readonly takenSlot: number;
  /** How often it was taken. */
  readonly countSlot: number;
}

export interface PromiseRule {
  readonly id: string;
  readonly holds: Formula | null;
  readonly grace: number;
  readonly until: Formula | null;
  readonly within: Formula | null;
  readonly warn: number;
  readonly renews: boolean;
  readonly kept: readonly Effect[];
  readonly broken: readonly Effect[];
  /** 1 in force. */
  readonly activeSlot: number;
  /** Turn in which it was made; turn at whose close it falls due, 0 without a deadline; closes in a row that failed. */
  readonly madeSlot: number;
  readonly dueSlot: number;
  readonly failedSlot: number;
  /** Times kept and broken. */
  readonly keptSlot: number;
  readonly brokenSlot: number;
}

export interface Outcome {
  readonly weight: Formula;
  readonly effects: readonly Effect[];
}

export interface Choice {
  readonly id: string;
  readonly needs: readonly Need[];
  readonly effects: readonly Effect[];
  readonly outcomes: readonly Outcome[];
  /** Key of the draw among outcomes. */
  readonly key: number;
}

export interface EventRule {
  readonly id: string;
  readonly when: Formula | null;
  readonly chance: Formula | null;
  readonly priority: number;
  readonly once: boolean;
  readonly hold: boolean;
  readonly chained: boolean;
  readonly effects: readonly Effect[];
  /** Empty: it simply happens. */
  readonly choices: readonly Choice[];
  readonly key: number;
  /** Turn in which it last fired, 0 never; how often. */
  readonly firedSlot: number;
  readonly countSlot: number;
  /** 1 + index of the choice last made, 0 none. */
  readonly choseSlot: number;
  /** 1 when an effect has fired it and it hasn't been shown yet; 2 when it waits on hold. */
  readonly waitingSlot: number;
  /** 1 while it is an open dilemma of this turn, 2 when it is open as a consequence. */
  readonly openSlot: number;
}

export interface Move {
  readonly id: string;
  readonly when: Formula | null;
  readonly weight: Formula;
  readonly effects: readonly Effect[];
}

export interface Rival {
  /** The actor's id. */
  readonly id: string;
  readonly moves: readonly Move[];
  readonly quiet: Formula;
  /** 0 to 1. */
  readonly tellAccuracy: Formula;
  readonly at: { readonly x: Formula; readonly y: Formula } | null;
  readonly key: number;
  /** 1 + index of the move chosen at the opening (hidden), 0 none. */
  readonly moveSlot: number;
  /** 1 + index of the move told, 0 none; and the confidence told, 0 to 1. */
  readonly toldSlot: number;
  readonly confidenceSlot: number;
}

export interface Study {
  readonly id: string;
  readonly of:
    | { readonly kind: "uncertainty"; readonly index: number }
    | { readonly kind: "deal"; readonly index: number };
  readonly attention: number;
  readonly accuracy: number;
  readonly needs: readonly Need[];
  readonly key: number;
  /** Turn of the last study, 0 none. */
  readonly turnSlot: number;
  /** What it found: a value, or an option's index; never exact. */
  readonly foundSlot: number;
}

export interface Ending {
  readonly id: string;
  readonly kind: "good" | "mixed" | "bad";
  readonly early: boolean;
  readonly when: Formula | null;
  readonly otherwise: boolean;
  readonly priority: number;
  readonly narrow: Formula | null;
}
