import type { Cause } from "./cause.ts";

/** The phases of a turn, in the order in which they run. */
export const PHASES = [
  "choices",
  "deals",
  "plan",
  "actions",
  "due",
  "dynamics",
  "rivals",
  "promises",
  "expiry",
  "endings",
  "open",
] as const;
export type Phase = (typeof PHASES)[number];

/** A change of a stored value: an entry of the ledger. `to - from` is exact on the number grid. */
export interface Entry {
  readonly kind: "change";
  readonly phase: Phase;
  /** The variable's id, or another slot's name (`compute.safety`, `deal.alliance.share`). */
  readonly name: string;
  readonly slot: number;
  readonly from: number;
  readonly to: number;
  readonly cause: Cause;
  readonly because: string | null;
  readonly force: string | null;
}

/** What happened besides changes. Ids only; words are made elsewhere. */
export type Occurrence =
  | {
      readonly kind: "event";
      readonly phase: Phase;
      readonly event: string;
      readonly open: boolean;
      readonly consequence: boolean;
    }
  | {
      readonly kind: "choice";
      readonly phase: Phase;
      readonly event: string;
      readonly choice: string;
      readonly outcome: number;
    }
  | { readonly kind: "action"; readonly phase: Phase; readonly action: string; readonly amount: number | null }
  | { readonly kind: "study"; readonly phase: Phase; readonly study: string; readonly found: number }
  | {
      readonly kind: "signed" | "expired" | "breached" | "ended" | "reopened";
      readonly phase: Phase;
      readonly deal: string;
    }
  | {
      readonly kind: "promise";
      readonly phase: Phase;
      readonly promise: string;
      readonly what: "made" | "kept" | "broken" | "warned";
    }
  | { readonly kind: "move"; readonly phase: Phase; readonly rival: string; readonly move: string }
  | {
      readonly kind: "tell";
      readonly phase: Phase;
      readonly rival: string;
      readonly move: string;
      readonly confidence: number;
    }
  | { readonly kind: "revealed"; readonly phase: Phase; readonly of: string }
  | { readonly kind: "ending"; readonly phase: Phase; readonly ending: string; readonly narrow: boolean };

export type Happening = Entry | Occurrence;
