import { closureKernel } from "../../engine/kernel.ts";
import { RULES_VERSION } from "../../engine/version.ts";
import { seeking, seeksTheRare } from "../../foresight/bots/named.ts";
import { conditionParts } from "../../foresight/trial/conditions.ts";
import { SEVERITIES } from "../../foresight/trial/finding.ts";
import { findFaults } from "../../foresight/trial/findings.ts";
import { goodShare, type Played } from "../../foresight/trial/played.ts";
import { brokenRungs, keyActions, makeReport, type Report, type Trial } from "../../foresight/trial/report.ts";
import type { Scenario } from "../../scenario/load.ts";
import type { Progress } from "../progress.ts";
import { openPool, type Pool } from "../work/pool.ts";
import { banAll, departAll, watchAll, withCodes } from "../work/watchAll.ts";

/** What is to be tried. */
export interface Trying {
  /** Of each bot. */
  readonly runs: number;
  readonly workers: number | undefined;
  readonly bans: boolean;
  /** Runs of each bot of the ladder; 0 for none. */
  readonly ladder: number;
}

/** Runs of a search for an ending that no bot came to. */
const SEARCHES = 8;
/** Runs of the best bot that are played again with each turn at random: one in twenty, and no more than this. */
const DEPARTURES = 10;
const LADDER = ["random", "greedy", "search"] as const;

/** Plays bots through a scenario and tells what its author should know. */
export async function tryOut(
  scenario: Scenario,
  difficulty: string | null,
  bots: readonly string[],
  { runs, workers, bans, ladder }: Trying,
  progress: Progress,
): Promise<Report> {
  const { source, hash, text } = scenario;
  const { model } = closureKernel(scenario.model({ difficulty, overrides: {} }));
  const common = { text, difficulty };
  const pool = openPool(workers, progress);
  try {
    const play = async (names: readonly string[], count: number): Promise<Played[]> => {
      const tallies = await watchAll(pool, common, names, count);
      return names.map((bot, at) => ({ bot, seeks: seeksTheRare(scenario, bot), tally: tallies[at]! }));
    };
    const played = await play(bots, runs);
    const missing = model.endings.filter((_, at) => played.every(({ tally }) => tally.endings[at] === 0));
    const sought = await play(
      missing.map(({ id }) => seeking(id)),
      SEARCHES,
    );
    const all = [...played, ...sought.map((each, at) => ({ ...each, after: missing[at]!.id }))];
    const best = bestOf(played, (each) => goodShare(model, each));
    const trial: Trial = {
      played: all,
      bans: bans && best !== undefined ? await banned(pool, common, best) : null,
      ladder: ladder === 0 ? null : await play(LADDER, ladder),
      decisions: best === undefined ? null : await decisive(pool, common, best),
    };
    const head = { scenario: source.id, hash, rules: RULES_VERSION, difficulty };
    const { ladder: rungs } = makeReport(head, model, trial, []);
    const findings = [
      ...findFaults(model, conditionParts(source, model), all),
      ...(trial.bans === null ? [] : keyActions(trial.bans)),
      ...(rungs === null ? [] : brokenRungs(rungs, LADDER)),
    ].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
    return makeReport(head, model, trial, await withCodes(pool, common, findings));
  } finally {
    await pool.close();
  }

  function banned(workers: Pool, of: typeof common, { bot, tally }: Played): ReturnType<typeof banAll> {
    const good = model.endings.flatMap(({ kind }, at) => (kind === "good" && tally.endings[at]! > 0 ? [at] : []));
    const example = good.reduce((first, at) => Math.min(first, tally.endingRun[at]!), Infinity);
    const own = {
      with: good.reduce((sum, at) => sum + tally.endings[at]!, 0) / Math.max(1, tally.runs),
      example: Number.isFinite(example) ? example : 0,
    };
    const actions = model.actions.map(({ id }) => id);
    return banAll(workers, { ...of, bot }, actions, runs, own);
  }
}

async function decisive(
  pool: Pool,
  common: { readonly text: string; readonly difficulty: string | null },
  { bot, tally }: Played,
): Promise<Report["decisions"]> {
  // A run that can't be played on is told of elsewhere.
  if (tally.failures.length > 0) return null;
  const runs = Math.min(DEPARTURES, Math.ceil(tally.runs / 20));
  return { bot, ...(await departAll(pool, { ...common, bot }, runs)) };
}

const bestOf = (played: readonly Played[], of: (each: Played) => number): Played | undefined =>
  played
    .filter(({ seeks }) => !seeks)
    .reduce<Played | undefined>((top, each) => (top === undefined || of(each) > of(top) ? each : top), undefined);
