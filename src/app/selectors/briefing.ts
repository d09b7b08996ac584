import type { Game, Quarter } from "../session/game.ts";
import { line } from "./display.ts";
import { changeText, isFelt } from "./change.ts";
import { isBetter } from "./headline.ts";
import { topCauses } from "./ledger.ts";
import { allNames, printStored, type Named } from "../../runs/words/names.ts";
import { newsOf } from "./news.ts";
import type { Item } from "../../runs/words/items.ts";
import { seenOf } from "../../runs/words/seen.ts";
import { turnFull } from "./timeline.ts";

export interface FigureChange {
  readonly name: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly delta: string;
  readonly better: boolean | null;
  /** The two largest causes, `Meridian's share −$1.1bn`. */
  readonly causes: readonly string[];
}
export interface BriefingPage {
  readonly turn: number;
  /** `2026 Q1`. */
  readonly label: string;
  readonly items: readonly Item[];
  /** Headline figures that changed, the largest change for its scale first. */
  readonly changes: readonly FigureChange[];
  /** For the live region: one or two sentences. */
  readonly summary: string;
}

/** What the turn before `turn` brought, told when `turn` opens (or the run ends). Null when nothing was committed before it. */
export function briefing(game: Game, turn: number): BriefingPage | null {
  const quarter = game.quarters[turn - 2];
  if (quarter === undefined) return null;
  const items = newsOf(game, quarter);
  const changes = changesOf(game, quarter);
  return {
    turn,
    label: turnFull(game.scenario, Math.min(turn, game.view.turns)),
    items,
    changes,
    summary: summaryOf(game, turn, items, changes),
  };
}

function summaryOf(game: Game, turn: number, items: readonly Item[], changes: readonly FigureChange[]): string {
  const ended = items.find((each) => each.kind === "ending");
  if (ended !== undefined) return `The run has ended: ${ended.title}.`;
  const news = items.filter((each) => each.kind !== "choice").map((each) => each.title);
  const moved = changes.slice(0, 3).map((each) => `${each.label} ${each.to} (${each.delta})`);
  const parts = [news.slice(0, 3).join("; "), moved.join(", ")].filter((each) => each !== "");
  return `${turnFull(game.scenario, turn)}. ${parts.map((each) => `${each}.`).join(" ")}`.trim();
}

function changesOf(game: Game, quarter: Quarter): FigureChange[] {
  const changed = allNames(game).flatMap((named): { readonly size: number; readonly change: FigureChange }[] => {
    if (!named.headline || named.type.kind !== "number") return [];
    const from = named.read(seenOf(game.model, quarter.opening));
    const to = named.read(seenOf(game.model, quarter.end));
    if (!isFelt(named, to - from)) return [];
    return [{ size: sizeOf(named, from, to), change: changeOf(game, quarter, named, from, to) }];
  });
  return changed.sort((a, b) => b.size - a.size).map(({ change }) => change);
}

function sizeOf({ scale }: Named, from: number, to: number): number {
  const span = scale === null ? Math.max(Math.abs(from), Math.abs(to), 1e-9) : scale.max - scale.min;
  return Math.abs(to - from) / span;
}

const changeOf = (game: Game, quarter: Quarter, named: Named, from: number, to: number): FigureChange => ({
  name: named.name,
  label: named.label,
  from: printStored(named, from),
  to: printStored(named, to),
  delta: changeText(named, to - from, true),
  better: isBetter(named, to - from),
  causes: topCauses(game, named, quarter, 2),
});

/** The sentence before the first dilemma. */
export const openingLine = (game: Game): string | null =>
  game.view.turn === 1 && game.scenario.source.opening !== undefined ? line(game, game.scenario.source.opening) : null;
