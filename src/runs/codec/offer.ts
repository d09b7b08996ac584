import type { Deal } from "../../engine/deal.ts";
import type { DigitReader, DigitWriter } from "./digits.ts";

/** An offer by level: for each clause whether it differs from our last one and, if so, which of the other levels it takes. */
export function putLevels(out: DigitWriter, deal: Deal, last: readonly number[], levels: readonly number[]): void {
  deal.clauses.forEach((clause, at) => {
    const level = levels[at] ?? 0;
    const before = last[at] ?? 0;
    if (clause.values.length < 2) return;
    out.put(level === before ? 0 : 1, 2);
    if (level !== before) out.put(level < before ? level : level - 1, clause.values.length - 1);
  });
}

export function takeLevels(from: DigitReader, deal: Deal, last: readonly number[]): number[] {
  return deal.clauses.map((clause, at) => {
    const before = last[at] ?? 0;
    if (clause.values.length < 2 || from.take(2) === 0) return before;
    const other = from.take(clause.values.length - 1);
    return other < before ? other : other + 1;
  });
}
