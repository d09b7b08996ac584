import { createStore } from "zustand/vanilla";
import type { Comparison } from "../../foresight/robust/compare.ts";
import { sortedKeys } from "../../scenario/compile/entries.ts";
import type { Scenario } from "../../scenario/load.ts";
import type { Setup } from "../../scenario/setup.ts";
import { isGivenUp, type Pool } from "./pool.ts";

/** Runs of each strategy in each world, averaged before anything is compared; as `drift robust` has it by default. */
export const REPLICATIONS = 4;
/** Worlds of a task: some tenths of a second's work. */
const AT_ONCE = 10;

/** Strategies of one scenario, compared over worlds in the background. */
export interface StrategiesState {
  /** Rules hash and set-up of what is compared, as text; null before anything was. */
  readonly subject: string | null;
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly comparison: Comparison | null;
  /** Why it couldn't be done: a clause. */
  readonly failure: string | null;
  /** Compares the scenario's strategies over so many worlds; what ran before is given up. */
  readonly start: (scenario: Scenario, setup: Setup, worlds: number) => Promise<void>;
  readonly cancel: () => void;
}

export const subjectKey = (scenario: Scenario, setup: Setup): string =>
  JSON.stringify([
    scenario.source.id,
    scenario.hash,
    setup.difficulty,
    sortedKeys(setup.overrides).map((id) => [id, setup.overrides[id]]),
  ]);

export function createStrategies(pool: Pool) {
  let stop = new AbortController();
  return createStore<StrategiesState>()((set, get) => ({
    subject: null,
    progress: null,
    comparison: null,
    failure: null,
    cancel() {
      stop.abort();
      set({ progress: null });
    },
    async start(scenario, setup, count) {
      stop.abort();
      stop = new AbortController();
      const { signal } = stop;
      const common = { text: scenario.text, setup };
      const bots = Object.keys(scenario.source.strategies ?? {}).sort();
      set({
        subject: subjectKey(scenario, setup),
        comparison: null,
        failure: null,
        progress: { done: 0, of: bots.length * count },
      });
      try {
        const worlds = await pool.run({ ...common, kind: "worlds", count }, { signal });
        const slices = Array.from({ length: Math.ceil(count / AT_ONCE) }, (_, at) =>
          worlds.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
        );
        const tryAll = async (bot: string) => {
          const shares = await Promise.all(
            slices.map(async (some) => {
              const found = await pool.run(
                { ...common, kind: "try", bot, worlds: some, replications: REPLICATIONS },
                { signal },
              );
              const { progress } = get();
              if (!signal.aborted && progress !== null)
                set({ progress: { ...progress, done: progress.done + some.length } });
              return found;
            }),
          );
          return { strategy: bot, byWorld: shares.flat() };
        };
        const tried = await Promise.all(bots.map(tryAll));
        const comparison = await pool.run(
          { ...common, kind: "compare", worlds, replications: REPLICATIONS, tried },
          { signal },
        );
        if (!signal.aborted) set({ comparison, progress: null });
      } catch (reason) {
        if (isGivenUp(reason) || signal.aborted) return;
        set({ progress: null, failure: reason instanceof Error ? reason.message : "no reason was given" });
      }
    },
  }));
}
export type StrategiesStore = ReturnType<typeof createStrategies>;
