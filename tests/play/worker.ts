import { tryRun } from "../../src/foresight/calibration/run.ts";
import { kernelOf } from "../../src/cli/kernelOf.ts";
import { createMemory } from "../../src/foresight/work/memory.ts";
import { AS_WRITTEN } from "../../src/scenario/setup.ts";
import { Counter, type Counts } from "./counts.ts";
import { handNamed, playerNamed } from "./players.ts";
import { stakesOf } from "./stakes.ts";
import { watchRuns } from "./watch.ts";

/** A piece of work: runs of a bot, numbered from `first`. */
export interface Task {
  /** Counts what happens in runs, what hangs on their dilemmas, or how odds that were given compare with what came true. */
  readonly kind: "watch" | "stakes" | "claims";
  readonly text: string;
  readonly bot: string;
  readonly first: number;
  readonly count: number;
}

const memory = createMemory(kernelOf);

export function work({ kind, text, bot, first, count }: Task): Counts {
  const table = memory.table(text, AS_WRITTEN);
  if (kind === "watch") return watchRuns(table.kernel, table.scenario.source, playerNamed(table, bot), first, count);
  const hand = handNamed(table, bot);
  const counter = new Counter();
  for (let run = first; run < first + count; run++) {
    if (kind === "stakes")
      for (const [name, by] of Object.entries(stakesOf(table.kernel, hand, run))) counter.add(name, by);
    else claim(counter, tryRun(table.kernel, hand, { low: run, high: CLAIMED }, CLAIMS).claims?.filtered ?? []);
  }
  return counter.counts;
}

/** High half of the seeds of runs about which claims are made, as `drift calibrate` has it. */
const CLAIMED = 0x51ed270b;
const CLAIMS = { worlds: 512, futures: 128, turn: 8, luck: 0 };

/** Claims that an ending is good, by tenths of odds: `said T` and `came T`. */
function claim(counter: Counter, claims: readonly { subject: string; odds: number; true: boolean }[]): void {
  const good = claims.find(({ subject }) => subject === "outcome");
  if (good === undefined) return;
  const tenth = Math.min(9, Math.floor(10 * good.odds));
  counter.add(`said ${tenth}`);
  counter.add(`odds ${tenth}`, Math.round(1000 * good.odds));
  if (good.true) counter.add(`came ${tenth}`);
}
