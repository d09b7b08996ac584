import { detExp, detLn } from "../../engine/det.ts";

/**
 * The quasi-p-value of a restriction (Bryant and Lempert 2010): how likely a box would hold at least `hits` among its `cases` by
 * chance, were each a hit with the density `base` that the box has without the restriction. Small means that the restriction matters.
 * One-sided binomial tail; accurate to about 1e-9.
 */
export function quasiP(cases: number, hits: number, base: number): number {
  if (hits <= 0) return 1;
  if (base <= 0) return 0;
  if (base >= 1) return 1;
  // From the first term by the ratio of neighbours, in logarithms so that no term vanishes before the sum.
  let log = lnChoose(cases, hits) + hits * detLn(base) + (cases - hits) * detLn(1 - base);
  const odds = base / (1 - base);
  let sum = 0;
  for (let k = hits; k <= cases; k++) {
    sum += detExp(log);
    log += detLn(((cases - k) / (k + 1)) * odds);
  }
  return Math.min(1, sum);
}

/** Natural logarithm of n over k. */
function lnChoose(n: number, k: number): number {
  let sum = 0;
  for (let at = 1; at <= Math.min(k, n - k); at++) sum += detLn((n - at + 1) / at);
  return sum;
}
