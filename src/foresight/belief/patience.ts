import type { Deal } from "../../engine/deal.ts";
import { overlap } from "./odds.ts";

/** Rounds that the other side may stand, with the odds of each; the one it is when talks are under way. */
export function patienceOdds(
  { patience: { min, max } }: Deal,
  known: number,
): readonly { readonly patience: number; readonly odds: number }[] {
  if (known > 0) return [{ patience: known, odds: 1 }];
  const all: { patience: number; odds: number }[] = [];
  for (let patience = Math.floor(min); patience < max + 1; patience++) {
    const odds = overlap(min, max + 1, patience, patience + 1) / (max - min + 1);
    if (patience > 1 || all.length === 0) all.push({ patience: Math.max(1, patience), odds });
    else all[0]!.odds += odds;
  }
  return all;
}
