/** Whole numbers by name: what was counted over runs, the same in whatever order counts are put together. */
export type Counts = Readonly<Record<string, number>>;

/** Counts of several pieces of work as one. */
export function sumOf(all: readonly Counts[]): Counts {
  const sum: Record<string, number> = {};
  for (const each of all) for (const [name, count] of Object.entries(each)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

/** What was counted under a name, 0 where nothing was. */
export const at = (counts: Counts, name: string): number => counts[name] ?? 0;

/** Names that begin with a word and a space, without it: `ending stewards` gives `stewards`. */
export const under = (counts: Counts, word: string): string[] =>
  Object.keys(counts)
    .filter((name) => name.startsWith(`${word} `))
    .map((name) => name.slice(word.length + 1))
    .sort();

/** All that was counted under names that begin with a word. */
export const allUnder = (counts: Counts, word: string): number =>
  under(counts, word).reduce((sum, name) => sum + at(counts, `${word} ${name}`), 0);

/** Counts as they are made. */
export class Counter {
  readonly counts: Record<string, number> = {};

  add(name: string, by = 1): void {
    this.counts[name] = (this.counts[name] ?? 0) + by;
  }
}
