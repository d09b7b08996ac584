import { checksum } from "../../engine/checksum.ts";
import { botNamed, botNames } from "../../foresight/bots/named.ts";
import { playOut } from "../../foresight/playOut.ts";
import { parseSeed, printSeed } from "../../runs/seed.ts";
import { own } from "../../scenario/compile/entries.ts";
import { EXIT, UsageError, type Command } from "../command.ts";
import { difficultyOf } from "../difficulty.ts";
import { kernelOf } from "../kernelOf.ts";
import { onlyWord, readOptions } from "../options.ts";
import { codeOf } from "../replayCode.ts";
import { openScenario } from "../scenarios.ts";

export const play: Command = {
  name: "play",
  summary: "plays a run without a page, by a bot",
  help: `drift play FILE --seed S --bot NAME [--difficulty D] [--json]

  --seed        as printed (7F3A-19C2-0B44-E1D0), or any text
  --bot         one of the scenario's strategies, or
                  random     anything legal
                  coverage   what hasn't been tried; coverage:17 as the 17th of a series
                  hold       the same split and levers, no actions, dilemmas at random
                  greedy     what stands best one turn on
                  climber    what stands furthest on the chart at the forecast's horizon
                  search     what ends best in worlds it imagines; search:400 for 400 a turn
  --difficulty  one of the scenario's; by default the one called standard, or as written
  --json        { scenario, seed, difficulty, ending, kind, turns, checksum, code }

The same call gives the same run. Exit code 0: played. 1: the scenario has errors. 2: wrong usage.`,
  run(args, terminal) {
    const { values, positionals } = readOptions(args, {
      seed: { type: "string" },
      bot: { type: "string" },
      difficulty: { type: "string" },
      json: { type: "boolean" },
    });
    const file = onlyWord(positionals, "scenario file");
    const seed = parseSeed(values.seed ?? "");
    if (seed === null) throw new UsageError("--seed is missing");
    if (values.bot === undefined) throw new UsageError("--bot is missing");
    const scenario = openScenario(file, terminal);
    if (scenario === null) return EXIT.problem;
    const setup = { difficulty: difficultyOf(scenario, values.difficulty), overrides: {} };
    const kernel = kernelOf(scenario.model(setup));
    const bot = botNamed(scenario, setup, values.bot, kernel);
    if (bot === null) throw new UsageError(`no bot "${values.bot}"; there are ${botNames(scenario).join(", ")}`);
    const { decisions, ending, kind, turns, final } = playOut(kernel, seed, bot);
    const result = {
      scenario: scenario.source.id,
      seed: printSeed(seed),
      difficulty: setup.difficulty,
      ending,
      kind,
      turns,
      checksum: checksum(final),
      code: codeOf(scenario, setup, seed, decisions),
    };
    if (values.json === true) terminal.out(JSON.stringify(result, null, 2));
    else {
      const title = own(scenario.source.endings, ending)?.title ?? ending;
      terminal.out(`${title} (${ending}, ${kind}) after ${turns} turns`);
      terminal.out(`seed ${result.seed}  checksum ${result.checksum}`);
      terminal.out(result.code);
    }
    return EXIT.good;
  },
};
