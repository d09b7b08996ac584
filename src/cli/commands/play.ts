import { checksum } from "../../engine/checksum.ts";
import { closureKernel } from "../../engine/kernel.ts";
import { botNamed, botNames } from "../../foresight/bots/named.ts";
import { playOut } from "../../foresight/playOut.ts";
import { parseSeed, printSeed } from "../../runs/seed.ts";
import { own } from "../../scenario/compile/entries.ts";
import { EXIT, UsageError, type Command } from "../command.ts";
import { difficultyOf } from "../difficulty.ts";
import { onlyWord, readOptions } from "../options.ts";
import { codeOf } from "../replayCode.ts";
import { openScenario } from "../scenarios.ts";

export const play: Command = {
  name: "play",
  summary: "plays a run without a page, by a bot",
  help: `drift play FILE --seed S --bot random|<strategy> [--difficulty D] [--json]

  --seed        as printed (7F3A-19C2-0B44-E1D0), or any text
  --bot         random, or one of the scenario's strategies
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
    const bot = botNamed(scenario, setup, values.bot);
    if (bot === null) throw new UsageError(`no bot "${values.bot}"; there are ${botNames(scenario).join(", ")}`);
    const model = scenario.model(setup);
    const { decisions, ending, kind, turns, final } = playOut(closureKernel(model), seed, bot);
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
