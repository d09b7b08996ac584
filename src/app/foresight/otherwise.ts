import { hitsOf, type Accepted, type Sample } from "../../foresight/debrief/account.ts";
import { alternativesAt, type Alternative } from "../../foresight/debrief/alternatives.ts";
import { gain } from "../../foresight/debrief/estimate.ts";
import type { Game } from "../session/game.ts";
import type { PlayedOn } from "./asking.ts";
import type { Better } from "./debrief.ts";
import { FRESH, FRESH_WORLDS, type Asked, type Turns } from "./samples.ts";

/** Worlds in which each alternative is tried at first; the share that goes on, and in how many more; and how many of those go on to all. */
const TRIED = 20;
const KEPT = 1 / 3;
const MORE = 40;
const FINALISTS = 2;

/** Which worlds: their seeds, and the first of them. */
type Seeded = Pick<PlayedOn, "luck" | "first">;

interface Trying {
  readonly turn: number;
  readonly hand: string;
  readonly accepted: Accepted;
  /** What the player's own decisions came to, by fresh seed. */
  readonly own: readonly Sample[];
}

/**
 * The best of the alternatives, if it is better than what was decided by more than its margin. Those that look best in a few worlds are measured
 * in others, so that the best of many isn't taken for better by luck alone.
 */
export async function betterAt(
  { asking, signal, idle }: Asked,
  game: Game,
  turns: Turns,
  { turn, hand, accepted, own }: Trying,
): Promise<Better> {
  const others = alternativesAt(game.model, game.quarters[turn - 1]!.closing, turns[turn - 1]!);
  const play = (at: Seeded, worlds: number, tried: readonly Alternative[]) =>
    asking.playOn(
      { turn, ...at, worlds, hand, tries: tried.map(({ decisions }) => decisions) },
      signal,
      () => {},
      idle,
    );
  const won = (endings: readonly number[]): number => hitsOf(endings, accepted).filter(Boolean).length;
  const tried = others.length;
  if (tried === 0) return { kind: "none", tried };
  const [half, otherHalf] = FRESH;
  const tryOuts = await play(half, TRIED, others);
  const better = others
    .map((alternative, at) => ({ alternative, won: won(tryOuts[at]!) }))
    .toSorted((a, b) => b.won - a.won)
    .slice(0, Math.ceil(KEPT * tried));
  const more = await play(
    { ...half, first: half.first + TRIED },
    MORE,
    better.map(({ alternative }) => alternative),
  );
  const toBeat = won(own[0]!.after.slice(0, TRIED + MORE));
  const finalists = better
    .map((each, at) => ({ ...each, won: each.won + won(more[at]!) }))
    .filter((each) => each.won > toBeat)
    .toSorted((a, b) => b.won - a.won)
    .slice(0, FINALISTS)
    .map(({ alternative }) => alternative);
  if (finalists.length === 0) return { kind: "none", tried };
  const finals = await play(otherHalf, FRESH_WORLDS, finalists);
  const had = hitsOf(own[1]!.after, accepted);
  const [best] = finalists
    .map(({ change }, at) => ({ change, gain: gain(had, hitsOf(finals[at]!, accepted)) }))
    .filter((each) => each.gain.low > 0)
    .toSorted((a, b) => b.gain.value - a.gain.value);
  return best === undefined ? { kind: "none", tried } : { kind: "found", ...best, tried };
}
