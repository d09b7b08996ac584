import type { Levels, Worths } from "./worth.ts";

/** By clause, points of worth to them that our offer falls short of their own terms; negative where it gives more. */
export const shortfalls = (worths: Worths, theirs: Levels, ours: Levels): number[] =>
  worths.map((clause, index) => (clause[theirs[index] ?? -1] ?? 0) - (clause[ours[index] ?? -1] ?? 0));

/**
 * Of a clause's parts of worth (part -> level -> raw worth), the one in which our level falls short the most: index of the
 * reason to give. When none falls short, the part that sways most over the clause; -1 without parts.
 */
export function weightiest(parts: Worths, theirs: number, ours: number): number {
  const short = parts.map((part) => (part[theirs] ?? 0) - (part[ours] ?? 0));
  const largest = Math.max(...short, 0);
  if (largest > 0) return short.indexOf(largest);
  const sways = parts.map((part) => Math.max(...part) - Math.min(...part));
  return sways.indexOf(Math.max(...sways));
}
