import type { Cue } from "../app/cues.ts";

/** A stretch of the sound file, as `assets/make-sounds.sh` lays it out. Times in milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly length: number;
}

/** Where each cue lies. */
export const STRETCHES = {
  commit: { from: 0, length: 1_800 },
  signing: { from: 2_000, length: 800 },
  dilemma: { from: 3_000, length: 500 },
  danger: { from: 3_700, length: 1_500 },
  ending: { from: 5_400, length: 2_800 },
} as const satisfies Record<Cue, Stretch>;

/** The sea, which loops: its sound repeats every 3 seconds, so any 3 of it join without a seam, wherever a decoder begins. */
export const SEA: Stretch = { from: 8_600, length: 3_000 };
