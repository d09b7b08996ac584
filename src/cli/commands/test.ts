import { readFileSync, writeFileSync } from "node:fs";
import { compareReports } from "../../foresight/trial/compare.ts";
import { SEVERITIES, type Severity } from "../../foresight/trial/finding.ts";
import type { Report } from "../../foresight/trial/report.ts";
import { refusals } from "../../foresight/trial/unlike.ts";
import { botsOf } from "../bots.ts";
import { EXIT, UsageError, type Command, type Terminal } from "../command.ts";
import { difficultyOf } from "../difficulty.ts";
import { failureOf, unwritten } from "../failure.ts";
import { onlyWord, readOptions } from "../options.ts";
import { progressOn } from "../progress.ts";
import { openScenario } from "../scenarios.ts";
import { targetOf } from "../target.ts";
import { reportLines } from "../trial/lines.ts";
import { reportPage } from "../trial/page.ts";
import { readReport } from "../trial/read.ts";
import { tryOut } from "../trial/tryOut.ts";
import { wholeNumber } from "../wholeNumber.ts";

export const test: Command = {
  name: "test",
  summary: "plays a scenario many times and says what its author should know",
  help: `drift test FILE [--runs N] [--bots A,B] [--bans] [--ladder N] [--difficulty D] [--workers N]
           [--fail-on error|warning|note|never] [--baseline FILE] [--json] [--html FILE]

  --runs        runs of each bot; 200 by default
  --bots        names with commas between; by default random, coverage, hold and the scenario's strategies.
                climber, greedy and search try out worlds and take their time: name them
  --bans        plays the best bot again with each action banned: is one of them the key to winning?
  --ladder      N runs each of random, greedy and search: does it pay to look further?
  --difficulty  one of the scenario's; by default the one called standard, or as written
  --workers     threads; by default as many as there are cores. The result doesn't depend on it
  --fail-on     exit code 1 from findings of this severity on; error by default
  --baseline    what an earlier call of the scenario at the same difficulty printed with --json; prints what has changed
                since, of what both calls could find: with other bots, or --bans or --ladder on one side, that is less
  --json        { scenario, hash, rules, difficulty, bots, events, actions, quantiles, hidden, sought,
                ladder, decisions, findings }, and with --baseline changes: { unlike, appeared, gone, moved }
  --html        writes the report as a page

What ending no bot came to, a directed search tries for, in 8 runs. The best bot plays some runs again with one turn at random: how often
that leads to another ending is the share of decisions that matter.
Coverage seeks what is rare, so its runs count for what is possible and in no share. What wasn't found isn't thereby impossible.
Exit code 0: nothing found. 1: findings, or the scenario has errors. 2: wrong usage.`,
  async run(args, terminal) {
    const { values, positionals } = readOptions(args, {
      runs: { type: "string", default: "200" },
      bots: { type: "string" },
      bans: { type: "boolean" },
      ladder: { type: "string" },
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
    const before =
      values.baseline === undefined
        ? null
        : baseline(values.baseline, { scenario: scenario.source.id, difficulty }, terminal);
    if (before === undefined) return EXIT.problem;
    const ladder = values.ladder === undefined ? 0 : wholeNumber("--ladder", values.ladder, 100_000);
    const trying = { runs, workers, bans: values.bans === true, ladder };
    if (values.html !== undefined) {
      try {
        targetOf(values.html);
      } catch (error) {
        return unwritten(values.html, error, terminal);
      }
    }
    const report = await tryOut(scenario, difficulty, bots, trying, progressOn(terminal));
    const changes = before === null ? null : compareReports(before, report);
    const { title } = scenario.source;
    if (values.json === true) terminal.out(JSON.stringify(changes === null ? report : { ...report, changes }, null, 2));
    else for (const line of reportLines(title, report, changes, file)) terminal.out(line);
    if (values.html !== undefined) {
      try {
        writeFileSync(values.html, reportPage(title, report, changes, file));
      } catch (error) {
        return unwritten(values.html, error, terminal);
      }
    }
    return report.findings.some(({ severity }) => failing.includes(severity)) ? EXIT.problem : EXIT.good;
  },
};

function failingFrom(asked: string): readonly Severity[] {
  if (asked === "never") return [];
  const at = SEVERITIES.findIndex((each) => each === asked);
  if (at < 0) throw new UsageError(`--fail-on ${asked}: one of ${SEVERITIES.join(", ")}, never`);
  return SEVERITIES.slice(0, at + 1);
}

/** An earlier report of what is to be played; undefined when there is none, which has been told. */
function baseline(
  file: string,
  playing: Pick<Report, "scenario" | "difficulty">,
  terminal: Terminal,
): Report | undefined {
  try {
    const report = readReport(readFileSync(file, "utf8"));
    if (report === null) terminal.err(`${file}: not what drift test --json prints`);
    else {
      const reasons = refusals(report, playing);
      if (reasons.length === 0) return report;
      for (const reason of reasons) terminal.err(`${file}: ${reason}`);
    }
  } catch (error) {
    terminal.err(`${file}: ${failureOf(error)}`);
  }
  return undefined;
}
