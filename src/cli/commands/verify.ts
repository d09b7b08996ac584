import { ageOf, watchedOnly } from "../../runs/frozen/age.ts";
import { EXIT, type Command } from "../command.ts";
import { onlyWord, readOptions } from "../options.ts";
import { replayWord } from "../runText.ts";

export const verify: Command = {
  name: "verify",
  summary: "plays a shared run again and compares",
  help: `drift verify CODE|ADDRESS|FILE [--scenario FILE] [--json]

  --scenario  the run's scenario, when it isn't a shipped one
  --json      { verified, ending, checksum, firstDifference? }

Exit code 0: verified. 1: it differs, or can't be read. 2: wrong usage.`,
  run(args, terminal) {
    const { values, positionals } = readOptions(args, { scenario: { type: "string" }, json: { type: "boolean" } });
    const told = replayWord(onlyWord(positionals, "code or run file"), values.scenario, terminal);
    if (typeof told === "number") {
      // What can't be read isn't verified either, and whoever reads JSON is told so; why stands among the messages.
      if (values.json === true)
        terminal.out(JSON.stringify({ verified: false, ending: null, checksum: null }, null, 2));
      return told;
    }
    const { checksum, rules } = told;
    const { verified, message, difference } = told.verdict;
    const ending = told.ending?.id ?? null;
    if (values.json === true) {
      terminal.out(
        JSON.stringify(
          { verified, ending, checksum, ...(difference === null ? {} : { firstDifference: difference }) },
          null,
          2,
        ),
      );
    } else
      terminal.out(`${verified ? "verified" : "not verified"}  ending ${ending ?? "none yet"}  checksum ${checksum}`);
    if (message !== null) terminal.err(message);
    if (ageOf(rules) === "earlier") terminal.err(watchedOnly(rules));
    return verified ? EXIT.good : EXIT.problem;
  },
};
