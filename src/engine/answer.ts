import type { Terms } from "./plan.ts";

/** How far our offer falls short on one clause, as they see it. */
export interface ClauseReaction {
  readonly clause: string;
  /** Scaled points of worth to them between their own terms and our offer: positive when our offer gives less. */
  readonly short: number;
  /** The reason that weighs most, opaque words; null when they have none. */
  readonly because: string | null;
}

/** Their answer to an offer. */
export type Answer =
  | { readonly kind: "opened"; readonly deal: string; readonly sitting: number }
  | { readonly kind: "accepted"; readonly deal: string; readonly terms: Terms }
  | {
      readonly kind: "countered";
      readonly deal: string;
      readonly terms: Terms;
      readonly reactions: readonly ClauseReaction[];
      /** Our offer was no better for them than the last one. */
      readonly stonewalled: boolean;
    }
  | {
      readonly kind: "walked";
      readonly deal: string;
      readonly why: "patience" | "reserve";
      readonly reactions: readonly ClauseReaction[];
      readonly because: string | null;
    }
  | { readonly kind: "left"; readonly deal: string };
