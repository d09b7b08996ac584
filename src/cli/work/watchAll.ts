import { addDepartures, type Departures } from "../../foresight/trial/departing.ts";
import type { Finding } from "../../foresight/trial/finding.ts";
import type { Bans, Report } from "../../foresight/trial/report.ts";
import { addTallies, type Tally } from "../../foresight/trial/tally.ts";
import { type Pool, spans } from "./pool.ts";
import type { BanTask, CodeTask, DepartTask, WatchTask } from "./worker.ts";

/** Runs of a task: some tenths of a second's work, and few tallies to post. */
const AT_ONCE = 25;

/** Plays runs of each bot on many threads and counts what happens in them. */
export async function watchAll(
  pool: Pool,
  common: Omit<WatchTask, "kind" | "bot" | "first" | "count">,
  bots: readonly string[],
  runs: number,
): Promise<readonly Tally[]> {
  return Promise.all(
    bots.map(async (bot) => {
      const tallies = await Promise.all(
        spans(runs, AT_ONCE).map((span) => pool.run<WatchTask>({ ...common, kind: "watch", bot, ...span })),
      );
      return tallies.reduce(addTallies);
    }),
  );
}

/** Plays the same runs of one bot with each action banned in turn. `own` is what they come to with none banned. */
export async function banAll(
  pool: Pool,
  common: Omit<BanTask, "kind" | "action" | "first" | "count">,
  actions: readonly string[],
  runs: number,
  own: Pick<Bans, "with" | "example">,
): Promise<Bans> {
  const without = await Promise.all(
    actions.map(async (action) => {
      const counts = await Promise.all(
        spans(runs, AT_ONCE).map((span) => pool.run<BanTask>({ ...common, kind: "ban", action, ...span })),
      );
      return [action, counts.reduce((sum, each) => sum + each, 0) / runs] as const;
    }),
  );
  return { bot: common.bot, runs, ...own, without: Object.fromEntries(without) };
}

/** Departs from every turn of a bot's first runs. */
export async function departAll(
  pool: Pool,
  common: Omit<DepartTask, "kind" | "run">,
  runs: number,
): Promise<Departures> {
  const each = await Promise.all(
    Array.from({ length: runs }, (_, at) => pool.run<DepartTask>({ ...common, kind: "depart", run: at + 1 })),
  );
  return each.reduce(addDepartures);
}

/** The findings with the codes of the runs in which they can be seen. */
export async function withCodes(
  pool: Pool,
  common: Omit<CodeTask, "kind" | "bot" | "run">,
  findings: readonly Finding[],
): Promise<Report["findings"]> {
  const codes = new Map<string, Promise<string | null>>();
  return Promise.all(
    findings.map(async (finding) => {
      const { bot, run } = finding;
      if (bot === undefined || run === undefined) return finding;
      const key = `${bot} ${run}`;
      const code = codes.get(key) ?? pool.run<CodeTask>({ ...common, kind: "code", bot, run });
      codes.set(key, code);
      const replay = await code;
      return replay === null ? finding : { ...finding, replay };
    }),
  );
}
