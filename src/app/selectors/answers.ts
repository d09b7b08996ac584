import type { Answer, ClauseReaction } from "../../engine/answer.ts";
import { own } from "../../scenario/compile/entries.ts";
import type { Game } from "../session/game.ts";
import { line } from "./display.ts";
import { humanise } from "../../runs/words/humanise.ts";
import { actorName } from "../../runs/words/names.ts";
import { turnWord } from "./timeline.ts";

/** The other side's last answer in words. */
export interface AnswerWords {
  readonly heading: string;
  readonly lines: readonly string[];
}

export function answerWords(game: Game, deal: string, answer: Answer): AnswerWords {
  const view = game.view.deals.find((each) => each.id === deal);
  const them = actorName(game.scenario.source, view?.with ?? deal);
  const tell = TELL[answer.kind] as Teller<Answer["kind"]>;
  return tell(game, them, answer);
}

type Teller<K> = (game: Game, them: string, answer: Extract<Answer, { readonly kind: K }>) => AnswerWords;

const TELL: { readonly [K in Answer["kind"]]: Teller<K> } = {
  opened: (_game, them) => ({
    heading: `${them} has come to the table`,
    lines: ["Their term sheet is on the table, and yours. Change a few clauses of one and offer it."],
  }),
  accepted: (game, them) => ({
    heading: `${them} agrees`,
    lines: [`The terms are signed when the ${turnWord(game.scenario)} closes.`],
  }),
  countered: (game, them, { deal, reactions, stonewalled }) => ({
    heading: `${them} makes a counter-offer`,
    lines: [
      ...(stonewalled ? ["This was no better for them than your last offer. Their patience is shorter for it."] : []),
      ...furthest(reactions, 2).map((each) => reasonWords(game, deal, each)),
    ],
  }),
  walked: (game, them, { why, because }) => ({
    heading: `${them} leaves the table`,
    lines: [because === null ? LEAVING[why] : line(game, because)],
  }),
  left: (_game, them) => ({
    heading: "You have left the table",
    lines: [`${them} will need time before talks can be held again.`],
  }),
};

const LEAVING = {
  patience: "Their patience is at an end.",
  reserve: "Nothing that could be agreed is worth it to them.",
} as const;

/** The clauses on which our offer falls shortest. */
const furthest = (reactions: readonly ClauseReaction[], most: number): ClauseReaction[] =>
  reactions
    .filter((each) => each.short > 0)
    .sort((a, b) => b.short - a.short)
    .slice(0, most);

function reasonWords(game: Game, deal: string, { clause, because }: ClauseReaction): string {
  const label = own(own(game.scenario.source.deals, deal)?.clauses, clause)?.label ?? humanise(clause);
  return because === null ? `${label} falls short.` : `${label}: ${line(game, because)}`;
}
