/** Where the reader is. One screen at a time; `back` returns to the one before. */
export type Screen =
  | { readonly at: "title" }
  | { readonly at: "play" }
  | { readonly at: "negotiation"; readonly deal: string }
  /** What happened in the quarter that closed before turn `turn` opened. */
  | { readonly at: "briefing"; readonly turn: number }
  /** Causes of a value's change in the quarter `turn` (1 the first); `turn` 0 is the whole run. */
  | { readonly at: "ledger"; readonly name: string; readonly turn: number }
  | { readonly at: "ending" }
  | { readonly at: "assumptions" }
  | { readonly at: "strategies" }
  | { readonly at: "settings" }
  | { readonly at: "help" }
  /** Looking at a run that came by link or file; see `SessionState.watching`. */
  | { readonly at: "shared" };
