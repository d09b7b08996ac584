import type { Answer } from "../../engine/answer.ts";
import type { Refusal, Terms } from "../../engine/plan.ts";
import type { DealView } from "../../engine/view.ts";
import { own } from "../../scenario/compile/entries.ts";
import type { ClauseSource } from "../../scenario/shape/decisions.ts";
import { formatNumber } from "../../scenario/words/number.ts";
import type { OfferDraft } from "../session/draft.ts";
import type { Game } from "../session/game.ts";
import { answerWords, type AnswerWords } from "./answers.ts";
import { line, words } from "./display.ts";
import { estimates, type DealEstimates } from "./estimates.ts";
import { humanise } from "../../runs/words/humanise.ts";
import { actorName } from "../../runs/words/names.ts";
import { explainRefusal } from "./refusal.ts";

export interface ClauseRow {
  readonly id: string;
  readonly label: string;
  readonly about: readonly string[];
  /** Numbers: a slider over `values`; options: radios. */
  readonly kind: "number" | "options";
  readonly values: readonly { readonly value: number | string; readonly text: string }[];
  /** In our draft (or what was agreed, or is in force). */
  readonly ours: number | string;
  readonly oursText: string;
  readonly theirs: number | string | null;
  readonly theirsText: string | null;
  /** Term in force now, or what holds without a deal. */
  readonly standing: string;
  /** What the drafted value does, in words. */
  readonly does: readonly string[];
  /** Their reaction to our last offer: points short of 0 to 100 (negative is more than they ask), and why; null before one. */
  readonly reaction: { readonly short: number; readonly because: string | null } | null;
  /** Differs from the base of the draft. */
  readonly changed: boolean;
}
export interface NegotiationPage {
  readonly id: string;
  readonly title: string;
  readonly with: string;
  readonly about: readonly string[];
  readonly sitting: boolean;
  /** `Round 3 of a patience between 3 and 6`. */
  readonly rounds: string;
  readonly offersLeft: number;
  readonly clausesPerOffer: number;
  readonly clausesChanged: number;
  readonly bases: readonly {
    readonly id: "ours" | "theirs" | "between";
    readonly label: string;
    readonly chosen: boolean;
  }[];
  readonly clauses: readonly ClauseRow[];
  /** Their last answer of this turn. */
  readonly answer: AnswerWords | null;
  readonly agreed: boolean;
  readonly canAccept: boolean;
  /** Why an offer can't be made now, a sentence. */
  readonly blocked: string | null;
  /** What they may be, with odds from 0 to 1; empty where nothing is hidden. */
  readonly kinds: readonly { readonly label: string; readonly odds: number }[];
  /** Null when no sitting is open. */
  readonly estimates: DealEstimates | null;
}

const BASES = { ours: "Your terms", theirs: "Their terms", between: "Between the two" } as const;

export function negotiation(
  game: Game,
  id: string,
  offer: OfferDraft | null,
  problem: Refusal | null = null,
  given: Answer | null = null,
): NegotiationPage | null {
  const source = own(game.scenario.source.deals, id);
  const view = game.view.deals.find((each) => each.id === id);
  if (source === undefined || view === undefined) return null;
  const answer = given ?? game.talks.findLast((each) => each.decision.deal === id)?.answer ?? null;
  const draft = offer?.terms ?? view.agreed ?? view.terms ?? view.ours;
  const changed = new Set(offer?.changed);
  return {
    id,
    title: source.title,
    with: actorName(game.scenario.source, view.with),
    about: words(game, source.about),
    sitting: view.sitting,
    rounds: roundWords(view, source.patience.range),
    offersLeft: view.offersLeft,
    clausesPerOffer: view.clausesPerOffer,
    clausesChanged: changed.size,
    bases: view.bases.map((each) => ({ id: each.id, label: BASES[each.id], chosen: each.id === offer?.base })),
    clauses: Object.entries(source.clauses).map(([clause, rule]) =>
      clauseRow(game, view, clause, rule, draft, answer, changed),
    ),
    answer: answer === null ? null : answerWords(game, id, answer),
    agreed: view.agreed !== null,
    canAccept: view.sitting && view.theirs !== null,
    blocked:
      problem !== null
        ? explainRefusal(game, problem)
        : view.sitting || view.blocked === null
          ? null
          : line(game, view.blocked.because),
    kinds: Object.entries(source.kinds ?? {}).map(([kind]) => ({
      label: own(source.kindLabels, kind) ?? humanise(kind),
      odds: own(view.kinds, kind) ?? 0,
    })),
    estimates: view.sitting && draft !== null ? estimates(game, id, draft, view.theirs) : null,
  };
}

function roundWords({ round, sitting }: DealView, [least, most]: readonly [number, number]): string {
  const patience = least === most ? `of ${least}` : `of a patience between ${least} and ${most}`;
  return sitting || round > 0
    ? `Round ${sitting ? round + 1 : round} ${patience}`
    : `They stand ${least === most ? least : `${least} to ${most}`} rounds`;
}

function clauseRow(
  game: Game,
  view: DealView,
  id: string,
  rule: ClauseSource,
  draft: Terms | null,
  answer: Answer | null,
  changed: ReadonlySet<string>,
): ClauseRow {
  const values = inOrder(rule, view.clauses.find((each) => each.id === id)?.values ?? []);
  const ours = own(draft ?? undefined, id) ?? values[0] ?? rule.without;
  const theirs = own(view.theirs ?? undefined, id) ?? null;
  const standing = own(game.view.values, `deal.${view.id}.${id}`);
  const reactions = answer !== null && "reactions" in answer ? answer.reactions : [];
  const reaction = reactions.find((each) => each.clause === id);
  return {
    id,
    label: rule.label,
    about: words(game, rule.about),
    kind: rule.options === undefined ? "number" : "options",
    values: values.map((value) => ({ value, text: termText(rule, value) })),
    ours,
    oursText: termText(rule, ours),
    theirs,
    theirsText: theirs === null ? null : termText(rule, theirs),
    standing: termText(rule, typeof standing === "boolean" || standing === undefined ? rule.without : standing),
    does: words(game, rule.does, { value: termText(rule, ours) }),
    reaction:
      reaction === undefined
        ? null
        : { short: reaction.short, because: reaction.because === null ? null : line(game, reaction.because) },
    changed: changed.has(id),
  };
}

/** Options as the author wrote them down, which says which lies between which; numbers rise already. */
function inOrder(rule: ClauseSource, values: readonly (number | string)[]): readonly (number | string)[] {
  const options = Object.keys(rule.options ?? {});
  return options.length === 0 ? values : options.filter((option) => values.includes(option));
}

/** A clause's value as it is read: `4.5 GW`, `Sole provider`. */
export const termText = (rule: ClauseSource, value: number | string): string =>
  typeof value === "string"
    ? (own(rule.options, value) ?? humanise(value))
    : formatNumber(value, rule.unit, rule.digits);
