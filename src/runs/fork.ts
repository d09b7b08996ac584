import { commitsIn, type Run } from "./run.ts";

/**
 * The run up to the opening of `turn`, to be played on from there. Nothing is rerolled: randomness is keyed to what it decides.
 * It is flagged with the earliest turn from which it was ever played anew, and is no longer an ironman's.
 * It has no checksum until its next decision is recorded (or `seal` gives it one).
 */
export function forkAt(run: Run, turn: number): Run {
  const kept: Run["decisions"][number][] = [];
  for (const decision of run.decisions) {
    if (commitsIn(kept) >= turn - 1) break;
    kept.push(decision);
  }
  const forkedAt = Math.min(run.flags.forkedAt ?? turn, turn);
  return {
    ...run,
    flags: { ...run.flags, ironman: false, forkedAt },
    decisions: kept,
    checks: run.checks.slice(0, commitsIn(kept)),
    checksum: null,
  };
}
