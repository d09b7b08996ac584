import { readFileSync, writeFileSync } from "node:fs";
import { closureKernel } from "../../engine/kernel.ts";
import { RULES_VERSION } from "../../engine/version.ts";
import { seeksTheRare } from "../../foresight/bots/named.ts";
import { compareReports } from "../../foresight/trial/compare.ts";
import { conditionParts } from "../../foresight/trial/conditions.ts";
import {
  type Finding,
  findFaults,
  goodShare,
  type Played,
  SEVERITIES,
  type Severity,
} from "../../foresight/trial/findings.ts";
import { type Bans, keyActions, makeReport, type Report } from "../../foresight/trial/report.ts";
import type { Scenario } from "../../scenario/load.ts";
import { botsOf } from "../bots.ts";
import { EXIT, UsageError, type Command, type Terminal } from "../command.ts";
import { difficultyOf } from "../difficulty.ts";
import { failureOf } from "../failure.ts";
import { onlyWord, readOptions } from "../options.ts";
import { codeOfRun } from "../replayCode.ts";
import { openScenario } from "../scenarios.ts";
import { reportLines } from "../trial/lines.ts";
import { reportPage } from "../trial/page.ts";
import { readReport } from "../trial/read.ts";
import { wholeNumber } from "../wholeNumber.ts";
import { openPool } from "../work/pool.ts";
import { banAll, watchAll } from "../work/watchAll.ts";

export const test: Command = {
  name: "test",
  summary: "plays a scenario many times and says what its author should know",
  help: `drift test FILE [--runs N] [--bots A,B] [--bans] [--difficulty D] [--workers N]
           [--fail-on error|warning|note|never] [--baseline FILE] [--json] [--html FILE]

  --runs        runs of each bot; 200 by default
  --bots        names with commas between; by default random, coverage, hold and the scenario's strategies.
                climber, greedy and search try out worlds and take their time: name them
  --bans        plays the best bot again with each action banned: is one of them the key to winning?
  --difficulty  one of the scenario's; by default the one called standard, or as written
  --workers     threads; by default as many as there are cores. The result doesn't depend on it
  --fail-on     exit code 1 from findings of this severity on; error by default
  --baseline    what an earlier call printed with --json; prints what has changed since
  --json        { scenario, hash, rules, difficulty, bots, events, actions, quantiles, findings }
  --html        writes the report as a page

Coverage seeks what is rare, so its runs count for what is possible and in no share. What wasn't found isn't thereby impossible.
Exit code 0: nothing found. 1: findings, or the scenario has errors. 2: wrong usage.`,
  async run(args, terminal) {
    const { values, positionals } = readOptions(args, {
      runs: { type: "string", default: "200" },
      bots: { type: "string" },
      bans: { type: "boolean" },
      difficulty: { type: "string" },
      workers: { type: "string" },
      "fail-on": { type: "string", default: "error" },
      baseline: { type: "string" },
      json: { type: "boolean" },
      html: { type: "string" },
    });
    const file = onlyWord(positionals, "scenario file");
    const runs = wholeNumber("--runs", values.runs, 1_000_000);
    const workers = values.workers === undefined ? undefined : wholeNumber("--workers", values.workers, 256);
    const failing = failingFrom(values["fail-on"]);
    const scenario = openScenario(file, terminal);
    if (scenario === null) return EXIT.problem;
    const difficulty = difficultyOf(scenario, values.difficulty);
    const bots = botsOf(scenario, difficulty, values.bots);
    const before = values.baseline === undefined ? null : baseline(values.baseline, terminal);
    if (before === undefined) return EXIT.problem;
    const report = await tryOut(scenario, difficulty, bots, { runs, workers, bans: values.bans === true });
    const changes = before === null ? null : compareReports(before, report);
    if (values.html !== undefined) {
      try {
        writeFileSync(values.html, reportPage(scenario.source.title, report, changes));
      } catch (error) {
        terminal.err(`${values.html}: ${failureOf(error)}`);
        return EXIT.problem;
      }
    }
    if (values.json === true) terminal.out(JSON.stringify(report, null, 2));
    else for (const line of reportLines(scenario.source.title, report, changes)) terminal.out(line);
    return report.findings.some(({ severity }) => failing.includes(severity)) ? EXIT.problem : EXIT.good;
  },
};

function failingFrom(asked: string): readonly Severity[] {
  if (asked === "never") return [];
  const at = SEVERITIES.findIndex((each) => each === asked);
  if (at < 0) throw new UsageError(`--fail-on ${asked}: one of ${SEVERITIES.join(", ")}, never`);
  return SEVERITIES.slice(0, at + 1);
}

/** An earlier report; undefined when there is none, which has been told. */
function baseline(file: string, terminal: Terminal): Report | undefined {
  try {
    const report = readReport(readFileSync(file, "utf8"));
    if (report !== null) return report;
    terminal.err(`${file}: not what drift test --json prints`);
  } catch (error) {
    terminal.err(`${file}: ${failureOf(error)}`);
  }
  return undefined;
}

interface Trial {
  readonly runs: number;
  readonly workers: number | undefined;
  readonly bans: boolean;
}

async function tryOut(
  scenario: Scenario,
  difficulty: string | null,
  bots: readonly string[],
  { runs, workers, bans: asked }: Trial,
): Promise<Report> {
  const { source, hash, text } = scenario;
  const setup = { difficulty, overrides: {} };
  const { model } = closureKernel(scenario.model(setup));
  const pool = openPool(workers);
  try {
    const tallies = await watchAll(pool, { text, difficulty }, bots, runs);
    const played = bots.map((bot, at) => ({ bot, seeks: seeksTheRare(scenario, bot), tally: tallies[at]! }));
    let bans: Bans | null = null;
    const best = bestOf(played, (each) => goodShare(model, each));
    if (asked && best !== undefined) {
      const good = Math.round(goodShare(model, best) * best.tally.runs);
      const actions = model.actions.map(({ id }) => id);
      bans = await banAll(pool, { text, difficulty, bot: best.bot }, actions, runs, good);
    }
    const findings = [
      ...findFaults(model, conditionParts(source, model), played),
      ...(bans === null ? [] : keyActions(bans)),
    ]
      .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
      .map((finding) => withCode(scenario, difficulty, finding));
    return makeReport({ scenario: source.id, hash, rules: RULES_VERSION, difficulty }, model, played, bans, findings);
  } finally {
    await pool.close();
  }
}

const bestOf = (played: readonly Played[], of: (each: Played) => number): Played | undefined =>
  played
    .filter(({ seeks }) => !seeks)
    .reduce<Played | undefined>((top, each) => (top === undefined || of(each) > of(top) ? each : top), undefined);

function withCode(scenario: Scenario, difficulty: string | null, finding: Finding): Report["findings"][number] {
  const { bot, run } = finding;
  if (bot === undefined || run === undefined) return finding;
  const replay = codeOfRun(scenario, { difficulty, overrides: {} }, bot, run);
  return replay === undefined ? finding : { ...finding, replay };
}
