/** One thing to be measured: it does its work once and gives how much of it was done. */
export interface Work {
  readonly name: string;
  /** Gives units of work done: runs, turns, moves. */
  readonly once: () => number | Promise<number>;
}

/** What rounds of a work gave, in units of work per second of processor time. */
export interface Measured {
  readonly name: string;
  /** The very first time, with nothing warmed up. */
  readonly first: number;
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

/** Seconds of processor time that a work has to itself before it counts: the compiler goes on with the code of a load for some forty of them. */
const WARM_UP = 2;

/** Seconds of a round, at the least: a work that is done sooner does it again. */
const ROUND = 0.05;

/** Units of work per second, done again and again for at least so many seconds. */
async function rateOf({ once }: Work, least: number): Promise<number> {
  const before = processorSeconds();
  let done = 0;
  let spent = 0;
  do {
    done += await once();
    spent = processorSeconds() - before;
  } while (spent < least);
  return done / Math.max(spent, 1e-6);
}

/** Measures works side by side: in each round every one takes its turn, so that noise on the machine hits all alike. */
export async function measure(works: readonly Work[], rounds: number): Promise<Measured[]> {
  const first: number[] = [];
  for (const work of works) {
    first.push(await rateOf(work, 0));
    await rateOf(work, WARM_UP);
  }
  const rates: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, work] of works.entries()) rates[at]!.push(await rateOf(work, ROUND));
  }
  return works.map(({ name }, at) => ({ name, first: first[at]!, ...spreadOf(rates[at]!) }));
}

/** Median and quartiles. */
export function spreadOf(values: readonly number[]): { median: number; low: number; high: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.round(part * (sorted.length - 1))] ?? NaN;
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}
