import { own } from "../../scenario/compile/entries.ts";
import type { PromiseView } from "../../engine/view.ts";
import type { Game } from "../session/game.ts";
import { line } from "./display.ts";
import { humanise } from "../../runs/words/humanise.ts";
import { actorName } from "../../runs/words/names.ts";
import { turnLabel } from "./timeline.ts";

/** A promise, for the strip (those in force) and the table of the debrief (all ever made). */
export interface PromiseRow {
  readonly id: string;
  readonly title: string;
  /** What was promised, its values filled in. */
  readonly text: string;
  /** To whom, by name. */
  readonly to: string;
  readonly state: "open" | "failing" | "kept" | "broken" | "mixed";
  /** Quarter in which it was made, and at whose close it falls due; null without a deadline. */
  readonly made: string;
  readonly due: string | null;
  readonly dueTurn: number | null;
  readonly warned: boolean;
  readonly kept: number;
  readonly broken: number;
}

/** Promises in force, the one that falls due first in front. */
export const promiseStrip = (game: Game): PromiseRow[] =>
  game.view.promises
    .filter((each) => each.active)
    .sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity) || (a.id < b.id ? -1 : 1))
    .map((each) => row(game, each));

/** All that were ever made, the oldest first. */
export const promiseTable = (game: Game): PromiseRow[] =>
  game.view.promises
    .filter((each) => each.active || each.kept > 0 || each.broken > 0)
    .sort((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1))
    .map((each) => row(game, each));

function row(game: Game, view: PromiseView): PromiseRow {
  const { scenario } = game;
  const source = own(scenario.source.promises, view.id);
  const to = source?.to ?? "";
  return {
    id: view.id,
    title: source?.title ?? humanise(view.id),
    text: line(game, source?.text),
    to: own(scenario.source.actors, to) === undefined ? to : actorName(scenario.source, to),
    state: stateOf(view),
    made: turnLabel(scenario, Math.max(1, view.made)),
    due: view.due === null ? null : turnLabel(scenario, view.due),
    dueTurn: view.due,
    warned: view.warned,
    kept: view.kept,
    broken: view.broken,
  };
}

function stateOf(view: PromiseView): PromiseRow["state"] {
  if (view.active) return view.failing ? "failing" : "open";
  if (view.kept > 0 && view.broken > 0) return "mixed";
  return view.broken > 0 ? "broken" : "kept";
}
