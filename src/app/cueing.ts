import type { ChartScene } from "./chart.ts";
import type { ChartStore } from "./chartStore.ts";
import type { Cue, CuesStore } from "./cues.ts";
import { figures } from "./selectors/headline.ts";
import type { Game } from "./session/game.ts";
import type { SessionStore } from "./session/store.ts";

type Weather = ChartScene["weather"];

/** A weather arc this near its end is danger. */
const NEAR = 0.75;

/** What threatens now: alarmed figures and weather that is near. */
export const dangersOf = (game: Game, weather: Weather): string[] => [
  ...figures(game).flatMap((each) => (each.alarmed ? [each.name] : [])),
  ...weather.flatMap((each) => (each.near >= NEAR ? [`weather ${each.id}`] : [])),
];

/** What is heard when a committed turn is shown. `before` is what threatened already. */
export function cuesOf(game: Game, weather: Weather, before: readonly string[]): Cue[] {
  if (game.view.ended !== null) return ["ending"];
  const cues: Cue[] = ["commit"];
  if (game.quarters.at(-1)?.happenings.some((each) => each.kind === "signed") === true) cues.push("signing");
  if (dangersOf(game, weather).some((each) => !before.includes(each))) cues.push("danger");
  if (game.view.dilemmas.length > 0) cues.push("dilemma");
  return cues;
}

/** Asks for sounds as the run in hand goes on. */
export function followCues(session: SessionStore, chart: ChartStore, cues: CuesStore): void {
  let dangers: readonly string[] = [];
  session.subscribe(
    (state) => state.game,
    (game, before) => {
      if (game === null || session.getState().watching !== null) return;
      const weather = chart.getState().scene?.weather ?? [];
      // One more turn of the same run: not a resume, a fork or talks.
      const committed =
        before !== null &&
        game.quarters.length === before.quarters.length + 1 &&
        game.quarters.at(-2) === before.quarters.at(-1);
      if (committed) for (const cue of cuesOf(game, weather, dangers)) cues.getState().ask(cue);
      else if (game.quarters.length === 0 && before?.model !== game.model && game.view.dilemmas.length > 0)
        cues.getState().ask("dilemma");
      dangers = dangersOf(game, weather);
    },
  );
  session.subscribe(
    (state) => state.screen.at !== "title" && (state.game !== null || state.watching !== null),
    (atSea) => cues.getState().setAtSea(atSea),
  );
}
