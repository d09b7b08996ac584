import type { Decision } from "../../engine/plan.ts";
import type { Endings } from "../../foresight/debrief/playOn.ts";
import type { PostedRun } from "../../foresight/work/run.ts";
import type { Answers, Task } from "../../foresight/work/work.ts";
import type { Game } from "../session/game.ts";
import type { Answers as Known } from "./answers.ts";
import type { Pool } from "./pool.ts";
import { spreadBeliefs } from "./spread.ts";
import { postedRun } from "./subject.ts";

/** Asks workers about one run, in parts of a tenth of a second or so, and remembers the answers: what was asked before costs nothing. */
export interface Asking {
  readonly run: PostedRun;
  ask<T extends Task>(task: T, signal: AbortSignal): Promise<Answers[T["kind"]]>;
  /**
   * By try, by world: the endings. See `PlayOnTask`. `part` is told when a part is done. With `idle`, what is asked waits until nothing else does,
   * and can be given up by itself.
   */
  playOn(asked: PlayedOn, signal: AbortSignal, part: (worlds: number) => void, idle?: AbortSignal): Promise<Endings>;
}

export interface PlayedOn {
  readonly turn: number;
  readonly luck: number;
  /** The first of the worlds, and how many. */
  readonly first: number;
  readonly worlds: number;
  readonly hand: string;
  readonly tries: readonly (readonly Decision[])[];
}

/** Futures of a part, about; some tens of milliseconds once engines have compiled what they need. */
const AT_ONCE = 100;

/** `late`: nobody waits for what is asked. */
export function createAsking(pool: Pool, game: Game, known: Known, late = false): Asking {
  const posted = postedRun(game);
  // While a run goes on, not the forecast's worker, which must never be found busy.
  const place = late ? { late, ...(game.view.ended === null ? { lane: pool.size - 1 } : {}) } : { stacks: true };
  /** What is believed, by turn, since this signal was given. */
  let spread: { readonly signal: AbortSignal; readonly turns: Map<number, Promise<void>> } | null = null;
  const believed = (turn: number, signal: AbortSignal): Promise<void> => {
    if (spread?.signal !== signal) spread = { signal, turns: new Map() };
    const ready = spread.turns.get(turn) ?? spreadBeliefs(pool, posted, turn, { signal, late, stacks: !late });
    spread.turns.set(turn, ready);
    return ready;
  };
  const ask = <T extends Task>(task: T, signal: AbortSignal, idle?: AbortSignal): Promise<Answers[T["kind"]]> =>
    known.of(task, async () => {
      if (task.kind === "playOn") await believed(task.turn, signal);
      return pool.run(task, idle === undefined ? { signal, ...place } : { signal: idle, late: true });
    });
  return {
    run: posted,
    ask: (task, signal) => ask(task, signal),
    async playOn({ turn, luck, first, worlds, hand, tries }, signal, part, idle) {
      const size = Math.max(1, Math.floor(AT_ONCE / tries.length));
      const parts = await Promise.all(
        Array.from({ length: Math.ceil(worlds / size) }, async (_, at) => {
          const count = Math.min(size, worlds - at * size);
          const from = first + at * size;
          const found = await ask({ kind: "playOn", run: posted, turn, luck, from, count, hand, tries }, signal, idle);
          part(count);
          return found;
        }),
      );
      return tries.map((_, at) => parts.flatMap((each) => each[at]!));
    },
  };
}
