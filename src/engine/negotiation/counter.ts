import { ByWorths } from "./byWorths.ts";
import { stepCosts } from "./distance.ts";
import { STEP, STEPS, type Levels, type Worths } from "./worth.ts";

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
  const terms = need > STEPS ? null : trace(worths, distancesOf(asked, worths, offer), offer, need);
  asked.set(key, terms);
  return terms;
}

/** In worlds that are alike in much the same is asked again and again: answers by table, by need and offer. */
const answered = new ByWorths((): Answers => new Map());
type Answers = Map<number | string, readonly number[] | null>;
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

/** What the terms nearest to one offer are found by, whatever is needed. */
interface Distances {
  readonly costs: Costs;
  /** By clause and need, in rows of `WIDTH`. */
  readonly table: Float64Array;
}
const WIDTH = STEPS + 1;

/** Those of late: an offer is looked at with many needs. */
const recent: { readonly asked: Answers; readonly key: number | string; readonly distances: Distances }[] = [];
const RECENT = 64;

function distancesOf(asked: Answers, worths: Worths, offer: Levels): Distances {
  const key = keyOf(worths, offer, 0);
  const known = recent.find((each) => each.asked === asked && each.key === key);
  if (known !== undefined) return known.distances;
  const distances = distancesFrom(worths, offer);
  if (recent.length === RECENT) recent.shift();
  recent.push({ asked, key, distances });
  return distances;
}

function distancesFrom(worths: Worths, offer: Levels): Distances {
  const table = new Float64Array((worths.length + 1) * WIDTH).fill(Infinity);
  const costs = stepCosts(worths.map((clause) => clause.length));
  table[worths.length * WIDTH] = 0;
  for (let clause = worths.length - 1; clause >= 0; clause--) {
    const row = clause * WIDTH;
    const levels = worths[clause] ?? [];
    for (let level = 0; level < levels.length; level++) {
      const cost = costOf(costs, offer, clause, level);
      const made = (levels[level] ?? 0) / STEP;
      for (let wanted = 0; wanted < WIDTH; wanted++) {
        const left = wanted > made ? wanted - made : 0;
        const far = cost + table[row + WIDTH + left]!;
        if (far < table[row + wanted]!) table[row + wanted] = far;
      }
    }
  }
  return { costs, table };
}

/** Walks the table from the first clause on, always taking the lowest level that keeps the least distance; null where nothing does. */
function trace(worths: Worths, { costs, table }: Distances, offer: Levels, need: number): number[] | null {
  if (table[need] === Infinity) return null;
  const terms: number[] = [];
  let wanted = need;
  for (let clause = 0; clause < worths.length; clause++) {
    const nearest = table[clause * WIDTH + wanted];
    let level = 0;
    while (through(worths, costs, offer, table, clause, wanted, level) !== nearest) level++;
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
  clause: number,
  wanted: number,
  level: number,
): number {
  return (
    costOf(costs, offer, clause, level) +
    (table[(clause + 1) * WIDTH + rest(worths, clause, level, wanted)] ?? Infinity)
  );
}

/** Steps of worth that the later clauses must still make up. */
const rest = (worths: Worths, clause: number, level: number, wanted: number): number =>
  Math.max(0, wanted - (worths[clause]?.[level] ?? 0) / STEP);
