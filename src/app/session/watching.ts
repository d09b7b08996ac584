import type { FrozenRun } from "../../runs/frozen/contract.ts";
import type { Game } from "./game.ts";

/** How a run from elsewhere compares with its own record, re-simulated here. */
export type Verdict =
  | { readonly kind: "verified"; readonly checksum: string }
  /** Same decisions, other outcome: first turn (and variable, where known) that differs, in a sentence. */
  | { readonly kind: "differs"; readonly turn: number | null; readonly name: string | null; readonly message: string };

/** A run that came by link or file. */
export type Watching =
  /** The page doesn't have its scenario (or has other rules under that name): `openFile` with the right file goes on. */
  | {
      readonly kind: "needs-scenario";
      /** Version of the rules that it was played by. */
      readonly rules: number;
      /** The code that waits for it. */
      readonly code: string;
      readonly id: string;
      readonly hash: string;
      /** Why the last file didn't do. */ readonly message: string | null;
    }
  | {
      readonly kind: "run";
      /** The whole run. */
      readonly game: Game;
      /** The same run as it stood at the opening of turn `turn`; selectors and chart show this. */
      readonly shown: Game;
      /** 1 to the turn after the last committed one. */
      readonly turn: number;
      readonly verdict: Verdict;
      /** Declared by its player: `ironman`, `forked at 6`. Already words. */
      readonly declared: readonly string[];
    }
  /** A run of earlier rules, replayed by the engine of its time: it can be watched, and not played on. */
  | {
      readonly kind: "earlier";
      readonly run: FrozenRun;
      /** The turn whose opening is shown; one more than the last is the end. */
      readonly turn: number;
      /** For its link; null where it came as a file. */
      readonly code: string | null;
    }
  /** A damaged, forged or too new code or file: a sentence. */
  | { readonly kind: "broken"; readonly message: string };
