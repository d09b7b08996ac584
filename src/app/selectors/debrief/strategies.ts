import { standingRow, type StandingRow } from "../../../foresight/debrief/standings.ts";
import { humanise } from "../../../runs/words/humanise.ts";
import { own } from "../../../scenario/compile/entries.ts";
import type { Debrief } from "../../foresight/debrief.ts";
import type { Game } from "../../session/game.ts";

/** How a strategy, or the player, did. */
export interface StrategyRow {
  readonly id: string;
  readonly name: string;
  /** Its ending in this very world; null while it isn't known, or for a bot that isn't played here. */
  readonly here: { readonly title: string; readonly accepted: boolean } | null;
  /** Over many worlds; null where it isn't known. */
  readonly overall: StandingRow | null;
}

/** The player's row first, then the bots, the best first. */
export function strategyRows({ game, accepted, here, field }: Debrief): StrategyRow[] {
  const good = new Set(accepted);
  const endingOf = (id: string | undefined) =>
    id === undefined ? null : { title: endingTitle(game, id), accepted: good.has(id) };
  const rows = (field?.standings ?? []).map((each) => standingRow(each, good));
  const ids = [...new Set([...Object.keys(here), ...rows.map(({ bot }) => bot)])];
  const bots = ids
    .map((id): StrategyRow => ({
      id,
      name: own(game.scenario.source.strategies, id)?.label ?? (id === "search" ? "Search bot" : humanise(id)),
      here: endingOf(here[id]),
      overall: rows.find(({ bot }) => bot === id) ?? null,
    }))
    .sort((a, b) => (b.overall?.good ?? 0) - (a.overall?.good ?? 0) || (a.name < b.name ? -1 : 1));
  return [{ id: "", name: "You", here: endingOf(game.view.ended?.ending), overall: null }, ...bots];
}

/** What an ending is called. */
export const endingTitle = ({ scenario }: Game, id: string): string =>
  own(scenario.source.endings, id)?.title ?? humanise(id);
