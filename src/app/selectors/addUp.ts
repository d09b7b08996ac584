import { formatDelta, formatNumber } from "../../scenario/words/number.ts";
import type { LedgerPage, LedgerRow } from "./ledger.ts";
import type { Named } from "../../runs/words/names.ts";

/** A cause with its amount as it is printed in a sum. */
export interface SumRow {
  readonly cause: string;
  readonly force: string | null;
  /** In how many quarters it acted. */
  readonly quarters: number;
  readonly text: string;
  readonly better: boolean | null;
  /** Where the sum stands before and after it, 0 to 1 of all places that it goes through. */
  readonly from: number;
  readonly to: number;
}
/** A change as a sum on paper: `from`, plus each printed row, is `to`, to the last printed digit. */
export interface Sum {
  readonly from: string;
  readonly rows: readonly SumRow[];
  readonly change: string;
  readonly to: string;
  /** Places of both ends, as the rows'. */
  readonly ends: { readonly from: number; readonly to: number };
  /** Causes too small to be printed at this precision. */
  readonly smaller: readonly string[];
}

/** Null for what isn't a number. Causes of the same name in several quarters are one row. */
export function addUp(page: LedgerPage, named: Named): Sum | null {
  if (named.type.kind !== "number") return null;
  const [start, end] = endsOf(page);
  const causes = gather(page.rows);
  const digits = digitsFor(named, [start, end, ...causes.map((each) => each.amount)]);
  const scale = 10 ** digits;
  const [from, to] = [Math.round(start * scale), Math.round(end * scale)];
  const units = apportion(
    causes.map((each) => each.amount * scale),
    to - from,
  );
  const printed = causes.map((each, at) => ({ ...each, units: units[at] ?? 0 }));
  const shown = printed.filter((each) => each.units !== 0).sort((a, b) => Math.abs(b.units) - Math.abs(a.units));
  let total = from;
  const steps = shown.map((each) => ({ ...each, before: total, after: (total += each.units) }));
  const place = placing([from, to, ...steps.map((each) => each.after)]);
  const delta = (amount: number): string => formatDelta(amount / scale, named.unit, digits);
  return {
    from: formatNumber(from / scale, named.unit, digits),
    rows: steps.map(({ cause, force, quarters, units: amount, before, after }) => ({
      cause,
      force,
      quarters,
      text: delta(amount),
      better: named.good === null ? null : amount > 0 === (named.good === "up"),
      from: place(before),
      to: place(after),
    })),
    change: delta(to - from),
    to: formatNumber(to / scale, named.unit, digits),
    ends: { from: place(from), to: place(to) },
    smaller: printed.filter((each) => each.units === 0).map((each) => each.cause),
  };
}

function endsOf({ turn, course }: LedgerPage): [number, number] {
  const first = course[turn === 0 ? 0 : turn - 1]?.value ?? 0;
  return [first, (turn === 0 ? course.at(-1)?.value : course[turn]?.value) ?? first];
}

function gather(
  rows: readonly LedgerRow[],
): { cause: string; force: string | null; amount: number; quarters: number }[] {
  const causes = new Map<string, { cause: string; force: string | null; amount: number; quarters: number }>();
  for (const { cause, force, amount } of rows) {
    const key = `${cause}\n${force ?? ""}`;
    const same = causes.get(key) ?? { cause, force, amount: 0, quarters: 0 };
    causes.set(key, { ...same, amount: same.amount + amount, quarters: same.quarters + 1 });
  }
  return [...causes.values()];
}

/** One more than the headline shows where that is whole, so that small causes count too. */
function digitsFor({ digits, unit }: Named, values: readonly number[]): number {
  if (digits !== undefined) return Math.max(1, digits);
  if (unit?.startsWith("/") === true || unit?.startsWith("%") === true) return 1;
  const largest = Math.max(...values.map(Math.abs));
  return largest >= 100 ? 0 : largest >= 1 ? 1 : 3;
}

/** Whole numbers near the amounts that add up to `total`: those with the largest part cut off are rounded up. */
export function apportion(amounts: readonly number[], total: number): number[] {
  const units = amounts.map(Math.floor);
  const order = amounts
    .map((amount, at) => ({ at, cut: amount - Math.floor(amount) }))
    .sort((a, b) => b.cut - a.cut || a.at - b.at);
  let left = total - units.reduce((sum, each) => sum + each, 0);
  // Both ends are rounded too, so that one more or one less than the rows may be left.
  for (let turn = 0; left !== 0 && order.length > 0; turn++) {
    const sign = left > 0 ? 1 : -1;
    const { at } = order[(sign > 0 ? turn : order.length - 1 - (turn % order.length)) % order.length]!;
    units[at]! += sign;
    left -= sign;
  }
  return units;
}

function placing(values: readonly number[]): (value: number) => number {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return (value) => (span === 0 ? 0 : (value - low) / span);
}
