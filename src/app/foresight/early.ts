import { accountOf, decisive, type Accepted, type Sample } from "../../foresight/debrief/account.ts";
import type { Game } from "../session/game.ts";
import { betterAt } from "./otherwise.ts";
import { sampleAnew, type Asked, type Turns } from "./samples.ts";

/** Turns that are estimated anew. */
export const DECISIVE = 5;
/** Turns from the first on that must have been looked at before it is guessed which will matter. */
const LEAST = 4;

/** A run that is taken apart. */
interface Taken {
  readonly game: Game;
  readonly turns: Turns;
  /** The competent hand, by its name. */
  readonly hand: string;
  readonly accepted: Accepted;
}

/** Asks of a turn what is asked of those that mattered most. */
export async function lookInto(work: Asked, { game, turns, hand, accepted }: Taken, turn: number): Promise<void> {
  const own = await sampleAnew(work, turns, { turn, hand });
  await betterAt(work, game, turns, { turn, hand, accepted, own });
}

/**
 * Looks into the turns that matter most among the first while nothing else is asked: the last ones wait for what is believed there, which one
 * worker works out turn by turn. The answers are kept; `end` gives up what hasn't begun.
 */
export function lookEarly({ asking, signal }: Asked, taken: Taken) {
  const idle = new AbortController();
  signal.addEventListener("abort", () => idle.abort(), { once: true });
  const samples: Sample[] = [];
  const looked = new Set<number>();
  let last = Promise.resolve();
  return {
    screened: (sample: Sample): void => {
      samples[sample.turn - 1] = sample;
      const first = withoutGap(samples);
      if (first.length < LEAST) return;
      // How it ends has no part in what a decision was worth.
      for (const turn of decisive(accountOf(first, 0, taken.accepted), DECISIVE)) {
        if (looked.has(turn)) continue;
        looked.add(turn);
        // What fails here is worked out again when somebody waits for it.
        last = last.then(() => lookInto({ asking, signal, idle: idle.signal }, taken, turn)).catch(() => undefined);
      }
    },
    end: (): void => idle.abort(),
  };
}

/** Those from the first turn on, as far as none is missing. */
function withoutGap(samples: readonly Sample[]): readonly Sample[] {
  const gap = samples.findIndex((each) => each === undefined);
  return gap === -1 ? samples : samples.slice(0, gap);
}
