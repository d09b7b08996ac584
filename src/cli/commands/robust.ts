import { closureKernel } from "../../engine/kernel.ts";
import { RULES_VERSION } from "../../engine/version.ts";
import type { Region } from "../../foresight/discovery/prim.ts";
import { comparison, type Comparison } from "../../foresight/robust/compare.ts";
import { boxWords, quasiPsOf, quasiPWords } from "../../foresight/robust/words.ts";
import { drawWorlds, factorsOf } from "../../foresight/robust/worlds.ts";
import { botsOf } from "../bots.ts";
import { EXIT, type Command, type Terminal } from "../command.ts";
import { difficultyOf } from "../difficulty.ts";
import { onlyWord, readOptions } from "../options.ts";
import { progressOn } from "../progress.ts";
import { openScenario } from "../scenarios.ts";
import { wholeNumber } from "../wholeNumber.ts";
import { tryAll } from "../work/tryAll.ts";

export const robust: Command = {
  name: "robust",
  summary: "compares strategies over many worlds, and finds where each fails",
  help: `drift robust FILE [--worlds N] [--runs N] [--bots A,B] [--difficulty D] [--workers N] [--json]

  --worlds      worlds to be tried, each with its own uncertainties and other sides; 100 by default
  --runs        runs of each strategy in each world, averaged before anything is compared; 4 by default
  --bots        names with commas between; by default the scenario's strategies
  --difficulty  one of the scenario's; by default the one called standard, or as written
  --workers     threads; by default as many as there are cores. The result doesn't depend on it
  --json        { scenario, hash, rules, difficulty, worlds, runs, standings, fails, cells }

For each strategy: the share of runs that end well, and its regret: how much oftener the best of those tested ends well in the same
world, as mean, 90th percentile and greatest. Then the worlds in which it fails (fewer than half of its runs end well), as boxes found by
the patient rule induction method; p is the chance that a limit finds as many failures by luck alone (the quasi-p-value). All of it is true of this model under these strategies, and of nothing else.

Exit code 0: compared. 1: the scenario has errors. 2: wrong usage.`,
  async run(args, terminal) {
    const { values, positionals } = readOptions(args, {
      worlds: { type: "string", default: "100" },
      runs: { type: "string", default: "4" },
      bots: { type: "string" },
      difficulty: { type: "string" },
      workers: { type: "string" },
      json: { type: "boolean" },
    });
    const file = onlyWord(positionals, "scenario file");
    const count = wholeNumber("--worlds", values.worlds, 100_000);
    const replications = wholeNumber("--runs", values.runs, 10_000);
    const workers = values.workers === undefined ? undefined : wholeNumber("--workers", values.workers, 256);
    const scenario = openScenario(file, terminal);
    if (scenario === null) return EXIT.problem;
    const difficulty = difficultyOf(scenario, values.difficulty);
    const bots = botsOf(scenario, difficulty, values.bots, Object.keys(scenario.source.strategies ?? {}).sort());
    const kernel = closureKernel(scenario.model({ difficulty, overrides: {} }));
    const worlds = drawWorlds(kernel, count);
    const shares = await tryAll(
      { text: scenario.text, setup: { difficulty, overrides: {} }, worlds, replications },
      bots,
      workers,
      progressOn(terminal),
    );
    const tried = bots.map((strategy, at) => ({ strategy, byWorld: shares[at]! }));
    const made = comparison(factorsOf(kernel.model), worlds, replications, tried);
    const { id, title } = scenario.source;
    if (values.json === true) {
      const { standings, fails, cells, factors } = made;
      const told = fails.map(({ strategy, regions }) => ({
        strategy,
        regions: regions.map((region) => ({
          ...region,
          box: boxWords(region, factors),
          quasiP: quasiPsOf(region, factors),
        })),
      }));
      terminal.out(
        JSON.stringify(
          {
            scenario: id,
            hash: scenario.hash,
            rules: RULES_VERSION,
            difficulty,
            worlds: count,
            runs: replications,
            standings,
            fails: told,
            cells,
          },
          null,
          2,
        ),
      );
    } else {
      terminal.out(`${title}: ${count} worlds, ${replications} runs of each strategy in each`);
      print(made, terminal);
    }
    return EXIT.good;
  },
};

const percent = (share: number): string => `${Math.round(100 * share)}%`.padStart(7);

function print({ standings, fails, factors, tried }: Comparison, terminal: Terminal): void {
  const width = standings.reduce((most, { strategy }) => Math.max(most, strategy.length), "strategy".length) + 2;
  terminal.out(
    `\n${"strategy".padEnd(width)}${["good", "regret", "90th", "most"].map((head) => head.padStart(7)).join("")}`,
  );
  for (const { strategy, meets, meanRegret, p90Regret, maxRegret } of standings)
    terminal.out(strategy.padEnd(width) + [meets, meanRegret, p90Regret, maxRegret].map(percent).join(""));
  terminal.out("\nWhere each fails (fewer than half of its runs end well):");
  for (const { strategy, regions } of fails) {
    const byWorld = tried.find((each) => each.strategy === strategy)!.byWorld;
    if (regions.length === 0) terminal.out(`${strategy}: ${noRegion(byWorld)}`);
    for (const region of regions) {
      for (const line of regionLines(strategy, region, factors)) terminal.out(line);
    }
  }
}

/** What is to be said where no limits tell the worlds in which it fails from the others. */
function noRegion(byWorld: readonly number[]): string {
  const failed = byWorld.filter((share) => share < 0.5).length;
  if (failed === 0) return "in none of these worlds";
  return failed === byWorld.length ? "in all of them" : "nothing stands out";
}

/** A region: a line for each factor that it limits, which ends with the quasi-p-value of the limit; then what the region holds. */
function regionLines(strategy: string, region: Region, factors: Comparison["factors"]): string[] {
  const ps = quasiPsOf(region, factors);
  const limits = Object.entries(boxWords(region, factors)).map(([id, limit]) => ({ words: `${id} ${limit}`, id }));
  const width = limits.reduce((most, { words }) => Math.max(most, words.length), 0) + 2;
  const indent = " ".repeat(strategy.length + 2);
  const holds = `fails in ${percent(region.density).trim()} of these worlds; they hold ${percent(region.coverage).trim()} of its failures`;
  return [
    ...limits.map(
      ({ words, id }, at) =>
        `${at === 0 ? `${strategy}: ` : `${indent.slice(0, -4)}and `}${words.padEnd(width)}p ${quasiPWords(ps[id]!)}`,
    ),
    `${indent}${holds}`,
  ];
}
