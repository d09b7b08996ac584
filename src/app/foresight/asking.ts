import type { Decision } from "../../engine/plan.ts";
import type { Endings } from "../../foresight/debrief/playOn.ts";
import type { PostedRun } from "../../foresight/work/run.ts";
import type { Answers, Task } from "../../foresight/work/work.ts";
import type { Game } from "../session/game.ts";
import type { Pool } from "./pool.ts";
import { postedRun } from "./subject.ts";

/** Asks workers about one run, in parts of a tenth of a second or so, and remembers the answers: what was asked before costs nothing. */
export interface Asking {
  readonly run: PostedRun;
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
  const known = new Map<string, unknown>();
  const ask = async <T extends Task>(task: T, signal: AbortSignal): Promise<Answers[T["kind"]]> => {
    const key = JSON.stringify({ ...task, run: null, text: null });
    const answer = known.has(key) ? (known.get(key) as Answers[T["kind"]]) : await pool.run(task, { signal });
    known.set(key, answer);
    return answer;
  };
  return {
    run: posted,
    ask,
    async playOn({ turn, luck, worlds, hand, tries }, signal, part) {
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
