import type { Decision } from "../../engine/plan.ts";
import type { Endings } from "../../foresight/debrief/playOn.ts";
import type { PostedRun } from "../../foresight/work/run.ts";
import type { Answers, Task } from "../../foresight/work/work.ts";
import type { Game } from "../session/game.ts";
import { isGivenUp, type Pool } from "./pool.ts";
import { spreadBeliefs } from "./spread.ts";
import { postedRun } from "./subject.ts";

/** Asks workers about one run, in parts of a tenth of a second or so, and remembers the answers: what was asked before costs nothing. */
export interface Asking {
  readonly run: PostedRun;
  /** Begins to work out what is believed at each turn, which all playing on needs. */
  believe(signal: AbortSignal): void;
  ask<T extends Task>(task: T, signal: AbortSignal): Promise<Answers[T["kind"]]>;
  /** By try, by world: the endings. See `PlayOnTask`. `part` is told when a part is done. */
  playOn(asked: PlayedOn, signal: AbortSignal, part: (worlds: number) => void): Promise<Endings>;
}

export interface PlayedOn {
  readonly turn: number;
  readonly luck: number;
  readonly worlds: number;
  readonly hand: string;
  readonly tries: readonly (readonly Decision[])[];
}

/** Futures of a part. */
const AT_ONCE = 60;

export function createAsking(pool: Pool, game: Game): Asking {
  const posted = postedRun(game);
  const known = new Map<string, Promise<unknown>>();
  const ask = async <T extends Task>(task: T, signal: AbortSignal): Promise<Answers[T["kind"]]> => {
    const key = JSON.stringify({ ...task, run: null, text: null });
    const asked = known.get(key) as Promise<Answers[T["kind"]]> | undefined;
    try {
      if (asked !== undefined) return await asked;
    } catch (reason) {
      // Whoever asked first gave it up.
      if (!isGivenUp(reason)) throw reason;
    }
    const answer = pool.run(task, { signal });
    known.set(key, answer);
    answer.catch(() => known.get(key) === answer && known.delete(key));
    return answer;
  };
  /** By turn, since this signal was given. */
  let spread: { readonly signal: AbortSignal; readonly turns: readonly Promise<void>[] } | null = null;
  const believe = (signal: AbortSignal): readonly Promise<void>[] => {
    if (spread?.signal !== signal) {
      const turns = spreadBeliefs(pool, posted, game.quarters.length, signal);
      // Whoever waits for one of them hears of it.
      for (const turn of turns) turn.catch(() => undefined);
      spread = { signal, turns };
    }
    return spread.turns;
  };
  return {
    run: posted,
    ask,
    believe,
    async playOn({ turn, luck, worlds, hand, tries }, signal, part) {
      await believe(signal)[turn - 1];
      const size = Math.max(1, Math.floor(AT_ONCE / tries.length));
      const parts = await Promise.all(
        Array.from({ length: Math.ceil(worlds / size) }, async (_, at) => {
          const from = at * size;
          const count = Math.min(size, worlds - from);
          const found = await ask({ kind: "playOn", run: posted, turn, luck, from, count, hand, tries }, signal);
          part(count);
          return found;
        }),
      );
      return tries.map((_, at) => parts.flatMap((each) => each[at]!));
    },
  };
}
