/** One thing to be measured: it does its work once and gives how much of it was done. */
export interface Work {
  readonly name: string;
  /** Gives units of work done: runs, turns, moves. */
  readonly once: () => number | Promise<number>;
}

/** What rounds of a work gave, in units of work per second of processor time. */
export interface Measured {
  readonly name: string;
  readonly median: number;
  /** Lower and upper quartile. */
  readonly low: number;
  readonly high: number;
}

/** Seconds of this process's processor time, its compiler's and collector's included: what others do on the machine isn't in it. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * Measures works side by side: in each round every one takes its turn, so that noise on the machine hits all alike. Rounds before the
 * first that counts let the compiler settle.
 */
export async function measure(works: readonly Work[], rounds: number, warmUp = 3): Promise<Measured[]> {
  const rates: number[][] = works.map(() => []);
  for (let round = -warmUp; round < rounds; round++) {
    for (const [at, { once }] of works.entries()) {
      const before = processorSeconds();
      const done = await once();
      const rate = done / Math.max(processorSeconds() - before, 1e-6);
      if (round >= 0) rates[at]!.push(rate);
    }
  }
  return works.map(({ name }, at) => ({ name, ...spreadOf(rates[at]!) }));
}

/** Median and quartiles. */
export function spreadOf(values: readonly number[]): { median: number; low: number; high: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.round(part * (sorted.length - 1))] ?? NaN;
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}
