import { formatNumber } from "../../scenario/words/number.ts";
import type { Factor, Limit } from "../discovery/box.ts";
import type { Region } from "../discovery/prim.ts";

/** What a box asks of each factor that it limits, by the factor's id. `unitOf`: the unit of a number, where figures are to have theirs. */
export function boxWords(
  { box }: Pick<Region, "box">,
  factors: readonly Factor[],
  unitOf: (id: string) => string | undefined = () => undefined,
): Record<string, string> {
  return Object.fromEntries(
    box.flatMap((limit, at) => {
      const factor = factors[at]!;
      return limit === null ? [] : [[factor.id, limitWords(limit, factor, unitOf(factor.id))]];
    }),
  );
}

/** The quasi-p-value of each of these limits, 0 to 1, by the same ids. */
export function quasiPsOf({ quasiP }: Pick<Region, "quasiP">, factors: readonly Factor[]): Record<string, number> {
  return Object.fromEntries(quasiP.flatMap((p, at) => (p === null ? [] : [[factors[at]!.id, p]])));
}

/** A quasi-p-value to three digits: smaller ones are only said to be so. */
export const quasiPWords = (p: number): string => (p < 0.001 ? "under 0.001" : p.toFixed(3));

function limitWords(limit: Limit, { options }: Factor, unit: string | undefined): string {
  if (limit.kind === "options") return (options ?? []).filter((_, at) => limit.in[at] === true).join(" or ");
  const { min, max } = limit;
  if (min === Number.NEGATIVE_INFINITY) return `at most ${formatNumber(max, unit)}`;
  return max === Number.POSITIVE_INFINITY
    ? `at least ${formatNumber(min, unit)}`
    : `${formatNumber(min, unit)} to ${formatNumber(max, unit)}`;
}
