import { verify as verifyRun } from "../../runs/verify.ts";
import { EXIT, type Command } from "../command.ts";
import { onlyWord, readOptions } from "../options.ts";
import { openRun } from "../runText.ts";

export const verify: Command = {
  name: "verify",
  summary: "plays a shared run again and compares",
  help: `drift verify CODE|ADDRESS|FILE [--scenario FILE] [--json]

  --scenario  the run's scenario, when it isn't a shipped one
  --json      { verified, ending, checksum, firstDifference? }

Exit code 0: verified. 1: it differs, or can't be read. 2: wrong usage.`,
  run(args, terminal) {
    const { values, positionals } = readOptions(args, { scenario: { type: "string" }, json: { type: "boolean" } });
    const opened = openRun(onlyWord(positionals, "code or run file"), values.scenario, terminal);
    if (typeof opened === "number") return opened;
    const verdict = verifyRun(opened.scenario, opened.run, opened.witnesses);
    if (!("verified" in verdict)) {
      terminal.err(verdict.problem.message);
      return EXIT.problem;
    }
    const { verified, ending, checksum, firstDifference, problem } = verdict;
    if (values.json === true) {
      terminal.out(
        JSON.stringify(
          { verified, ending, checksum, ...(firstDifference === undefined ? {} : { firstDifference }) },
          null,
          2,
        ),
      );
    } else
      terminal.out(`${verified ? "verified" : "not verified"}  ending ${ending ?? "none yet"}  checksum ${checksum}`);
    if (problem !== undefined) terminal.err(problem.message);
    return verified ? EXIT.good : EXIT.problem;
  },
};
