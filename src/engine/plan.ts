/** What is decided at the close of a turn. Ids throughout; what is left out stays as it is. */
export interface Plan {
  /** Open dilemma to choice. Every open dilemma must be answered that has a choice whose needs are met. */
  readonly choices: Readonly<Record<string, string>>;
  /** Lever to option. */
  readonly levers: Readonly<Record<string, string>>;
  /** Allocation to part to share; parts must sum to the total. */
  readonly allocations: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Actions taken, each at most once a turn; `amount` for those that have one. */
  readonly actions: readonly PlannedAction[];
  /** Studies commissioned. */
  readonly studies: readonly string[];
}
export interface PlannedAction {
  readonly id: string;
  readonly amount?: number;
}

/** Terms of a deal: clause id to value (options by name). */
export type Terms = Readonly<Record<string, number | string>>;

/** One decision of a run, in order. All but `commit` take effect within the turn and are answered at once. */
export type Decision =
  | { readonly kind: "open"; readonly deal: string }
  | { readonly kind: "offer"; readonly deal: string; readonly terms: Terms }
  | { readonly kind: "accept"; readonly deal: string }
  | { readonly kind: "walk"; readonly deal: string }
  | { readonly kind: "commit"; readonly plan: Plan };

/** Why a decision can't be taken. A value, never thrown. */
export interface Refusal {
  readonly refused: true;
  readonly code: RefusalCode;
  /** `actions.tender`, `choices.lateCapacity`, `deal.alliance.capacity`. */
  readonly path: string;
  readonly message: string;
}
export const REFUSAL_CODES = [
  "ended",
  "unknown-name",
  "unanswered",
  "not-open",
  "needs",
  "attention",
  "cooldown",
  "once",
  "twice",
  "off-grid",
  "out-of-range",
  "sum",
  "max-change",
  "too-many-clauses",
  "no-sitting",
  "silent",
  "no-offers-left",
  "nothing-on-the-table",
  "agreed",
  "in-force",
  "malformed",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export const EMPTY_PLAN: Plan = { choices: {}, levers: {}, allocations: {}, actions: [], studies: [] };

/** What a record of a plan holds under an id; ids such as `constructor` find nothing of the language's own. */
export function held<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  const value = record[id];
  // What objects inherit are functions and objects, never numbers or words.
  const mayBeInherited = typeof value === "function" || typeof value === "object";
  return mayBeInherited && !Object.hasOwn(record, id) ? undefined : value;
}
