import type { Scenario } from "../../scenario/load.ts";
import { shortTurnLabel, turnLabel as longTurnLabel } from "../../scenario/words/calendar.ts";
import type { Game } from "../session/game.ts";

export interface TimelineTurn {
  readonly turn: number;
  /** `’26 Q1`, and `2026 Q1` in full. */
  readonly label: string;
  readonly full: string;
  readonly state: "past" | "now" | "ahead";
  /** Title of the act that begins here; null otherwise. */
  readonly act: string | null;
}

/** `’26 Q1`. */
export const turnLabel = ({ source }: Scenario, turn: number): string => shortTurnLabel(source.calendar, turn);

/** `2026 Q1`. */
export const turnFull = ({ source }: Scenario, turn: number): string => longTurnLabel(source.calendar, turn);

/** What a turn is called: `quarter`. */
export const turnWord = ({ source }: Scenario): string => source.calendar.step;

export function timeline(game: Game): TimelineTurn[] {
  const { scenario, view } = game;
  const now = view.ended === null ? view.turn : 0;
  return Array.from({ length: view.turns }, (_, at): TimelineTurn => {
    const turn = at + 1;
    const state = turn === now ? "now" : turn < view.turn ? "past" : "ahead";
    const act = scenario.source.acts?.find((each) => each.from === turn)?.title ?? null;
    return { turn, label: turnLabel(scenario, turn), full: turnFull(scenario, turn), state, act };
  });
}
