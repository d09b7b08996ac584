import type { AllocationView } from "../../engine/view.ts";

type Shares = Readonly<Record<string, number>>;

/** What a part may be this turn: its own bounds, and what may move in one turn. */
export function reach(allocation: AllocationView, id: string): { readonly min: number; readonly max: number } {
  const part = allocation.parts.find((each) => each.id === id);
  if (part === undefined) return { min: 0, max: 0 };
  return {
    min: Math.max(part.min, part.value - allocation.maxChange),
    max: Math.min(part.max, part.value + allocation.maxChange),
  };
}

/**
 * Sets one part and lets the others give way so that the total stays. The others keep their proportions of the turn's
 * opening (not of the last drag, or rounding would pile up), stay on the grid and within reach; locked ones don't move.
 * A share that the others can't make room for is cut to what they can.
 */
export function giveWay(
  allocation: AllocationView,
  shares: Shares,
  locked: (part: string) => boolean,
  part: string,
  wanted: number,
): Shares {
  const { step, total } = allocation;
  const share = (id: string): number => (Object.hasOwn(shares, id) ? shares[id]! : 0);
  const own = allocation.parts.find((each) => each.id === part);
  if (own === undefined || !Number.isFinite(wanted)) return shares;

  const others = allocation.parts.filter((each) => each.id !== part);
  const free = others
    .filter((each) => !locked(each.id))
    .map((each) => ({
      id: each.id,
      share: share(each.id),
      weight: Math.max(each.value, step / 1000),
      ...reach(allocation, each.id),
    }));
  const fixed = others.filter((each) => locked(each.id)).reduce((sum, each) => sum + share(each.id), 0);
  const room = total - fixed;

  const mine = reach(allocation, part);
  const least = Math.max(mine.min, room - free.reduce((sum, each) => sum + each.max, 0));
  const most = Math.min(mine.max, room - free.reduce((sum, each) => sum + each.min, 0));
  if (least > most) return shares;
  const from = share(part);
  // In whole steps from where it stands, so that a start that is off the grid stays as far off as it was.
  let set = from + Math.round((Math.min(most, Math.max(least, wanted)) - from) / step) * step;
  if (set > most) set -= step;
  if (set < least) set += step;
  if (set > most || set < least) return shares;

  const next = new Map(allocation.parts.map((each) => [each.id, share(each.id)]));
  next.set(part, set);
  let over = fixed + set + free.reduce((sum, each) => sum + each.share, 0) - total;
  rebalance(free, step, over);
  for (const each of free) next.set(each.id, each.share);
  over = [...next.values()].reduce((sum, value) => sum + value, 0) - total;
  return Math.abs(over) < step / 2 ? Object.fromEntries(next) : shares;
}

interface Free {
  readonly id: string;
  share: number;
  readonly weight: number;
  readonly min: number;
  readonly max: number;
}

/** Step by step, from the part that stands highest for its weight (or to the lowest); ties by the smaller move so far. */
function rebalance(free: Free[], step: number, over: number): void {
  const first = new Map(free.map((each) => [each.id, each.share]));
  const moved = (each: Free): number => Math.abs(each.share - first.get(each.id)!);
  for (let left = Math.round(Math.abs(over) / step); left > 0; left--) {
    const sign = over > 0 ? -1 : 1;
    const height = (each: Free): number => (sign * (each.share + (sign * step) / 2)) / each.weight;
    let best: Free | null = null;
    for (const each of free) {
      const after = each.share + sign * step;
      if (after < each.min || after > each.max) continue;
      const less = best === null ? -1 : height(each) - height(best);
      if (best === null || less < 0 || (less === 0 && moved(each) < moved(best))) best = each;
    }
    if (best === null) return;
    best.share += sign * step;
  }
}
