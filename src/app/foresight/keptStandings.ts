import type { Standings } from "../../foresight/debrief/standings.ts";
import type { Game } from "../session/game.ts";

/** Gives the standings that came with the page for a run's rules and difficulty; null when there are none that can be read. */
export type FetchStandings = (game: Game) => Promise<Standings | null>;

/** Fetches each but once: a run is looked into before it is taken apart, and must not wait for a busy page then. What couldn't be had is asked for again. */
export function keptStandings(fetch: FetchStandings): FetchStandings {
  const kept = new Map<string, Promise<Standings | null>>();
  return (game) => {
    const key = JSON.stringify([game.scenario.hash, game.run.difficulty]);
    const found = kept.get(key);
    if (found !== undefined) return found;
    const fetched = fetch(game);
    kept.set(key, fetched);
    const forget = (): void => void kept.delete(key);
    fetched.then((standings) => (standings === null ? forget() : undefined), forget);
    return fetched;
  };
}
