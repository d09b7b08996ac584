import { detPow } from "../det.ts";
import { toGrid } from "../grid.ts";

/**
 * Fraction of the way from their best to their reserve that a side has conceded after `round` rounds of its `patience`:
 * (round / patience)^(1 / exponent), 0 to 1, on the number grid. Below 1 the exponent holds out, above 1 it gives early.
 * The time-dependent tactic of Faratin, Sierra and Jennings, "Negotiation decision functions for autonomous agents", 1998.
 */
export function concededBy(round: number, patience: number, exponent: number): number {
  if (round <= 0) return 0;
  if (round >= patience) return 1;
  return Math.min(1, toGrid(detPow(round / patience, 1 / exponent)));
}

/** The least worth to them, 0 to 100, that they would sign for now. Never below `reserve` while that is within reach. */
export function aspiration(best: number, reserve: number, conceded: number): number {
  return Math.max(reserve, toGrid(best - (best - reserve) * conceded));
}
