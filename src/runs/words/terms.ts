import type { State } from "../../engine/value.ts";
import { own } from "../../scenario/compile/entries.ts";
import { formatNumber } from "../../scenario/words/number.ts";
import { humanise } from "./humanise.ts";
import type { Teller } from "./teller.ts";

/** Terms in force, a line a clause. */
export function termsInWords({ scenario, model }: Teller, id: string, state: State): string[] {
  const deal = model.deals.find((each) => each.id === id);
  const source = own(scenario.source.deals, id);
  if (deal === undefined || source === undefined) return [];
  return deal.clauses.map((clause) => {
    const words = own(source.clauses, clause.id);
    const stored = state[clause.slot]!;
    const option = clause.options?.[stored];
    const value =
      option === undefined
        ? formatNumber(stored, words?.unit, words?.digits)
        : (own(words?.options, option) ?? humanise(option));
    return `${words?.label ?? humanise(clause.id)}: ${value}`;
  });
}
