import { tellItems, type Item } from "../../runs/words/items.ts";
import type { Game, Quarter } from "../session/game.ts";

/** What the page shows itself, and so isn't told in the briefing: open dilemmas, actions planned, and what rivals are said to do. */
const SHOWN_ELSEWHERE: readonly Item["kind"][] = ["dilemma", "action", "tell"];

/** A quarter's news, in the order in which it happened. */
export const newsOf = (game: Game, { happenings, closing, end }: Quarter): Item[] =>
  tellItems(game, happenings, closing, end).filter((item) => !SHOWN_ELSEWHERE.includes(item.kind));
