import type { SessionStore } from "../session/store.ts";
import { shownGame, wholeGame } from "../session/shown.ts";
import type { Game } from "../session/game.ts";
import type { SessionState } from "../session/state.ts";
import type { SettingsStore } from "../settings/store.ts";
import type { DebriefStore } from "./debriefStore.ts";

/**
 * Takes a run apart while its end is shown. Turns are looked at before, each as it is closed or all once a run is watched that has ended; not so where
 * the setting that hides the forecast says that nothing is to be worked out meanwhile.
 */
export function followDebrief(session: SessionStore, settings: SettingsStore, debrief: DebriefStore): void {
  session.subscribe(endShown, (game) => {
    if (game === null) debrief.getState().leave();
    else debrief.getState().show(game);
  });
  let last: Game | null = null;
  const lookAhead = (): void => {
    const game = settings.getState().forecast ? comingTo(session.getState()) : null;
    if (game?.quarters === last?.quarters) return;
    last = game;
    if (game === null) debrief.getState().lookAway();
    else debrief.getState().foresee(game);
  };
  session.subscribe(lookAhead);
  settings.subscribe((state) => state.forecast, lookAhead);
  lookAhead();
}

function endShown(state: SessionState): Game | null {
  if (state.screen.at !== "ending") return null;
  const game = shownGame(state);
  return game === null || game.view.ended === null ? null : game;
}

/** A run whose end will be shown sooner or later, with turns that are closed; null of one whose end is shown already. */
function comingTo(state: SessionState): Game | null {
  const game = wholeGame(state);
  if (game === null || game.quarters.length === 0 || state.screen.at === "ending") return null;
  return state.watching === null || game.view.ended !== null ? game : null;
}
