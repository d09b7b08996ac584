import { formatNumber } from "../../scenario/words/number.ts";
import type { Factor, Limit } from "../discovery/box.ts";
import type { Region } from "../discovery/prim.ts";

/** What a box asks of each factor that it limits, by the factor's id. */
export function boxWords({ box }: Pick<Region, "box">, factors: readonly Factor[]): Record<string, string> {
  return Object.fromEntries(
    box.flatMap((limit, at) => (limit === null ? [] : [[factors[at]!.id, limitWords(limit, factors[at]!)]])),
  );
}

function limitWords(limit: Limit, { options }: Factor): string {
  if (limit.kind === "options") return (options ?? []).filter((_, at) => limit.in[at] === true).join(" or ");
  const { min, max } = limit;
  if (min === Number.NEGATIVE_INFINITY) return `at most ${formatNumber(max)}`;
  return max === Number.POSITIVE_INFINITY
    ? `at least ${formatNumber(min)}`
    : `${formatNumber(min)} to ${formatNumber(max)}`;
}
