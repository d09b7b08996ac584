import type { ChoiceView } from "../../engine/view.ts";
import { own } from "../../scenario/compile/entries.ts";
import type { EventSource } from "../../scenario/shape/decisions.ts";
import type { Draft } from "../session/draft.ts";
import type { Game } from "../session/game.ts";
import { line, words } from "./display.ts";
import { humanise } from "../../runs/words/humanise.ts";

export interface DilemmaCard {
  readonly event: string;
  readonly title: string;
  readonly text: readonly string[];
  readonly because: string | null;
  readonly arc: string | null;
  /** It follows from an earlier choice. */
  readonly consequence: boolean;
  /** Where such a thing has happened; null when invented. */
  readonly source: string | null;
  readonly chosen: string | null;
  /** No choice can be taken: it needs no answer, and passes. */
  readonly stuck: boolean;
  readonly choices: readonly ChoiceCard[];
}
export interface ChoiceCard {
  readonly id: string;
  readonly label: string;
  readonly consequence: string | null;
  /** Why it can't be taken, a sentence; null when it can. */
  readonly blocked: string | null;
  readonly chosen: boolean;
}

/** The open dilemmas, most pressing first. */
export function dilemmas(game: Game, draft: Draft | null): DilemmaCard[] {
  const { source } = game.scenario;
  return game.view.dilemmas.map(({ event: id, consequence, choices }) => {
    const event = own(source.events, id);
    const chosen = own(draft?.plan.choices, id) ?? null;
    return {
      event: id,
      title: event?.title ?? humanise(id),
      text: words(game, event?.text),
      because: event?.because === undefined ? null : line(game, event.because),
      arc: event?.arc === undefined ? null : (own(source.arcs, event.arc)?.title ?? humanise(event.arc)),
      consequence,
      source:
        event?.source === undefined || event.invented === true
          ? null
          : (own(source.sources, event.source)?.text ?? event.source),
      chosen,
      stuck: choices.every((each) => each.blocked !== null),
      choices: inOrder(event, choices).map((each): ChoiceCard => {
        const choice = own(event?.choices, each.id);
        return {
          id: each.id,
          label: choice?.label ?? humanise(each.id),
          consequence: choice?.consequence === undefined ? null : line(game, choice.consequence),
          blocked: each.blocked === null ? null : line(game, each.blocked.because),
          chosen: each.id === chosen,
        };
      }),
    };
  });
}

/** As the author wrote them down; the rules take them by id. */
const inOrder = (event: EventSource | undefined, choices: readonly ChoiceView[]): readonly ChoiceView[] => {
  const order = Object.keys(event?.choices ?? {});
  return choices.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
};
