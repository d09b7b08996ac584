import { strategyNames } from "../../foresight/bots/named.ts";
import { addTallies, type Standing, type Standings } from "../../foresight/debrief/standings.ts";
import { RULES_VERSION } from "../../engine/version.ts";
import type { Game } from "../session/game.ts";
import type { Work } from "./takeApart.ts";

/** Worlds that each strategy plays where no standings came with the page. */
export const WORLDS = 200;
const AT_ONCE = 100;

/** The strategies in this very world, and over many: as shipped, or played here. */
export async function compareHere(work: Work, game: Game, shipped: Standings | null): Promise<void> {
  const { asking, signal, tell } = work;
  const { text, setup } = asking.run;
  const bots = strategyNames(game.scenario);
  const of = bots.length * (1 + (shipped === null ? WORLDS / AT_ONCE : 0));
  let done = 0;
  tell({ stage: "strategies", done: 0, field: shipped && { shipped: true, standings: shipped.bots } });
  const part = (): void => tell({ done: (done += 1) / of });
  tell({ here: await playRivals(work, game, part) });
  if (shipped !== null) return;
  const standings: Standing[] = await Promise.all(
    bots.map(async (bot) => {
      const tallies = await Promise.all(
        Array.from({ length: WORLDS / AT_ONCE }, async (_, at) => {
          const task = { kind: "tally", text, setup, bot, first: at * AT_ONCE + 1, count: AT_ONCE } as const;
          const found = await asking.ask(task, signal);
          part();
          return found;
        }),
      );
      return { bot, runs: WORLDS, endings: addTallies(tallies) };
    }),
  );
  tell({ field: { shipped: false, standings } });
}

/** By strategy, the ending that it comes to in this very world. */
export async function playRivals(
  { asking, signal }: Pick<Work, "asking" | "signal">,
  game: Game,
  part: () => void = () => undefined,
): Promise<Readonly<Record<string, string>>> {
  const { text, setup, seed } = asking.run;
  const endings = await Promise.all(
    strategyNames(game.scenario).map(async (bot) => {
      const ending = await asking.ask({ kind: "rival", text, setup, seed, bot }, signal);
      part();
      return [bot, ending] as const;
    }),
  );
  return Object.fromEntries(endings);
}

/** Standings that hold for a run's rules and set-up; null when they are of something else. */
export function fitting(standings: Standings | null, { scenario, run }: Game): Standings | null {
  if (standings === null || Object.keys(run.overrides).length > 0) return null;
  const { hash, rules, difficulty } = standings;
  return hash === scenario.hash && rules === RULES_VERSION && difficulty === run.difficulty ? standings : null;
}
