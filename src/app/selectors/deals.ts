import type { DealView } from "../../engine/view.ts";
import type { Game } from "../session/game.ts";
import { line } from "./display.ts";
import { actorName } from "../../runs/words/names.ts";
import { turnLabel, turnWord } from "./timeline.ts";

/** A deal in the plan's list. */
export interface DealCard {
  readonly id: string;
  readonly title: string;
  readonly with: string;
  /** `Alliance talks, offer 3`, `Open talks: …`, `In force until ’28 Q2`. */
  readonly button: string;
  readonly state: "closed" | "sitting" | "agreed" | "active" | "silent" | "blocked";
  readonly attention: number;
  /** Why talks can't be opened, a sentence, attention aside; null when they can (or are open). */
  readonly blocked: string | null;
  /** Opening talks takes more attention than is left. */
  readonly short: boolean;
  readonly expires: string | null;
}

export function dealCards(game: Game, attentionLeft: number = game.view.attention): DealCard[] {
  return Object.entries(game.scenario.source.deals ?? {}).flatMap(([id, source]) => {
    const view = game.view.deals.find((each) => each.id === id);
    if (view === undefined) return [];
    const state = stateOf(game, view);
    const expires = view.expires === null ? null : turnLabel(game.scenario, Math.min(view.expires, game.view.turns));
    const open = state === "closed" || state === "blocked";
    const blocked = (open || state === "silent") && view.blocked !== null ? line(game, view.blocked.because) : null;
    return [
      {
        id,
        title: source.title,
        with: actorName(game.scenario.source, view.with),
        button: buttonWords(game, source.title, view, state, expires),
        state,
        attention: view.attention,
        blocked,
        short: open && blocked === null && view.attention > attentionLeft,
        expires,
      },
    ];
  });
}

function stateOf(game: Game, view: DealView): DealCard["state"] {
  if (view.sitting) return "sitting";
  if (view.agreed !== null) return "agreed";
  if (view.silentUntil !== null || game.talks.some((each) => each.decision.deal === view.id)) return "silent";
  // In force, and not reopened: there is nothing to be held talks on.
  if (view.active && view.blocked !== null) return "active";
  return view.blocked === null ? "closed" : "blocked";
}

function buttonWords(
  game: Game,
  title: string,
  view: DealView,
  state: DealCard["state"],
  expires: string | null,
): string {
  if (state === "sitting")
    return view.offersLeft > 0
      ? `${title}: talks, offer ${view.round + 1}`
      : `${title}: no offer left this ${turnWord(game.scenario)}`;
  if (state === "agreed") return `${title}: agreed, signed at the close`;
  if (state === "active") return expires === null ? `${title}: in force` : `${title}: in force until ${expires}`;
  if (state === "silent") return `${title}: the table is empty`;
  return view.active ? `Reopen talks: ${title}` : view.sittings > 0 ? `Resume talks: ${title}` : `Open talks: ${title}`;
}
