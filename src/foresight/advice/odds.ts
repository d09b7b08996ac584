import { wilson, type Interval } from "../trial/wilson.ts";

/** How a plan's futures end under a competent hand. */
export interface PlanOdds {
  readonly futures: number;
  /** Share of good endings, 0 to 1, and its interval at 95%. */
  readonly good: number;
  readonly within: Interval;
  /** Endings with their counts, the likeliest first; of equals the first by id. */
  readonly endings: readonly { readonly id: string; readonly count: number }[];
}

/** `ended`: by future, the ending's id, or null for none. `good`: ids of good endings. */
export function oddsOf(ended: readonly (string | null)[], good: ReadonlySet<string>): PlanOdds {
  const counts = new Map<string, number>();
  for (const id of ended) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  const hits = ended.filter((id) => id !== null && good.has(id)).length;
  return {
    futures: ended.length,
    good: ended.length === 0 ? 0 : hits / ended.length,
    within: wilson(hits, ended.length),
    endings: [...counts]
      .map(([id, count]) => ({ id, count }))
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)),
  };
}
