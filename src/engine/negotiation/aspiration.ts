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
  let curve = curves.get(exponent);
  if (curve === undefined || curve.size === MOST) {
    if (curves.size === MOST) curves.clear();
    curve = new Map<number, number>();
    curves.set(exponent, curve);
  }
  const way = round / patience;
  let conceded = curve.get(way);
  if (conceded === undefined) curve.set(way, (conceded = Math.min(1, toGrid(detPow(way, 1 / exponent)))));
  return conceded;
}

/** What was worked out, by exponent and by rounds as a share of patience: powers take long, and few are asked for. */
const curves = new Map<number, Map<number, number>>();
const MOST = 1_024;

/** The least worth to them, 0 to 100, that they would sign for now. Never below `reserve` while that is within reach. */
export function aspiration(best: number, reserve: number, conceded: number): number {
  return Math.max(reserve, toGrid(best - (best - reserve) * conceded));
}
