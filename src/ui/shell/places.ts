import { figures } from "../../app/selectors/headline.ts";
import type { Screen } from "../../app/screen.ts";
import type { Game } from "../../app/session/game.ts";
import type { SessionState } from "../../app/session/state.ts";

/** A screen of the run and what the header calls it. */
export interface Place {
  readonly label: string;
  readonly to: Screen;
}

/** Where a reader of this run can go; nothing before there is one. What has nothing to show yet isn't among them. */
export function placesOf({ watching }: Pick<SessionState, "watching">, game: Game | null): Place[] {
  if (game === null) return [];
  const chart: Place = { label: "Chart", to: { at: watching === null ? "play" : "shared" } };
  const { turn, ended } = game.view;
  if (game.quarters.length === 0) return [chart];
  const name = figures(game)[0]?.name;
  const ledger: Place[] = name === undefined ? [] : [{ label: "Ledger", to: { at: "ledger", name, turn: turn - 1 } }];
  const end: Place[] = ended === null ? [] : [{ label: "Debrief", to: { at: "ending" } }];
  return [chart, { label: "Briefing", to: { at: "briefing", turn } }, ...ledger, ...end];
}
