import type { Worths } from "./worth.ts";

/** Tables of which something is kept; the rest of a game's worlds value alike, so that few are met. */
const MOST = 512;

/** What is made once of a table of worths and kept with it: tables with the same entries share it. Whatever is kept is to be left as it is. */
export class ByWorths<T> {
  private readonly make: (worths: Worths) => T;
  /** By a sum over the entries. */
  private readonly known = new Map<number, { readonly worths: Worths; readonly kept: T }[]>();
  private count = 0;

  constructor(make: (worths: Worths) => T) {
    this.make = make;
  }

  of(worths: Worths): T {
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
