import type { PostedRun } from "../../foresight/work/run.ts";
import type { Game } from "../session/game.ts";
import type { Asking, Pool } from "./pool.ts";
import { postedRun } from "./subject.ts";

/** The worker that reads the beliefs of the run in hand: it has them from play, when the forecast is shown. */
export const BELIEVER = 0;

/** What is believed of the run in hand as it stands, spread once for all who ask of it. */
export interface Spreader {
  /** Resolves when whatever is asked of any worker from then on finds it there. */
  spread(game: Game): Promise<void>;
  /** Whether that is so. */
  isSpread(game: Game): boolean;
  /** Something else was asked of the workers meanwhile, for which they may have dropped it. */
  forget(): void;
}

export function createSpreader(pool: Pool): Spreader {
  /** `made`: workers made by the time it was spread; null until then. */
  let last: { readonly of: Game["run"]["decisions"]; readonly done: Promise<void>; made: number | null } | null = null;
  const known = ({ run }: Game): typeof last =>
    last?.of === run.decisions && (last.made === null || last.made === pool.made()) ? last : null;
  return {
    spread(game) {
      const found = known(game);
      if (found !== null) return found.done;
      // Urgent, so that they come before whatever urgent is asked of what they bring.
      const done = spreadBeliefs(pool, postedRun(game), "now", { urgent: true });
      const mine: NonNullable<typeof last> = { of: game.run.decisions, done, made: null };
      last = mine;
      done.then(
        () => (mine.made = pool.made()),
        () => (last = last === mine ? null : last),
      );
      return done;
    },
    isSpread: (game) => known(game)?.made === pool.made(),
    forget: () => (last = null),
  };
}

/** Turns of a run that is being opened at which it is worked out what is believed: no more than the page takes to open it. */
const WHILE_OPENED = 1;

/** Lets workers begin with a run whose code has come: one with what is believed at its first turns, the others with its rules. */
export async function expectRun(pool: Pool, text: string, code: string): Promise<void> {
  const lanes = Array.from({ length: pool.size }, (_, lane) => lane);
  await Promise.all(
    lanes.map((lane) =>
      pool.run({ kind: "opened", text, code, turns: lane === BELIEVER ? WHILE_OPENED : 0 }, { lane, late: true }),
    ),
  );
}

/**
 * What is believed at the opening of a turn, or as the last stands, worked out by one worker and handed to the others: whatever is asked of that
 * turn afterwards finds it there, whichever worker takes it up. `asking` without a lane.
 */
export async function spreadBeliefs(pool: Pool, run: PostedRun, turn: number | "now", asking: Asking): Promise<void> {
  // A lone worker has what it works out.
  if (pool.size === 1) return;
  const drawn = await pool.run({ kind: "drawn", run, turn }, { ...asking, lane: BELIEVER });
  for (let lane = 0; lane < pool.size; lane++)
    // Who fails to take them works them out again.
    if (lane !== BELIEVER) pool.run({ kind: "take", run, turn, drawn }, { ...asking, lane }).catch(() => undefined);
}
