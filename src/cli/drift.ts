import { EXIT, UsageError, type Command, type Exit, type Terminal } from "./command.ts";
import { calibrate } from "./commands/calibrate.ts";
import { check } from "./commands/check.ts";
import { merge } from "./commands/merge.ts";
import { play } from "./commands/play.ts";
import { robust } from "./commands/robust.ts";
import { show } from "./commands/show.ts";
import { standings } from "./commands/standings.ts";
import { sweep } from "./commands/sweep.ts";
import { test } from "./commands/test.ts";
import { verify } from "./commands/verify.ts";

const COMMANDS: readonly Command[] = [check, play, verify, show, sweep, merge, robust, test, standings, calibrate];

const HELP = `drift <command> [--help]

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(11)}${summary}`).join("\n")}

Results go to standard output, messages to standard error.
Exit code 0: all is well. 1: a problem was found. 2: wrong usage.`;

/** Runs a call of the command line. Only bugs of ours throw. */
export async function drift(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    if (name !== undefined) terminal.out(HELP);
    else terminal.err(HELP);
    return name === undefined ? EXIT.usage : EXIT.good;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) {
    terminal.err(`drift: no command "${name}"; see drift --help`);
    return EXIT.usage;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    terminal.out(command.help);
    return EXIT.good;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`drift ${name}: ${error.message}; see drift ${name} --help`);
    return EXIT.usage;
  }
}
