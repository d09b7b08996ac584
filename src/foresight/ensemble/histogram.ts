/**
 * How often each value came, in bins that are the same for every question: each power of two is cut into 1,024 equal bins, so that a value is known
 * to a thousandth. Counts are whole, so neither the order of the values nor how they were shared out among workers makes a difference.
 */
export interface Histogram {
  /** Bins that hold something, the lowest first, and how much each holds. */
  readonly bins: readonly number[];
  readonly counts: readonly number[];
  /** The least and the greatest value, exactly; Infinity and −Infinity of nothing. */
  readonly least: number;
  readonly most: number;
}

/** Bins to a power of two, the powers that are told apart (2^-20 to 2^43), and the first bin outside them. */
const FINE = 1_024;
const LEAST = -20;
const POWERS = 64;
export const OUTERMOST = POWERS * FINE;

/** The bin of a value: 0 for what is nearer to 0 than 2^-20, the more the greater, negative below 0. */
export function binOf(value: number): number {
  let size = Math.abs(value);
  let power = 0;
  while (size >= 2 && power < POWERS) {
    size /= 2;
    power += 1;
  }
  while (size < 1 && power >= LEAST) {
    size *= 2;
    power -= 1;
  }
  if (!(power >= LEAST)) return 0;
  const bin = Math.min(OUTERMOST, (power - LEAST) * FINE + Math.floor((size - 1) * FINE) + 1);
  return value < 0 ? -bin : bin;
}

/** The middle of a bin. */
export function middleOf(bin: number): number {
  if (bin === 0) return 0;
  const at = Math.abs(bin) - 1;
  let value = 1 + ((at % FINE) + 0.5) / FINE;
  for (let power = Math.floor(at / FINE) + LEAST; power !== 0; power += power > 0 ? -1 : 1)
    value = power > 0 ? value * 2 : value / 2;
  return bin < 0 ? -value : value;
}

export const NOTHING: Histogram = { bins: [], counts: [], least: Infinity, most: -Infinity };

export function histogramOf(values: readonly number[]): Histogram {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return { ...tallyOf(values.map(binOf)), least, most };
}

/** Both taken together. */
export const addHistograms = (a: Histogram, b: Histogram): Histogram => ({
  ...addTallies(a, b),
  least: Math.min(a.least, b.least),
  most: Math.max(a.most, b.most),
});

/** The value under which a share (0 to 1) of them lies, to a thousandth; exact where all are the same; null of nothing. */
export function quantileOf({ bins, counts, least, most }: Histogram, share: number): number | null {
  if (bins.length === 0) return null;
  if (least === most) return least;
  const value = middleOf(bins[placeOf(counts, share)]!);
  return Math.min(most, Math.max(least, value));
}

/** How often each of some whole numbers came. */
export type Tally = Pick<Histogram, "bins" | "counts">;

export function tallyOf(bins: readonly number[]): Tally {
  const sorted = [...bins].sort((a, b) => a - b);
  const found: number[] = [];
  const counts: number[] = [];
  for (const bin of sorted) {
    if (found[found.length - 1] === bin) counts[counts.length - 1]! += 1;
    else {
      found.push(bin);
      counts.push(1);
    }
  }
  return { bins: found, counts };
}

export function addTallies(a: Tally, b: Tally): Tally {
  const sums = new Map<number, number>();
  for (const { bins, counts } of [a, b]) bins.forEach((bin, at) => sums.set(bin, (sums.get(bin) ?? 0) + counts[at]!));
  const bins = [...sums.keys()].sort((x, y) => x - y);
  return { bins, counts: bins.map((bin) => sums.get(bin)!) };
}

export const totalOf = ({ counts }: Pick<Tally, "counts">): number => counts.reduce((sum, each) => sum + each, 0);

/** The place of the count with which a share of all is reached. */
export function placeOf(counts: readonly number[], share: number): number {
  const wanted = Math.max(1, Math.ceil(share * totalOf({ counts }) - 1e-9));
  let below = 0;
  return Math.max(
    0,
    counts.findIndex((count) => (below += count) >= wanted),
  );
}
