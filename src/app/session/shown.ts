import type { Game } from "./game.ts";
import type { SessionState } from "./state.ts";

type Shown = Pick<SessionState, "game" | "watching">;

/** The run that the page shows: the one being watched as far as it has been stepped, or the one in hand. */
export const shownGame = ({ watching, game }: Shown): Game | null => {
  if (watching?.kind === "run") return watching.shown;
  // A run of earlier rules is told in words alone.
  return watching?.kind === "earlier" ? null : game;
};

/** The same with all of its quarters. */
export const wholeGame = ({ watching, game }: Shown): Game | null => (watching?.kind === "run" ? watching.game : game);
