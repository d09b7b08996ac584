import { playSweep, type Shard, type SweepHead, sweepHead, WHOLE } from "../../foresight/ensemble/sweep.ts";
import type { Scenario } from "../../scenario/load.ts";
import { botsOf } from "../bots.ts";
import { EXIT, UsageError, type Command } from "../command.ts";
import { difficultyOf } from "../difficulty.ts";
import { failureOf } from "../failure.ts";
import { kernelOf } from "../kernelOf.ts";
import { writeLines } from "../lines.ts";
import { onlyWord, readOptions } from "../options.ts";
import { progressOn, type Progress } from "../progress.ts";
import { openScenario } from "../scenarios.ts";
import { wholeNumber } from "../wholeNumber.ts";

export const sweep: Command = {
  name: "sweep",
  summary: "plays many runs into a file, on one machine or on many",
  help: `drift sweep FILE --runs N --out FILE.ndjson.gz [--bots A,B] [--shard I/N] [--difficulty D]

  --runs        runs of each bot; bots share their seeds, 1 to N
  --out         a line of JSON for each run, after a first line that says what was played; packed when it ends in .gz
  --bots        names with commas between; by default random and the scenario's strategies
  --shard       plays the Ith of N parts only; drift merge puts them together again
  --difficulty  one of the scenario's; by default the one called standard, or as written

The file appears when it is whole. Any split into parts gives the same lines in the end.
Exit code 0: played. 1: the scenario has errors, or the file can't be written. 2: wrong usage.`,
  async run(args, terminal) {
    const { values, positionals } = readOptions(args, {
      runs: { type: "string" },
      out: { type: "string" },
      bots: { type: "string" },
      shard: { type: "string" },
      difficulty: { type: "string" },
    });
    const file = onlyWord(positionals, "scenario file");
    if (values.out === undefined) throw new UsageError("--out is missing");
    const runs = wholeNumber("--runs", values.runs, MOST_RUNS);
    const shard = shardOf(values.shard);
    const scenario = openScenario(file, terminal);
    if (scenario === null) return EXIT.problem;
    const difficulty = difficultyOf(scenario, values.difficulty);
    const bots = botsOf(scenario, difficulty, values.bots);
    const progress = progressOn(terminal);
    let problem: string | null = null;
    try {
      await writeLines(values.out, linesOf(scenario, sweepHead(scenario, difficulty, bots, runs, shard), progress));
    } catch (error) {
      problem = failureOf(error);
    }
    progress.end();
    if (problem === null) return EXIT.good;
    terminal.err(`${values.out}: ${problem}`);
    return EXIT.problem;
  },
};

/** Seeds of an ensemble are 32 bits. */
const MOST_RUNS = 4_294_967_295;

function* linesOf(scenario: Scenario, head: SweepHead, progress: Progress): Generator<string> {
  yield JSON.stringify(head);
  progress.expect(countOf(head));
  for (const row of playSweep(scenario, head, kernelOf)) {
    progress.played(1);
    yield JSON.stringify(row);
  }
}

/** Runs of a sweep's part. */
const countOf = ({ bots, runs, shard }: SweepHead): number =>
  Math.ceil((bots.length * runs - shard.part + 1) / shard.of);

function shardOf(asked: string | undefined): Shard {
  if (asked === undefined) return WHOLE;
  const [, part, of] = /^(\d+)\/(\d+)$/.exec(asked) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  if (shard.part >= 1 && shard.part <= shard.of && shard.of <= MOST_PARTS) return shard;
  throw new UsageError(`--shard ${asked}: write it as 3/8, the third of eight; at most ${MOST_PARTS} parts`);
}
const MOST_PARTS = 100_000;
