import { ByWorths } from "./byWorths.ts";
import { stepCosts } from "./distance.ts";
import { STEP, type Levels, type Worths } from "./worth.ts";

/**
 * Of all terms worth at least `least` to them, the nearest to the offer: least sum over clauses of
 * (levels apart / (levels - 1))^2; of equally near ones the lowest level in the first clause that differs.
 * Null when nothing is worth that much. `worths` must come from `scaleTheirs`.
 *
 * A multiple-choice knapsack: entry [clause, need] of the table is the least distance over this clause and those after it
 * that still makes up `need` steps of worth. Distances are whole numbers (see `stepCosts`), so equals compare equal.
 */
export function nearestTerms(worths: Worths, offer: Levels, least: number): readonly number[] | null {
  const need = Math.max(0, Math.ceil(least / STEP));
  const asked = answered.of(worths);
  const key = keyOf(worths, offer, need);
  const known = asked.get(key);
  if (known !== undefined) return known;
  if (asked.size === ANSWERS) asked.clear();
  const terms = search(worths, offer, need);
  asked.set(key, terms);
  return terms;
}

/** In worlds that are alike in much the same is asked again and again: answers by table, by need and offer. */
const answered = new ByWorths(() => new Map<number | string, readonly number[] | null>());
const ANSWERS = 4_096;

const keyOf = (worths: Worths, offer: Levels, need: number): number | string =>
  levelsKey(worths, offer, need) ?? `${need} ${offer.join(" ")}`;

/** A number for levels of a table's clauses, another for each; null where they are too many for that, or not of the table. `above`: told with it. */
export function levelsKey(worths: Worths, levels: Levels, above = 0): number | null {
  let key = above;
  for (let clause = 0; clause < worths.length; clause++) {
    const count = worths[clause]!.length;
    const level = levels[clause]!;
    if (!(level >= 0 && level < count)) return null;
    key = key * count + level;
  }
  return levels.length === worths.length && key <= Number.MAX_SAFE_INTEGER ? key : null;
}

function search(worths: Worths, offer: Levels, need: number): number[] | null {
  const width = need + 1;
  const table = scratch((worths.length + 1) * width);
  const costs = stepCosts(worths.map((clause) => clause.length));
  table.fill(Infinity, 0, (worths.length + 1) * width);
  table[worths.length * width] = 0;
  for (let clause = worths.length - 1; clause >= 0; clause--) {
    const row = clause * width;
    const levels = worths[clause] ?? [];
    for (let level = 0; level < levels.length; level++) {
      const cost = costOf(costs, offer, clause, level);
      const made = (levels[level] ?? 0) / STEP;
      for (let wanted = 0; wanted < width; wanted++) {
        const left = wanted > made ? wanted - made : 0;
        const far = cost + table[row + width + left]!;
        if (far < table[row + wanted]!) table[row + wanted] = far;
      }
    }
  }
  if (table[need] === Infinity) return null;
  return trace(worths, costs, offer, table, width);
}

/** Walks the table from the first clause on, always taking the lowest level that keeps the least distance. */
function trace(worths: Worths, costs: Costs, offer: Levels, table: Float64Array, width: number): number[] {
  const terms: number[] = [];
  let wanted = width - 1;
  for (let clause = 0; clause < worths.length; clause++) {
    const nearest = table[clause * width + wanted];
    let level = 0;
    while (through(worths, costs, offer, table, width, clause, wanted, level) !== nearest) level++;
    terms.push(level);
    wanted = rest(worths, clause, level, wanted);
  }
  return terms;
}

type Costs = readonly Float64Array[];

/** Distance that a level adds. */
const costOf = (costs: Costs, offer: Levels, clause: number, level: number): number =>
  costs[clause]?.[Math.abs(level - (offer[clause] ?? 0))] ?? Infinity;

/** Least distance from this clause on, when it stands at `level`. */
function through(
  worths: Worths,
  costs: Costs,
  offer: Levels,
  table: Float64Array,
  width: number,
  clause: number,
  wanted: number,
  level: number,
): number {
  return (
    costOf(costs, offer, clause, level) +
    (table[(clause + 1) * width + rest(worths, clause, level, wanted)] ?? Infinity)
  );
}

/** Steps of worth that the later clauses must still make up. */
const rest = (worths: Worths, clause: number, level: number, wanted: number): number =>
  Math.max(0, wanted - (worths[clause]?.[level] ?? 0) / STEP);

let buffer = new Float64Array(0);
/** Memory used again from call to call; every entry is written before it is read. */
function scratch(size: number): Float64Array {
  if (buffer.length < size) buffer = new Float64Array(size);
  return buffer;
}
