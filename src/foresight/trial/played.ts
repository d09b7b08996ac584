import type { Model } from "../../engine/model.ts";
import type { Finding } from "./finding.ts";
import type { Tally } from "./tally.ts";

/** A bot's tally. `seeks` marks a bot that goes after what is rare: its shares say what is possible, never how likely. */
export interface Played {
  readonly bot: string;
  readonly seeks: boolean;
  /** The ending that it was sent after, of a directed search. */
  readonly after?: string;
  readonly tally: Tally;
}

/** Total over bots. */
export const sum = (played: readonly Played[], of: (tally: Tally) => number): number =>
  played.reduce((total, { tally }) => total + of(tally), 0);
export const runsOf = (played: readonly Played[]): number => sum(played, ({ runs }) => runs);
/** Those whose shares say how likely something is. */
export const fairOf = (played: readonly Played[]): Played[] => played.filter(({ seeks }) => !seeks);

/** The first run in which something can be seen, by what a tally says of it (0: in none). */
export function seenIn(played: readonly Played[], of: (tally: Tally) => number): Pick<Finding, "bot" | "run"> {
  const found = played.find(({ tally }) => of(tally) > 0);
  return found === undefined ? {} : { bot: found.bot, run: of(found.tally) };
}
/** What is missing can be missed in any run. */
export const anyRun = (played: readonly Played[]): Pick<Finding, "bot" | "run"> =>
  seenIn(played, ({ runs }) => Math.min(1, runs));

export function goodShare({ endings }: Model, { tally }: Played): number {
  const good = tally.endings.reduce((total, count, at) => (endings[at]!.kind === "good" ? total + count : total), 0);
  return tally.runs === 0 ? 0 : good / tally.runs;
}
