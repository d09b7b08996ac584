import type { Cause } from "../../engine/cause.ts";
import type { State } from "../../engine/value.ts";
import { sayLine } from "../../scenario/words/say.ts";
import type { Game } from "../session/game.ts";
import { actorName, findName } from "./names.ts";
import { own } from "../../scenario/compile/entries.ts";
import { humanise } from "./humanise.ts";
import { seenOf } from "./seen.ts";

/** A cause in words: its own `because`, or the title of what made it. `state` is the one that values in braces are read from. */
export function causeWords(game: Game, cause: Cause, because: string | null, state: State): string {
  if (because !== null) return sayLine(game.scenario, game.model, because, seenOf(game.model, state));
  return TITLE[cause.kind](game, cause.id);
}

const TITLE = {
  start: (_game, _id) => "The start",
  dynamic: (_game, id) => humanise(id.slice(id.indexOf(".") + 1)),
  action: (game, id) => own(game.scenario.source.actions, id)?.title ?? humanise(id),
  event: (game, id) => own(game.scenario.source.events, first(id))?.title ?? humanise(id),
  choice: (game, id) => {
    const event = own(game.scenario.source.events, first(id));
    const choice = own(event?.choices, id.split(".")[1] ?? "");
    return event === undefined ? humanise(id) : choice === undefined ? event.title : `${event.title}: ${choice.label}`;
  },
  deal: (game, id) => own(game.scenario.source.deals, first(id))?.title ?? humanise(id),
  promise: (game, id) => {
    const promise = own(game.scenario.source.promises, first(id));
    return promise?.title ?? humanise(id);
  },
  rival: (game, id) => {
    const move = own(own(game.scenario.source.rivals, first(id))?.moves, id.split(".")[1] ?? "");
    const name = actorName(game.scenario.source, first(id));
    return move === undefined ? name : `${name}: ${move.label}`;
  },
  clamp: (game, id) => `The limit of ${findName(game, id)?.label ?? humanise(id)}`,
  draw: (game, id) => findName(game, id)?.label ?? own(game.scenario.source.draws, id)?.label ?? humanise(id),
  plan: (game, id) => {
    const label = findName(game, id)?.label ?? own(game.scenario.source.levers, id)?.label;
    return label === undefined ? "The plan" : `The plan: ${label}`;
  },
  study: (game, id) => own(game.scenario.source.studies, id)?.label ?? humanise(id),
  time: () => "Time passes",
  readings: () => "New readings",
} satisfies Record<Cause["kind"], (game: Game, id: string) => string>;

const first = (id: string): string => id.split(".")[0] ?? id;

/** What gathers causes: an actor's name, or the author's own word. */
export const forceName = (game: Game, force: string): string =>
  own(game.scenario.source.actors, force) === undefined ? force : actorName(game.scenario.source, force);
