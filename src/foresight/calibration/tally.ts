import { wilson, type Interval } from "../trial/wilson.ts";
import { SUBJECTS, type Claim, type Subject } from "./claims.ts";

/** Upper ends of the bins of odds; the last takes 1. */
const ENDS = [0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.98, 1];

/** Claims of about the same odds. */
export interface Bin {
  /** Odds of the bin, from and below (the last includes its end). */
  readonly from: number;
  readonly to: number;
  readonly claims: number;
  /** Mean of the odds given, 0 to 1. */
  readonly said: number;
  /** How many came true. */
  readonly true: number;
  /** Of the share that came true, at 95%. Claims of one run hang together, so it is narrower than it should be. */
  readonly interval: Interval;
}

/** How odds of one subject compare with what came true. */
export interface Calibration {
  readonly subject: Subject;
  /** Bins that hold claims. */
  readonly bins: readonly Bin[];
  /** Mean squared error of the odds (Brier 1950): less is better. */
  readonly brier: number;
  /** Mean distance between odds given and share come true, over bins by their claims: 0 is perfect. */
  readonly gap: number;
}

/** Compares odds with what came true, by subject. */
export const calibrate = (claims: readonly Claim[]): Calibration[] =>
  SUBJECTS.flatMap((subject) => {
    const own = claims.filter((claim) => claim.subject === subject);
    return own.length === 0 ? [] : [calibrateOne(subject, own)];
  });

function calibrateOne(subject: Subject, claims: readonly Claim[]): Calibration {
  const bins = ENDS.flatMap((to, at): Bin[] => {
    const from = ENDS[at - 1] ?? 0;
    const own = claims.filter(({ odds }) => odds >= from && (odds < to || to === 1));
    if (own.length === 0) return [];
    const hits = own.filter((claim) => claim.true).length;
    const said = own.reduce((sum, { odds }) => sum + odds, 0) / own.length;
    return [{ from, to, claims: own.length, said, true: hits, interval: wilson(hits, own.length) }];
  });
  const squares = claims.reduce((sum, claim) => sum + square(claim.odds - (claim.true ? 1 : 0)), 0);
  const gaps = bins.reduce((sum, bin) => sum + Math.abs(bin.said * bin.claims - bin.true), 0);
  return { subject, bins, brier: squares / claims.length, gap: gaps / claims.length };
}

const square = (number: number): number => number * number;
