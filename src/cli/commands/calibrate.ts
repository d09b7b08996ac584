import { strategyHand } from "../../foresight/bots/strategy.ts";
import type { Claim } from "../../foresight/calibration/claims.ts";
import { meanLuck, type MeanLuck, type RunLuck } from "../../foresight/calibration/luck.ts";
import { tryRun } from "../../foresight/calibration/run.ts";
import { calibrate as compare, type Bin, type Calibration } from "../../foresight/calibration/tally.ts";
import { compileDisplay } from "../../scenario/compile/display.ts";
import { own } from "../../scenario/compile/entries.ts";
import { EXIT, UsageError, type Command } from "../command.ts";
import { difficultyOf } from "../difficulty.ts";
import { kernelOf } from "../kernelOf.ts";
import { onlyWord, readOptions } from "../options.ts";
import { progressOn } from "../progress.ts";
import { openScenario } from "../scenarios.ts";
import { wholeNumber } from "../wholeNumber.ts";

export const calibrate: Command = {
  name: "calibrate",
  summary: "compares the odds that forecasts give with what comes true",
  help: `drift calibrate FILE --bot STRATEGY [--runs N] [--from N] [--turn T] [--worlds N] [--futures N] [--luck N] [--difficulty D] [--json]

  --bot         one of the scenario's strategies: plays the runs, and their futures
  --runs        runs that are played; 100 by default
  --from        the first run's number, 1 by default, so that many calls can share the work
  --turn        turn at whose opening odds are given; by default half of them
  --worlds      supposed worlds that are kept; 512 by default
  --futures     of those, how many are played to the end; 128 by default
  --luck        futures from which each value is reckoned that luck is the difference of; 16 by default, 0 for no luck
  --difficulty  one of the scenario's; by default the one called standard, or as written
  --json        { runs, lost, luck: { runs, turns, mean, margin }, filtered: [...], redrawn: [...] }

Odds from worlds that agree with all that was seen ("filtered") beside odds from hidden values redrawn as at the start ("redrawn"), for
events of the next turn, kinds of ending, endings, hidden values and kinds of other sides. The luck of a turn is the share of good
endings over what is believed once it is closed, less that over what was believed when it was committed; the strategy goes on in both.
Where beliefs are right its mean is 0. Exit code 0: compared. 1: the scenario has errors. 2: wrong usage.`,
  run(args, terminal) {
    const { values, positionals } = readOptions(args, {
      bot: { type: "string" },
      runs: { type: "string", default: "100" },
      from: { type: "string", default: "1" },
      turn: { type: "string" },
      worlds: { type: "string", default: "512" },
      futures: { type: "string", default: "128" },
      luck: { type: "string", default: "16" },
      difficulty: { type: "string" },
      json: { type: "boolean" },
    });
    const file = onlyWord(positionals, "scenario file");
    const runs = wholeNumber("--runs", values.runs, 1_000_000);
    const from = wholeNumber("--from", values.from, 1_000_000_000);
    const scenario = openScenario(file, terminal);
    if (scenario === null) return EXIT.problem;
    const model = scenario.model({ difficulty: difficultyOf(scenario, values.difficulty), overrides: {} });
    const strategies = scenario.source.strategies ?? {};
    const strategy = values.bot === undefined ? undefined : own(strategies, values.bot);
    if (values.bot === undefined || strategy === undefined)
      throw new UsageError(`--bot takes a strategy; there are ${Object.keys(strategies).sort().join(", ")}`);
    const hand = strategyHand(values.bot, strategy, compileDisplay(scenario.source, model), kernelOf(model));
    const trial = {
      luck: wholeNumber("--luck", values.luck, 65_536, 0),
      worlds: wholeNumber("--worlds", values.worlds, 65_536),
      futures: wholeNumber("--futures", values.futures, 65_536),
      turn: values.turn === undefined ? Math.ceil(model.turns / 2) : wholeNumber("--turn", values.turn, model.turns),
    };
    const filtered: Claim[] = [];
    const redrawn: Claim[] = [];
    const lucks: RunLuck[] = [];
    let tried = 0;
    let lost = 0;
    const progress = progressOn(terminal);
    progress.expect(runs);
    for (let run = from; run < from + runs; run++) {
      const { claims, luck, health } = tryRun(kernelOf(model), hand, { low: run, high: 0x51ed270b }, trial);
      progress.played(1);
      if (luck !== null) lucks.push(luck);
      lost += health.lost > 0 ? 1 : 0;
      if (claims === null) continue;
      tried++;
      for (const claim of claims.filtered) filtered.push(claim);
      for (const claim of claims.redrawn) redrawn.push(claim);
    }
    progress.end();
    const luck = lucks.length === 0 ? null : meanLuck(lucks);
    const result = { runs: tried, lost, luck, filtered: compare(filtered), redrawn: compare(redrawn) };
    if (values.json === true) terminal.out(JSON.stringify(result, null, 2));
    else {
      terminal.out(
        `${tried} of ${runs} runs came to turn ${trial.turn}; in ${lost} no supposed world agreed for a turn`,
      );
      if (luck !== null) terminal.out(lineOfLuck(luck));
      for (const each of result.filtered) for (const line of linesOf("filtered", each)) terminal.out(line);
      for (const each of result.redrawn) for (const line of linesOf("redrawn", each)) terminal.out(line);
    }
    return EXIT.good;
  },
};

const lineOfLuck = ({ runs, turns, mean, margin }: MeanLuck): string =>
  `mean luck a turn ${(100 * mean).toFixed(2)} points of good endings, 95% margin ${(100 * margin).toFixed(2)}, over ${turns} turns of ${runs} runs`;

const linesOf = (how: string, { subject, bins, brier, gap }: Calibration): string[] => [
  "",
  `${subject}, ${how}: mean squared error ${brier.toFixed(4)}, mean gap ${(100 * gap).toFixed(1)} points`,
  "  odds         claims   said  came true  95%",
  ...bins.map(lineOf),
];

const lineOf = ({ from, to, claims, said, true: hits, interval }: Bin): string =>
  `  ${percent(from)}-${percent(to)}  ${String(claims).padStart(9)}  ${percent(said)}     ${percent(hits / claims)}  ${percent(interval.low)}-${percent(interval.high)}`;

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`.padStart(6);
