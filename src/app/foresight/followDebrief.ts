import type { SessionStore } from "../session/store.ts";
import { shownGame } from "../session/shown.ts";
import type { Game } from "../session/game.ts";
import type { SessionState } from "../session/state.ts";
import type { DebriefStore } from "./debriefStore.ts";

/** Takes a run apart while its end is shown, and only then. */
export function followDebrief(session: SessionStore, debrief: DebriefStore): void {
  session.subscribe(endShown, (game) => {
    if (game === null) debrief.getState().leave();
    else debrief.getState().show(game);
  });
}

function endShown(state: SessionState): Game | null {
  if (state.screen.at !== "ending") return null;
  const game = shownGame(state);
  return game === null || game.view.ended === null ? null : game;
}
