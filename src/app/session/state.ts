import type { Answer } from "../../engine/answer.ts";
import type { Refusal } from "../../engine/plan.ts";
import type { Screen } from "../screen.ts";
import type { Draft, OfferDraft } from "./draft.ts";
import type { Game } from "./game.ts";
import type { SessionIntents } from "./intents.ts";
import type { Watching } from "./watching.ts";

/** Words for a live region. */
export interface Notice {
  readonly id: number;
  /** `alert`: refusals, failed saves (role alert). `polite`: summaries (role status). */
  readonly tone: "alert" | "polite";
  readonly text: string;
  /**
   * What was refused: the plan (the page shows the same words beside its button) or something in talks; a later refusal takes its place. Null
   * for all else.
   */
  readonly about: "plan" | "talks" | null;
}

/** Whether the run in hand is stored. */
export type SavedState =
  | { readonly kind: "none" }
  | { readonly kind: "saving" }
  | { readonly kind: "ok" }
  /** Storage is slow to answer: play goes on, and the run is saved when it does. */
  | { readonly kind: "late" }
  /** Play goes on in memory; the reason is a clause. */
  | { readonly kind: "refused"; readonly reason: string };

/** What the page shows and asks. Views read it with `subscribe`, and call its intents; nothing else writes it. */
export interface SessionState extends SessionIntents {
  readonly screen: Screen;
  /** Screens to go back to, the last visited last. */
  readonly trail: readonly Screen[];
  /** Loading a scenario, a save or a link: its name for a status line. */
  readonly busy: string | null;
  /** The run in hand; null before the first begin or resume. */
  readonly game: Game | null;
  /** Its save's id; null when storage refused from the start. */
  readonly saveId: string | null;
  /** A run that came by link or file; null otherwise. */
  readonly watching: Watching | null;
  /** Null without a run, or when it has ended. */
  readonly draft: Draft | null;
  /** Why a commit would be refused now; null when it wouldn't. Words in `explainRefusal` (selectors/refusal.ts). */
  readonly problem: Refusal | null;
  /** All such reasons, in the order in which the plan's parts are applied. */
  readonly problems: readonly Refusal[];
  /** Attention left when the draft is paid for; below 0 when overdrawn. */
  readonly attentionLeft: number;
  /** Offers being made, by deal; an open sitting always has one. */
  readonly offers: Readonly<Record<string, OfferDraft>>;
  /** Why an offer would be refused now, by deal. */
  readonly offerProblems: Readonly<Record<string, Refusal | null>>;
  /** The last answer by deal in this turn; the page moves focus to its heading when it changes. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** A commit or an answer is being resolved and saved: buttons wait. */
  readonly committing: boolean;
  /** The committed quarter is being animated; `skipAnimation` ends it. Play goes on underneath. */
  readonly animating: boolean;
  /** Reveal controls one by one, as for a new player. */
  readonly guided: boolean;
  readonly notices: readonly Notice[];
  readonly saved: SavedState;
}
