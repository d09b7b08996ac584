import type { Worths } from "./worth.ts";

/** Tables of which something is kept; the rest of a game's worlds value alike, so that few are met. */
const MOST = 512;

const everlasting = new WeakSet<Worths>();

/** Says of a table that nobody will ever write to it, so that it need not be read to be known again. */
export function lasting(worths: Worths): Worths {
  everlasting.add(worths);
  return worths;
}

/** What is made once of a table of worths and kept with it: tables with the same entries share it. Whatever is kept is to be left as it is. */
export class ByWorths<T> {
  private readonly make: (worths: Worths) => T;
  /** By a sum over the entries. */
  private readonly known = new Map<number, { readonly worths: Worths; readonly kept: T }[]>();
  private count = 0;
  /** By tables that last. */
  private met = new WeakMap<Worths, T>();

  constructor(make: (worths: Worths) => T) {
    this.make = make;
  }

  of(worths: Worths): T {
    const met = this.met.get(worths);
    if (met !== undefined) return met;
    const kept = this.find(worths);
    if (everlasting.has(worths)) this.met.set(worths, kept);
    return kept;
  }

  private find(worths: Worths): T {
    const sum = sumOf(worths);
    const found = this.known.get(sum)?.find((each) => sameWorths(each.worths, worths));
    if (found !== undefined) return found.kept;
    if (this.count === MOST) this.forget();
    const kept = this.make(worths);
    const shelf = this.known.get(sum) ?? [];
    this.known.set(sum, shelf);
    // A copy: whose the table is may write to it.
    shelf.push({ worths: worths.map((clause) => [...clause]), kept });
    this.count += 1;
    return kept;
  }

  private forget(): void {
    this.known.clear();
    this.met = new WeakMap();
    this.count = 0;
  }
}

/** Each entry by its place, so that tables with the same entries have the same sum. */
function sumOf(worths: Worths): number {
  let sum = 0;
  let place = 1;
  for (const clause of worths) for (const worth of clause) sum += worth * place++;
  return sum;
}

export function sameWorths(some: Worths, others: Worths): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at++) {
    const [clause, other] = [some[at]!, others[at]!];
    if (clause.length !== other.length) return false;
    for (let level = 0; level < clause.length; level++) if (clause[level] !== other[level]) return false;
  }
  return true;
}
