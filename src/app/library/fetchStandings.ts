import { standingsEntry, standingsFile, type Standings } from "../../foresight/debrief/standings.ts";
import { RULES_VERSION } from "../../engine/version.ts";
import type { Game } from "../session/game.ts";
import { shippedStandings } from "./shippedStandings.ts";

/** Fetches the standings of a run's own rules and difficulty; null when none came with the page, or without a network. */
export async function fetchStandings(folder: URL, { scenario, run }: Game): Promise<Standings | null> {
  const { source, hash } = scenario;
  const file = standingsFile(source.id, run.difficulty);
  try {
    // A list tells what there is, so that nothing is asked for that isn't. The query makes new standings a new address, past any cache.
    const list: unknown = await (await fetch(new URL("index.json", folder))).json();
    if (!Array.isArray(list) || !list.includes(standingsEntry(file, hash, RULES_VERSION))) return null;
    const response = await fetch(new URL(`${file}?v=${hash}-${RULES_VERSION}`, folder));
    return response.ok ? shippedStandings(await response.json()) : null;
  } catch {
    return null;
  }
}
