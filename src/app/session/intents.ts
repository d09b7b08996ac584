import type { Terms } from "../../engine/plan.ts";
import type { Screen } from "../screen.ts";

/** A text to be saved as a file. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** How a run begins. */
export interface Begin {
  /** Id from the library's list. */
  readonly scenario: string;
  /** Null: as the scenario stands. */
  readonly difficulty: string | null;
  /** As typed or shown, `7F3A-19C2-0B44-91E0`; null draws one. Anything else typed is hashed into a seed. */
  readonly seed: string | null;
  readonly ironman: boolean;
  /** Assumptions changed: constant or uncertainty id to value. */
  readonly overrides: Readonly<Record<string, number>>;
  readonly guided: boolean;
  /** Odds and the advisers' figures in play. Counts only where the scenario offers it. */
  readonly analyst: boolean;
}

/** All that a reader can do. Promises settle when state has changed (and been saved); they never reject. */
export interface SessionIntents {
  readonly go: (screen: Screen) => void;
  readonly back: () => void;
  readonly dismiss: (notice: number) => void;

  readonly begin: (how: Begin) => Promise<void>;
  readonly resume: (saveId: string) => Promise<void>;
  /** A code, or a whole address with `#`; a start link fills the title screen's form by beginning the run at once. */
  readonly openCode: (text: string) => Promise<void>;
  /** A scenario, or a run with its scenario. `others` came with it and aren't opened. */
  readonly openFile: (name: string, text: string, others?: number) => Promise<void>;

  /** Null takes the answer back. */
  readonly answer: (event: string, choice: string | null) => void;
  readonly toggleAction: (action: string) => void;
  readonly setAmount: (action: string, amount: number) => void;
  readonly toggleStudy: (study: string) => void;
  readonly setLever: (lever: string, option: string) => void;
  /** The others give way in proportion, locked ones not; kept to the grid and to what may move in one turn. */
  readonly setPart: (allocation: string, part: string, share: number) => void;
  readonly lockPart: (allocation: string, part: string, locked: boolean) => void;
  readonly undo: () => void;
  readonly redo: () => void;

  /** Opens a sitting if there is none this turn (which costs attention, is saved and can't be undone) and shows the talks. */
  readonly openDeal: (deal: string) => Promise<void>;
  readonly setBase: (deal: string, base: "ours" | "theirs" | "between") => void;
  readonly setTerm: (deal: string, clause: string, value: number | string) => void;
  /** The drafted offer, or the terms given. Saved before it is answered on the page; can't be undone. */
  readonly makeOffer: (deal: string, terms?: Terms) => Promise<void>;
  readonly acceptOffer: (deal: string) => Promise<void>;
  readonly walkAway: (deal: string) => Promise<void>;

  /** Refused (with a notice) or resolved, saved, then animated. A second call while the first runs does nothing. */
  readonly commit: () => Promise<void>;
  readonly skipAnimation: () => void;
  /** The place of the saves has answered, or refused. Called by the app. */
  readonly storageChanged: () => void;
  /** The chart has finished moving: the briefing opens, or the ending. Called by the chart store. */
  readonly arrived: () => void;
  /** A new run from the opening of `turn`, the old one kept. Refused in ironman. */
  readonly forkFrom: (turn: number) => Promise<void>;

  /** Watching: show the opening of this turn. */
  readonly stepTo: (turn: number) => void;
  /** Watching: an own run from the opening of this turn. */
  readonly takeOver: (turn: number) => Promise<void>;

  /** The page's address with the run's code; null without a run. */
  readonly copyLink: () => string | null;
  /** The same without decisions. */
  readonly startLink: () => string | null;
  readonly runFile: () => TextFile | null;
  readonly ledgerCsv: () => TextFile | null;
}
