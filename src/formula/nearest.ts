/** Longer names get no suggestion, so that a hostile name costs nothing. */
const LONGEST = 64;

/**
 * The name among `names` that was probably meant, or nothing: the one with the fewest slips (a letter missing, added,
 * changed, or two swapped; at most one slip for every three letters, three in all), upper and lower case alike; else one
 * that adds or drops only leading dotted parts (`safety` for `compute.safety`). Ties go to the first in code-unit order.
 */
export function nearest(name: string, names: readonly string[]): string | undefined {
  if (name.length === 0 || name.length > LONGEST) return undefined;
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let allowed = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)), wanted.length - 1);
  for (const candidate of names) {
    if (Math.abs(candidate.length - wanted.length) > allowed || candidate.length > LONGEST) continue;
    const slips = slipsBetween(wanted, candidate.toLowerCase(), allowed);
    if (slips < allowed || (slips === allowed && (best === undefined || candidate < best))) {
      best = candidate;
      allowed = slips;
    }
  }
  return best ?? sameEnding(wanted, names);
}

function sameEnding(wanted: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  for (const candidate of names) {
    const lower = candidate.toLowerCase();
    if (!lower.endsWith(`.${wanted}`) && !wanted.endsWith(`.${lower}`)) continue;
    if (best === undefined || candidate.length < best.length || (candidate.length === best.length && candidate < best))
      best = candidate;
  }
  return best;
}

/**
 * Optimal string alignment distance (Damerau 1964, without edits inside swapped pairs), or anything above `allowed`
 * as soon as it must exceed that.
 */
function slipsBetween(a: string, b: string, allowed: number): number {
  let beforeLast = Array.from({ length: b.length + 1 }, () => 0);
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    // A swap reaches back two rows, so a row above the limit decides only with one to spare.
    if (least > allowed + 1) return allowed + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length]!;
}
