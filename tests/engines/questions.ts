import type { Bits, Look, Step } from "./witness.ts";

/** What an engine may be asked, and what it answers: a line of JSON each. */
export type Question =
  | { readonly ask: "play"; readonly scenario: string; readonly from: number; readonly to: number }
  | { readonly ask: "steps"; readonly scenario: string; readonly run: number; readonly look: Look }
  | {
      readonly ask: "values";
      readonly scenario: string;
      readonly run: number;
      readonly look: Look;
      readonly step: number;
    };

export interface Answers {
  /** For each look, a digest for each run from `from` up to but not including `to`. */
  readonly play: Readonly<Record<Look, readonly string[]>>;
  readonly steps: readonly Step[];
  readonly values: readonly Bits[];
}
export type AnswerTo<Q extends Question> = Answers[Q["ask"]];
