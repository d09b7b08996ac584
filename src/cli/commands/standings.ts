import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { RULES_VERSION } from "../../engine/version.ts";
import { strategyNames } from "../../foresight/bots/named.ts";
import { standingRow, standingsFile, type Standing, type Standings } from "../../foresight/debrief/standings.ts";
import type { Scenario } from "../../scenario/load.ts";
import { botsOf } from "../bots.ts";
import { EXIT, type Command, type Terminal } from "../command.ts";
import { difficultyOf } from "../difficulty.ts";
import { unwritten } from "../failure.ts";
import { onlyWord, readOptions } from "../options.ts";
import { progressOn } from "../progress.ts";
import { openScenario } from "../scenarios.ts";
import { targetIn } from "../target.ts";
import { wholeNumber } from "../wholeNumber.ts";
import { tallyAll } from "../work/tallyAll.ts";

export const standings: Command = {
  name: "standings",
  summary: "plays a scenario's strategies in many worlds, for the debrief to compare with",
  help: `drift standings FILE [--runs N] [--search-runs N] [--bots A,B] [--difficulty D] [--workers N] [--out FILE]

  --runs         worlds that each bot plays; 1000 by default
  --search-runs  of those, how many the search bot plays, which is slow; 100 by default
  --bots         names with commas between; by default the scenario's strategies and the search bot
  --difficulty   one of the scenario's; by default the one called standard, or as written
  --workers      threads; by default as many as there are cores. The result doesn't depend on it
  --out          where to write; by default standings/ beside the scenario, under its name and that of the difficulty

For each bot the share of runs that end well, the mean shortfall (how far short of a good ending a run falls, 0 to 1, as the search bot
counts it) and that of the worst tenth. The page shows them only beside runs of the same rules and difficulty.

Exit code 0: written. 1: the scenario has errors, or the file can't be written. 2: wrong usage.`,
  async run(args, terminal) {
    const { values, positionals } = readOptions(args, {
      runs: { type: "string", default: "1000" },
      "search-runs": { type: "string", default: "100" },
      bots: { type: "string" },
      difficulty: { type: "string" },
      workers: { type: "string" },
      out: { type: "string" },
    });
    const file = onlyWord(positionals, "scenario file");
    const runs = wholeNumber("--runs", values.runs, 100_000);
    const searchRuns = Math.min(runs, wholeNumber("--search-runs", values["search-runs"], 100_000));
    const workers = values.workers === undefined ? undefined : wholeNumber("--workers", values.workers, 256);
    const scenario = openScenario(file, terminal);
    if (scenario === null) return EXIT.problem;
    const difficulty = difficultyOf(scenario, values.difficulty);
    const usual = [...strategyNames(scenario), "search"];
    const bots = botsOf(scenario, difficulty, values.bots, usual).map((bot) => ({
      bot,
      runs: /^search\b/.test(bot) ? searchRuns : runs,
    }));
    const { id } = scenario.source;
    const out = values.out ?? join(dirname(file), "standings", standingsFile(id, difficulty));
    try {
      targetIn(out);
    } catch (error) {
      return unwritten(out, error, terminal);
    }
    const tried = await tallyAll(
      { text: scenario.text, setup: { difficulty, overrides: {} } },
      bots,
      workers,
      progressOn(terminal),
    );
    const made: Standings = { scenario: id, hash: scenario.hash, rules: RULES_VERSION, difficulty, bots: tried };
    print(scenario, tried, terminal);
    try {
      writeFileSync(out, `${linesOf(made)}\n`);
    } catch (error) {
      return unwritten(out, error, terminal);
    }
    terminal.err(`written: ${out}`);
    return EXIT.good;
  },
};

/** One bot a line, so that what changed can be read. */
function linesOf({ bots, ...head }: Standings): string {
  const start = JSON.stringify(head, null, 2).slice(0, -2);
  return `${start},\n  "bots": [\n${bots.map((each) => `    ${JSON.stringify(each)}`).join(",\n")}\n  ]\n}`;
}

const percent = (share: number): string => `${Math.round(100 * share)}%`.padStart(9);

function print({ source }: Scenario, tried: readonly Standing[], terminal: Terminal): void {
  const good = new Set(Object.entries(source.endings).flatMap(([id, { kind }]) => (kind === "good" ? [id] : [])));
  const width = tried.reduce((most, { bot }) => Math.max(most, bot.length), "strategy".length) + 2;
  const heads = ["runs", "good", "short", "worst 10%"].map((head) => head.padStart(10)).join("");
  terminal.out(`${"strategy".padEnd(width)}${heads}`);
  for (const row of tried.map((each) => standingRow(each, good))) {
    const figures = [row.good, row.shortfall, row.worstTenth].map((each) => ` ${percent(each)}`).join("");
    terminal.out(`${row.bot.padEnd(width)}${String(row.runs).padStart(10)}${figures}`);
  }
}
