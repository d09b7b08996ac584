import type { Effect, Need } from "./effect.ts";
import type { Formula } from "./value.ts";

/** Part of a worth or reserve, with the reason that it stands for. */
export interface WorthPart {
  readonly because: string | null;
  readonly if: Formula | null;
  /** Reads the clause's value from `model.layout.value`. */
  readonly value: Formula;
}

export interface Clause {
  readonly id: string;
  /** The clause's values in order: numbers of the grid, or option indexes. */
  readonly values: readonly number[];
  readonly options: readonly string[] | null;
  /** Level (index into `values`) of our first draft. */
  readonly start: number;
  /** Value (not level) that formulas read when the deal isn't in force. */
  readonly without: number;
  readonly us: readonly WorthPart[];
  readonly them: readonly WorthPart[];
  /** Value that formulas read now. */
  readonly slot: number;
  /** Level of our last offer, of theirs, and of what was agreed. */
  readonly oursSlot: number;
  readonly theirsSlot: number;
  readonly agreedSlot: number;
  /** First of `values.length` slots: raw worth to us, and to them, frozen at the sitting's opening. */
  readonly worthUsSlot: number;
  readonly worthThemSlot: number;
}

/** Slots of a deal's own rows. */
export interface DealSlots {
  /** 1 in force. */
  readonly active: number;
  /** Turn of signing (0 at the start of a run, -1 never). */
  readonly signed: number;
  /** Turn at whose close it expires; 0 never. */
  readonly expires: number;
  /** Index of the hidden kind. */
  readonly kind: number;
  /** 1 when the kind has been revealed. */
  readonly kindRevealed: number;
  /** Sittings opened so far. */
  readonly sittings: number;
  /** Turn of the last opening. */
  readonly opened: number;
  /** Offers made in this turn's sitting. */
  readonly offers: number;
  /** Rounds used of the patience, burnt ones included. */
  readonly round: number;
  /** Rounds that the other side stands; hidden. Drawn when talks begin afresh. */
  readonly patience: number;
  /** Fraction of the way from best to reserve that they have conceded, 0 to 1; never falls while talks last. */
  readonly conceded: number;
  /** Frozen at the opening, on the 0 to 100 scale. */
  readonly reserve: number;
  /** Scaled worth to them of our last offer; -1 none. */
  readonly lastWorth: number;
  /** What is on the table: 1 our offer, 2 theirs, 4 talks reopened while in force, 8 they left this turn, 16 we left; added up. */
  readonly table: number;
  /** 1 agreed, to be signed at the close. */
  readonly agreed: number;
  /** No sitting before this turn. */
  readonly silentUntil: number;
}

export interface Deal {
  readonly id: string;
  /** The other side's actor id. */
  readonly with: string;
  readonly needs: readonly Need[];
  readonly attention: number;
  readonly offersPerTurn: number;
  readonly patience: { readonly min: number; readonly max: number };
  readonly clausesPerOffer: number;
  readonly kinds: readonly string[];
  readonly kindWeights: readonly number[];
  readonly term: Formula | null;
  /** Levels in force at the start, by clause, or null. */
  readonly inForce: readonly number[] | null;
  readonly clauses: readonly Clause[];
  /** Slots that worths of clauses to a side are worked out from, besides the clause's own value; null where that can't be told. */
  readonly worthReads: { readonly us: readonly number[] | null; readonly them: readonly number[] | null };
  readonly reserve: readonly WorthPart[];
  readonly blur: number;
  /** Exponent of the time-dependent tactic. */
  readonly concession: number;
  readonly silence: number;
  readonly onSign: readonly Effect[];
  readonly onExpire: readonly Effect[];
  readonly onBreach: readonly Effect[];
  readonly onWalk: readonly Effect[];
  readonly slots: DealSlots;
  readonly key: number;
}
