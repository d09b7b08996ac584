/**
 * What terms are worth to a side, on a scale of 0 to 100 over everything that could be agreed.
 *
 * Worth is additive: each clause's worst level counts 0, the best total counts 100. A table is clause -> level -> worth.
 * Their side is counted in 128 steps of 25/32 points, so that sums are exact and the searches over worth can be
 * tables of 129 entries; ours is on the engine's number grid, so that sums are exact as well.
 */
export type Worths = readonly (readonly number[])[];

/** Terms: a level (index into the clause's values) for each clause, in clause order. */
export type Levels = readonly number[];

/** Steps on their scale from 0 to 100. */
export const STEPS = 128;
/** Points in one step: 100 / 128, exact in binary. */
export const STEP = 25 / 32;

const OUR_STEPS = 100 * 1_048_576;

/** Their raw worths, scaled: every entry a multiple of `STEP`, the best total exactly 100 (0 when nothing matters to them). */
export const scaleTheirs = (raw: Worths): number[][] => scale(raw, STEPS, STEP);

/** Our raw worths, scaled: every entry a multiple of 2^-20, the best total exactly 100 (0 when nothing matters to us). */
export const scaleOurs = (raw: Worths): number[][] => scale(raw, OUR_STEPS, 1 / 1_048_576);

/** Worth of terms: an exact sum. A level outside the clause counts 0. */
export function worthOf(worths: Worths, levels: Levels): number {
  let sum = 0;
  for (let clause = 0; clause < worths.length; clause++) sum += worths[clause]?.[levels[clause] ?? -1] ?? 0;
  return sum;
}

/** Worth of the best terms: 100, or 0 when no clause matters. */
export function bestWorth(worths: Worths): number {
  let sum = 0;
  for (let clause = 0; clause < worths.length; clause++) sum += top(worths[clause]!);
  return sum;
}

function top(clause: readonly number[]): number {
  let most = -Infinity;
  for (let level = 0; level < clause.length; level++) most = Math.max(most, clause[level]!);
  return clause.length > 0 ? most : 0;
}

/** The best terms; of equals the lowest level. */
export const bestLevels = (worths: Worths): number[] => worths.map((clause) => clause.indexOf(top(clause)));

/**
 * Whole steps are shared out among the clauses in proportion to their spans by largest remainder (equal remainders: the
 * earlier clause first), so that the tops add up to all the steps; inside a clause each level is rounded to the nearest
 * step, so that the clause's best level has exactly its top.
 */
function scale(raw: Worths, steps: number, unit: number): number[][] {
  const spans = raw.map(span);
  const tops = shareOut(
    spans.map(({ min, max }) => max - min),
    steps,
  );
  return raw.map((clause, index) => {
    const { min, max } = spans[index] ?? { min: 0, max: 0 };
    const top = tops[index] ?? 0;
    return clause.map((worth) => (max > min ? Math.round(((worth - min) / (max - min)) * top) * unit : 0));
  });
}

function shareOut(spans: readonly number[], steps: number): number[] {
  const total = spans.reduce((sum, each) => sum + each, 0);
  if (!(total > 0)) return spans.map(() => 0);
  const exact = spans.map((each) => (each / total) * steps);
  const tops = exact.map((share) => Math.floor(share));
  for (let left = steps - tops.reduce((sum, top) => sum + top, 0); left > 0; left--) {
    const remainders = exact.map((share, clause) => share - (tops[clause] ?? 0));
    const neediest = remainders.indexOf(Math.max(...remainders));
    tops[neediest] = (tops[neediest] ?? 0) + 1;
  }
  return tops;
}

function span(clause: readonly number[]): { min: number; max: number } {
  let min = Infinity;
  let max = -Infinity;
  for (const worth of clause) {
    min = Math.min(min, worth);
    max = Math.max(max, worth);
  }
  return clause.length > 0 ? { min, max } : { min: 0, max: 0 };
}
