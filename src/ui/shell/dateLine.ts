import { turnFull, turnWord } from "../../app/selectors/timeline.ts";
import type { Game } from "../../app/session/game.ts";

/** `The Alliance · 2027 Q1 · quarter 6 of 16`, and `2027 Q1 · 6/16` where there is little room. */
export function dateLine(game: Game, watching: boolean): { readonly long: string; readonly short: string } {
  const { scenario, view } = game;
  // Past the last close the next turn is already counted, but there is none.
  const turn = view.ended === null ? Math.min(view.turn, view.turns) : (game.quarters.at(-1)?.turn ?? view.turns);
  const parts = [
    scenario.source.title,
    turnFull(scenario, turn),
    view.ended === null ? `${turnWord(scenario)} ${turn} of ${view.turns}` : "ended",
  ];
  return {
    long: (watching ? ["A shared run", ...parts] : parts).join(" · "),
    short: `${turnFull(scenario, turn)} · ${turn}/${view.turns}`,
  };
}
