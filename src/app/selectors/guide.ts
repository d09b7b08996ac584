import type { Game } from "../session/game.ts";
import { holdsNow, line } from "./display.ts";

/** A hint beside a control for a new player. */
export interface Hint {
  /** `actions`, `action.<id>`, `allocation.<id>`, `lever.<id>`, `deal.<id>`, `studies`, `ledger`, `chart`. */
  readonly at: string;
  readonly text: string;
}

/** Which controls are there: to a new player each from the turn that the guide names, to anybody else all. */
export function revealed(game: Game, guided: boolean): (at: string) => boolean {
  const guide = game.scenario.source.guide ?? [];
  if (!guided) return () => true;
  const first = new Map<string, number>();
  for (const each of guide) first.set(each.at, Math.min(first.get(each.at) ?? Infinity, each.turn));
  return (at) => (first.get(at) ?? 1) <= game.view.turn;
}

/** Hints of this turn. */
export function hints(game: Game, guided: boolean): Hint[] {
  if (!guided) return [];
  return (game.scenario.source.guide ?? [])
    .filter((each) => each.turn === game.view.turn && holdsNow(game, each.when))
    .map((each) => ({ at: each.at, text: line(game, each.text) }));
}
