import type { Answer } from "../../engine/answer.ts";
import type { Terms } from "../../engine/plan.ts";
import { own } from "../../scenario/compile/entries.ts";
import { formatNumber } from "../../scenario/words/number.ts";
import type { Talk } from "../replay.ts";
import { humanise } from "./humanise.ts";
import { actorName } from "./names.ts";
import type { Teller } from "./teller.ts";

/** A decision at the table and the answer to it, in a line. */
export function talkInWords(teller: Teller, { decision, answer }: Pick<Talk, "decision" | "answer">): string {
  const { source } = teller.scenario;
  const deal = own(source.deals, decision.deal);
  const title = deal?.title ?? humanise(decision.deal);
  const them = deal === undefined ? "They" : actorName(source, deal.with);
  const ours =
    decision.kind === "offer" ? `${title}: offered ${offerInWords(teller, decision.deal, decision.terms)}. ` : "";
  const told: { [K in Answer["kind"]]: (answer: Extract<Answer, { kind: K }>) => string } = {
    opened: ({ sitting }) => `${title}: sitting ${sitting} opened`,
    accepted: () => (decision.kind === "accept" ? `${title}: accepted ${them}’s terms` : `${ours}${them} accepts`),
    countered: ({ terms }) => `${ours}${them} counters with ${offerInWords(teller, decision.deal, terms)}`,
    walked: ({ because }) => `${ours || `${title}: `}${them} leaves the table${because === null ? "" : `: ${because}`}`,
    left: () => `${title}: left the table`,
  };
  return (told[answer.kind] as (answer: Answer) => string)(answer);
}

function offerInWords(teller: Teller, id: string, terms: Terms): string {
  const clauses = own(teller.scenario.source.deals, id)?.clauses ?? {};
  return Object.keys(terms)
    .sort()
    .map((clause) => {
      const words = own(clauses, clause);
      const value = terms[clause]!;
      const shown =
        typeof value === "number"
          ? formatNumber(value, words?.unit, words?.digits)
          : (own(words?.options, value) ?? humanise(value));
      return `${words?.label ?? humanise(clause)}: ${shown}`;
    })
    .join("; ");
}
